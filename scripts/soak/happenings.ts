import { setTimeout as pause } from 'node:timers/promises';
import { hour, minute } from '../../cloudfunctions/common/kernel/clock';
import type { Random } from '../../database/seed/random';
import { environmentNames } from '../../emulator/people/environments';
import { promote } from '../drill/console';
import { linkCut } from '../drill/link';
import { serving } from '../drill/roles';
import { killed, oneFault } from './faults';
import type { Life } from './life';

/** Something that happens while people live; gives what to write down. */
type Happening = (life: Life, random: Random) => Promise<string>;

async function backup({ timers }: Life, random: Random): Promise<string> {
  const env = random.pick(environmentNames);
  const runs = random.pick([1, 1, 1, 2, 3]);
  const left = await Promise.all(
    Array.from({ length: runs }, async () => {
      await pause(random.int(0, 40));
      return timers.backup(env);
    }),
  );
  return `${runs} runs of backup on the ${env}, left ${left.join(', ')}`;
}

async function bothRun({ timers }: Life): Promise<string> {
  const left = await Promise.all(environmentNames.map((env) => timers.backup(env)));
  return `backup on both sides, left ${left.join(', ')}`;
}

async function sweep({ timers }: Life, random: Random): Promise<string> {
  const env = random.pick(environmentNames);
  await timers.sweep(env);
  return `sweep on the ${env}`;
}

async function takeOver({ cloud }: Life, random: Random): Promise<string> {
  const others = environmentNames.filter((name) => !serving(cloud).includes(name));
  const env = random.pick(others.length > 0 && random.chance(0.8) ? others : environmentNames);
  const final = random.chance(0.7);
  try {
    const { steps } = await promote(cloud, env, final);
    return `promote of the ${env}: ${steps.map(({ step, done }) => `${step} ${done ? 'done' : 'not done'}`).join(', ')}`;
  } catch (error) {
    return `promote of the ${env} failed: ${error instanceof Error ? error.message : String(error)}`;
  }
}

async function killRuns(life: Life, random: Random): Promise<string> {
  const env = random.pick(environmentNames);
  const run = life.timers.backup(env);
  await pause(random.int(0, 150));
  life.breakDown(killed(random));
  await run;
  life.repair();
  return `backup on the ${env}, and everything of one side killed meanwhile`;
}

function somethingBreaks(life: Life, random: Random): Promise<string> {
  const rules = Array.from({ length: random.int(1, 4) }, () => oneFault(random));
  life.breakDown(rules);
  return Promise.resolve(`breaks: ${JSON.stringify(rules)}`);
}

function linkBreaks(life: Life): Promise<string> {
  life.breakDown(linkCut());
  return Promise.resolve('the link is cut');
}

function repaired(life: Life): Promise<string> {
  life.repair();
  return Promise.resolve('repaired');
}

function suspension({ cloud }: Life, random: Random): Promise<string> {
  const env = random.pick(environmentNames);
  const [suspended, unreachable] = [random.chance(0.5), random.chance(0.5)];
  cloud.suspend(env, suspended, { unreachable });
  return Promise.resolve(
    `the ${env} is ${suspended ? `suspended${unreachable ? ', its environment too' : ''}` : 'open'}`,
  );
}

function clockJump({ cloud }: Life, random: Random): Promise<string> {
  const ms = random.pick([20 * minute, 2 * hour, 25 * hour]);
  cloud.clock.advance(ms);
  return Promise.resolve(`the clock jumps by ${ms / minute} min`);
}

/** What happens, and how often of a hundred times. */
const happenings: readonly (readonly [number, Happening])[] = [
  [30, backup],
  [10, bothRun],
  [6, sweep],
  [8, takeOver],
  [8, killRuns],
  [16, somethingBreaks],
  [5, linkBreaks],
  [7, repaired],
  [6, suspension],
  [4, clockJump],
];
const all = happenings.reduce((sum, [often]) => sum + often, 0);

export function chooseHappening(random: Random): Happening {
  let left = random.next() * all;
  for (const [often, happening] of happenings) if ((left -= often) < 0) return happening;
  return bothRun;
}
