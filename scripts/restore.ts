import { ConfigError } from '../emulator/config/cloudbaserc';
import { DataFolderError } from '../emulator/data-lock';
import { readOptions, usage } from './restore/options';
import { restore } from './restore/restore';
import { RestoreError } from './restore/restore-error';

/** What went wrong, in one sentence where it is the reader's to mend. */
function explain(error: unknown): string {
  const known =
    error instanceof RestoreError || error instanceof ConfigError || error instanceof DataFolderError;
  return known ? error.message : ((error as Error).stack ?? String(error));
}

try {
  const options = readOptions(process.argv.slice(2));
  if (!options) console.log(usage);
  else if (!(await restore(options, (line) => console.log(line)))) process.exitCode = 1;
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}
