import { pathToFileURL } from 'node:url';
import { buildFrontDoor } from '../front-door/build';
import { DoorConfigError } from '../front-door/config';
import { BuildError, buildH5, buildPreview, formatProblem } from '../h5/compiler/build';
import { buildFunctions } from './build-functions';
import { copyMiniprogramNpm } from './miniprogram-npm';

/** Builds everything there is to build: functions, the mini program's packages, the web app and its preview. */
export async function buildAll(): Promise<void> {
  const functions = await buildFunctions();
  console.log(`functions: ${functions.join(', ')}`);
  const { files, bytes } = copyMiniprogramNpm();
  console.log(`miniprogram_npm: ${files} files, ${kilobytes(bytes)}`);
  const { sizes, warnings } = await buildH5();
  console.log(
    `h5: first load ${kilobytes(sizes.firstLoadGzip)} gzip, all ${kilobytes(sizes.totalGzip)} gzip`,
  );
  for (const warning of warnings) console.log(`  library: ${formatProblem(warning)}`);
  await buildPreview();
  const door = await buildFrontDoor();
  console.log(
    `front door: ${kilobytes(door.gzipBytes)} gzip${door.local ? ', leading to the local cloud' : ''}`,
  );
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1024)} KB`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    await buildAll();
  } catch (error) {
    if (!(error instanceof BuildError || error instanceof DoorConfigError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
