import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What a benchmark gives; `reached: false` makes the command fail. */
type Figures = Record<string, unknown>;

/** The files beside this one that export `run()`. */
function names(): string[] {
  return readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith('.ts'))
    .filter((file) =>
      /^export (async )?function run\(/m.test(readFileSync(join(import.meta.dirname, file), 'utf8')),
    )
    .map((file) => file.slice(0, -'.ts'.length));
}

const [name] = process.argv.slice(2);
if (name === undefined || !names().includes(name)) {
  console.error(`npm run bench -- NAME, where NAME is one of: ${names().join(', ')}`);
  process.exitCode = 2;
} else {
  const file = pathToFileURL(join(import.meta.dirname, `${name}.ts`)).href;
  const { run } = (await import(file)) as { run: () => Promise<Figures> };
  const figures = await run();
  console.log(JSON.stringify(figures, null, 2));
  if (figures['reached'] === false) process.exitCode = 1;
}
