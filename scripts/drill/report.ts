import type { DrillOptions } from './options';
import type { Rehearsal } from './rehearse';

const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
const minutes = (ms: number) => `${(ms / 60_000).toFixed(1)} min`;

/** The same as `--json` prints it. */
export function toJson(options: DrillOptions, { timeline, findings, ...rest }: Rehearsal): string {
  const { list: checks, phases, passed } = findings;
  const { events } = timeline;
  return JSON.stringify({ passed, options, ...rest, phases, events, checks }, null, 2);
}

function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`).join('\n');
}

function recovery({ cut, takeOver }: Rehearsal): string {
  const { lost, promisedLoss, untilServed } = takeOver;
  const since = lost.since === null ? '' : `, the oldest ${minutes(cut.at - lost.since)} before it`;
  return table([
    ['cut off', `${cut.moment}${cut.unreachable ? ', its environment too' : ', its environment went on'}`],
    ['RPO', `${minutes(promisedLoss)} (simulated): what was acknowledged longer before the cut was there`],
    ['not there at once', `${lost.deeds} acknowledged actions${since}; they came back later`],
    ['RTO', `${seconds(untilServed)} (real) from promote to the first acknowledged post on the standby`],
  ]);
}

/** What a rehearsal comes to, for people to read. */
export function toText(options: DrillOptions, rehearsal: Rehearsal): string {
  const { findings, counts, refusals, digest } = rehearsal;
  const failed = findings.list.filter(({ problems }) => problems.length > 0);
  const problems = failed.flatMap(({ check, problems: list }) => [
    `\nFAILED: ${check}`,
    ...list.slice(0, 20).map((problem) => `  - ${problem}`),
    ...(list.length > 20 ? [`  … and ${list.length - 20} more`] : []),
  ]);
  return [
    `Rehearsal with seed ${options.seed}\n`,
    recovery(rehearsal),
    '\nTimes (real)',
    table(findings.phases.map(({ phase, ms, detail }) => [phase, `${seconds(ms)}  ${detail}`])),
    '\nCounts',
    table(Object.entries(counts).map(([name, count]) => [name, String(count)])),
    table([
      [
        'refused',
        Object.entries(refusals)
          .map(([code, count]) => `${count} ${code}`)
          .join(', ') || 'nothing',
      ],
      ['digest of both sides', digest ?? 'they differ'],
    ]),
    '\nChecks',
    table(findings.list.map(({ check, problems: list }) => [list.length === 0 ? 'ok' : 'FAILED', check])),
    ...problems,
    failed.length === 0
      ? '\nNothing acknowledged is missing, and nothing is there twice.'
      : `\n${failed.length} checks failed. The same again: npm run drill -- --seed ${options.seed}`,
  ].join('\n');
}
