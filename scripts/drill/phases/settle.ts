import { hour } from '../../../cloudfunctions/common/kernel/clock';
import { schema } from '../../../database';
import { environmentNames } from '../../../emulator/people/environments';
import type { Findings } from '../findings';
import { inConflicts, missingDeeds, tellOf } from '../missing';
import { moneyProblems } from '../money';
import { serving } from '../roles';
import type { Stage } from '../stage';
import { foundTwice } from '../twice';
import { checkEqual, shipAll } from './heal';

/** Lets everything that is under way come to its end, then checks all that was ever acknowledged. */
export async function settle(stage: Stage, findings: Findings): Promise<{ conflicts: number; kept: number }> {
  const { cloud, town, timers, collisions } = stage;
  stage.event('end');
  for (const who of town.residents) {
    for (let again = who.unanswered.shift(); again; again = who.unanswered.shift()) await again();
  }
  for (let round = 0; round < 8; round += 1) {
    cloud.wechatpay.settleRefunds();
    cloud.wechatpay.settleShares();
    cloud.clock.advance(13 * hour);
    await cloud.wechatpay.notices.deliver();
    for (const env of environmentNames) await timers.sweep(env);
  }
  await shipAll(stage);
  checkEqual(stage, findings, 'at the end');
  findings.check(
    'one side serves at the end',
    serving(cloud).length === 1 ? [] : [serving(cloud).join(' and ')],
  );
  findings.check('who was known somewhere was known again there', town.strangers);
  findings.check('two never served in one epoch', collisions);
  for (const env of environmentNames) {
    const gone = missingDeeds(cloud, env, town.ledger.all());
    findings.check(`everything ever acknowledged is on the ${env}, or in its conflicts`, tellOf(gone, env));
    findings.check(`nothing is twice on the ${env}`, foundTwice(town, env));
  }
  findings.check('every yuan paid is for one order, or went back', moneyProblems(cloud, 'primary'));
  return {
    conflicts: cloud.environment('primary').database.read(schema.conflicts.name, {}).length,
    kept: inConflicts(cloud, 'primary', town.ledger.all()),
  };
}
