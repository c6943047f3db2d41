import { createRandom } from '../../database/seed/random';
import type { LocalCloud } from '../../emulator';
import { countersOff } from './counters';
import { compareSides } from './digests';
import { Findings } from './findings';
import { prefill } from './open-cloud';
import type { DrillOptions } from './options';
import { comeBack } from './phases/come-back';
import { cutOff, type CutOff } from './phases/cut-off';
import { failBack } from './phases/fail-back';
import { checkEqual, heal, shipAll } from './phases/heal';
import { settle } from './phases/settle';
import { takeOver, type TakeOver } from './phases/take-over';
import { Stage } from './stage';
import type { Timeline } from './timeline';
import { arrive } from './town/acts/arrive';
import { writePost } from './town/acts/writing';
import { Town } from './town/town';

/** What a rehearsal comes to. */
export interface Rehearsal {
  cut: CutOff;
  takeOver: TakeOver;
  findings: Findings;
  timeline: Timeline;
  counts: Record<string, number>;
  /** What people were refused, by its code. */
  refusals: Record<string, number>;
  digest: string | null;
}

/** Everybody comes for the first time, and some put something on sale. */
async function settleIn({ town }: Stage, people: number): Promise<void> {
  for (let n = 0; n < people; n += 1) town.newcomer();
  for (const [n, who] of town.residents.entries()) {
    await arrive(town, who);
    await writePost(town, who, town.chances(`first/${n}`), n % 2 === 0);
  }
}

/** Rehearses a takeover and the way back, under load. */
export async function rehearse(cloud: LocalCloud, options: DrillOptions): Promise<Rehearsal> {
  const { seed, ticks, people, documents } = options;
  const random = createRandom(`drill/${seed}`);
  const findings = new Findings();
  prefill(cloud, documents);
  const town = new Town(cloud, seed);
  const stage = new Stage(cloud, town, random);
  await settleIn(stage, people);
  stage.event('start');
  stage.look();
  await shipAll(stage);
  checkEqual(stage, findings, 'after the first shipping');

  const part = (share: number) => Math.max(2, Math.round(ticks * share));
  await stage.ticks(random.int(part(0.3), part(0.5)));
  const cut = await cutOff(stage);
  await stage.ticks(random.int(4, part(0.15)));
  const taken = await takeOver(stage, findings, cut);
  const anew = await comeBack(stage, findings, 'standby', taken.sureUntil);
  await stage.ticks(part(0.2));
  await heal(stage, findings, random.chance(0.5));
  await stage.ticks(part(0.1));
  await failBack(stage, findings);
  await stage.ticks(part(0.1));
  const { conflicts, kept } = await settle(stage, findings);
  const { documents: all, digest } = compareSides(cloud);
  return {
    cut,
    takeOver: taken,
    findings,
    timeline: stage.timeline,
    counts: {
      people: town.residents.length,
      'who had to begin anew': anew,
      'acknowledged actions': town.ledger.count,
      payments: cloud.wechatpay.books().payments.filter(({ paidAt }) => paidAt !== null).length,
      'runs of backup': stage.timers.runs.begun,
      'runs that failed': stage.timers.runs.failed,
      'documents on each side': all,
      conflicts,
      'actions kept in conflicts only': kept,
      'counters that are off': countersOff(cloud, 'primary').length,
    },
    refusals: Object.fromEntries(town.refusals),
    digest,
  };
}
