import type { TakeoverReport } from '../../../cloudfunctions/takeover/contract';
import { promote } from '../console';
import type { Findings } from '../findings';
import { linkCut } from '../link';
import { missingDeeds, tellOf } from '../missing';
import type { Stage } from '../stage';
import { arrive } from '../town/acts/arrive';
import { writePost } from '../town/acts/writing';
import type { CutOff } from './cut-off';

export interface TakeOver {
  /** ms, simulated: everything acknowledged before this was on the standby, as the receiving state has it. */
  sureUntil: number;
  /** ms, simulated. */
  promisedLoss: number;
  /** Acknowledged by the primary and not on the standby until the primary was back: how many, and since when (ms). */
  lost: { deeds: number; since: number | null };
  /** ms, real: from the word to promote until somebody was told that their post is stored. */
  untilServed: number;
}

function stepsOf({ steps }: TakeoverReport): string {
  return steps.map(({ step, done, ms }) => `${step} ${done ? 'done' : 'not done'} (${ms} ms)`).join(', ');
}

/** The standby takes over, as from the console, and the first person is served there. */
export async function takeOver(stage: Stage, findings: Findings, cut: CutOff): Promise<TakeOver> {
  const { cloud, town, random, timers } = stage;
  // A dead line is noticed at once or after some seconds; both happen.
  const slow = random.pick([0, 3000]);
  cloud.setFaults(linkCut(slow));
  const start = performance.now();
  await findings.time('promote', () => promote(cloud, 'standby', random.chance(0.7)), stepsOf);
  stage.event('promote');
  cloud.setFaults(linkCut());
  stage.move('standby');
  const first = town.residents.find(({ userId }) => userId !== '') ?? town.newcomer();
  const before = town.ledger.count;
  await findings.time('first session', () => arrive(town, first));
  await findings.time('first write', () => writePost(town, first, town.chances('first'), false));
  const untilServed = Math.round(performance.now() - start);
  findings.check(
    'the first person can write on the standby',
    town.ledger.count > before ? [] : ['no answer'],
  );

  const sureUntil = timers.shippedUntil.primary;
  const gone = missingDeeds(cloud, 'standby', town.ledger.before(sureUntil));
  findings.check(
    'everything acknowledged before the last shipped batch is on the standby',
    tellOf(gone, 'standby'),
  );
  const late = missingDeeds(cloud, 'standby', town.ledger.between(sureUntil, Infinity, 'primary'));
  const since = late.reduce<number | null>(
    (least, { at }) => (least !== null && least < at ? least : at),
    null,
  );
  return {
    sureUntil,
    promisedLoss: cut.at - sureUntil,
    lost: { deeds: late.length, since },
    untilServed,
  };
}
