import { linkBreaks, linkCut } from '../link';
import type { Stage } from '../stage';

/** In what moment the primary is cut off. */
type Moment = 'between two steps' | 'while people wait for answers' | 'in a run of backup';

export interface CutOff {
  /** ms, simulated. */
  at: number;
  moment: Moment;
  /** Whether its environment stands still too: else its timers go on, and it does not know. */
  unreachable: boolean;
}

/** The primary is suspended, and nothing is heard of it any more. */
export async function cutOff(stage: Stage): Promise<CutOff> {
  const { cloud, random, timers } = stage;
  const moment = random.pick<Moment>([
    'between two steps',
    'while people wait for answers',
    'in a run of backup',
  ]);
  const unreachable = random.chance(0.5);
  const strike = (): number => {
    cloud.setFaults(linkCut());
    cloud.suspend('primary', true, { unreachable });
    if (unreachable) timers.awake.delete('primary');
    return stage.now;
  };
  let at = 0;
  if (moment === 'between two steps') at = strike();
  else if (moment === 'while people wait for answers') {
    await stage.tick(() => {
      at = strike();
    });
  } else {
    const [after, when] = [random.int(0, 3), random.pick(['before', 'after'] as const)];
    cloud.setFaults(linkBreaks(after, when));
    await stage.tick(async () => {
      await timers.backup('primary');
    });
    at = strike();
  }
  stage.event('cut off');
  return { at, moment, unreachable };
}
