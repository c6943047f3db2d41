import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { openCloud } from './drill/open-cloud';
import { OptionError, readOptions, usage } from './drill/options';
import { drawTimeline } from './drill/picture/draw';
import { rehearse } from './drill/rehearse';
import { toJson, toText } from './drill/report';

try {
  const options = readOptions(process.argv.slice(2), String(Math.floor(Math.random() * 1e9)));
  if (!options.json) console.log(`Rehearsing a takeover, seed ${options.seed} …`);
  const { cloud, dispose } = await openCloud();
  try {
    const rehearsal = await rehearse(cloud, options);
    mkdirSync(dirname(options.out), { recursive: true });
    const title = `Rehearsed takeover, seed ${options.seed}`;
    writeFileSync(options.out, drawTimeline(rehearsal.timeline, title));
    console.log(options.json ? toJson(options, rehearsal) : toText(options, rehearsal));
    if (!options.json) console.log(`Lag over time: ${options.out}`);
    process.exitCode = rehearsal.findings.passed ? 0 : 1;
  } finally {
    await dispose();
  }
} catch (error) {
  if (!(error instanceof OptionError)) throw error;
  console.error(`${error.message}\n${usage}`);
  process.exitCode = 2;
}
