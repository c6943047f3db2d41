import type { Answer } from '../../../cloudfunctions/common/kernel/contract/answer';
import { environmentNames } from '../../../emulator/people/environments';
import { compareSides, leftMarked } from '../digests';
import type { Findings } from '../findings';
import type { Stage } from '../stage';

/** More runs than it ever takes, and more time (ms, real). */
const [mostRuns, mostTime] = [30, 180_000];

/** Runs `backup` on both sides until neither has anything left to ship; gives how many rounds it took. */
export async function shipAll({ timers, cloud }: Stage): Promise<number> {
  const end = performance.now() + mostTime;
  for (let round = 1; round <= mostRuns && performance.now() < end; round += 1) {
    const left = [await timers.backup('primary'), await timers.backup('standby')];
    if (left.every((one) => one === 0)) return round;
    cloud.clock.advance(1000);
  }
  return mostRuns;
}

/** Checks that both sides are the same and nothing waits. */
export function checkEqual({ cloud }: Stage, findings: Findings, when: string): void {
  const { differences } = compareSides(cloud);
  findings.check(`both sides are equal ${when}`, differences);
  const marked = environmentNames.flatMap((env) => leftMarked(cloud, env));
  findings.check(`nothing waits to be shipped ${when}`, marked);
}

/** Whether a write is refused by the old primary with the way to where people are served. */
async function refusesWrites({ cloud, town }: Stage): Promise<string[]> {
  const [who] = town.residents;
  if (!who) return ['nobody is there'];
  const event = { action: 'consent.record', document: 'rules', version: '1' };
  const answer = (await cloud.call('register', event, { as: who.name, env: 'primary' })) as Answer;
  if (!answer.ok && answer.error.code === 'MOVED') {
    return answer.error.moved?.appid === cloud.environment('standby').identity.appid
      ? []
      : ['it does not say where people are served'];
  }
  return [`it answered ${answer.ok ? 'as if it served' : answer.error.code}`];
}

/**
 * The old primary is back and the link too. `early`: people are quicker than the news, and some write to the old primary
 * before it has heard that it does not serve.
 */
export async function heal(stage: Stage, findings: Findings, early: boolean): Promise<void> {
  const { cloud, timers, town, random } = stage;
  cloud.suspend('primary', false);
  if (early) {
    const some = town.residents.filter(() => random.chance(0.3));
    for (const who of some) who.take('primary');
    await stage.ticks(2);
    stage.move('standby');
  }
  cloud.setFaults([]);
  timers.awake.add('primary');
  stage.event('old primary back');
  await timers.backup('primary');
  findings.check('the old primary refuses writes and says where to', await refusesWrites(stage));
  stage.look();
  const rounds = await findings.time(
    'ship both ways',
    () => shipAll(stage),
    (count) => `${count} rounds`,
  );
  stage.look();
  findings.check('a few runs ship everything', rounds < mostRuns ? [] : [`not after ${mostRuns} runs`]);
  checkEqual(stage, findings, 'after the old primary is back');
}
