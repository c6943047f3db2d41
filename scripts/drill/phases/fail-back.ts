import { promote } from '../console';
import type { Findings } from '../findings';
import { missingDeeds, tellOf } from '../missing';
import { serving } from '../roles';
import type { Stage } from '../stage';
import { comeBack } from './come-back';

/** The primary takes over again, with both sides in reach: nothing may be missing there at once. */
export async function failBack(stage: Stage, findings: Findings): Promise<void> {
  const { cloud, town } = stage;
  const at = stage.now;
  const { notTaken } = await findings.time(
    'failback',
    () => promote(cloud, 'primary', true),
    ({ steps }) => steps.map(({ step, done }) => `${step} ${done ? 'done' : 'not done'}`).join(', '),
  );
  stage.event('failback');
  stage.look();
  findings.check(
    'failback takes everything over',
    notTaken === 0 ? [] : [`${notTaken} changes were not taken`],
  );
  findings.check(
    'only the primary serves after failback',
    serving(cloud).join() === 'primary' ? [] : [serving(cloud).join()],
  );
  const gone = missingDeeds(cloud, 'primary', town.ledger.before(at));
  findings.check('everything acknowledged before failback is on the primary', tellOf(gone, 'primary'));
  await comeBack(stage, findings, 'primary', at);
}
