import type { Environment } from './cloudbase/environment';
import { recalled } from './wechat/shipping/recalled';
import type { WechatpaySimulator } from './wechatpay/simulator';

export type SeedKind = 'none' | 'demo' | '100k';

/** Fills an empty environment with the project's data, and WeChat Pay with what belongs to it. */
export async function fillEnvironment(
  kind: SeedKind,
  environment: Environment,
  wechatpay: WechatpaySimulator,
): Promise<void> {
  if (kind === 'none') return;
  const { seed } = await import('../database/seed');
  const { database, storage, people, identity, wechat } = environment;
  const now = environment.now();
  await seed(kind, {
    database,
    storage,
    now,
    wechatpay: wechatpay.history(),
    ship: ({ transactionId, report }) => wechat.shipping.recall(recalled(transactionId, report, now)),
    people: people.list(),
    appid: identity.appid,
    envId: identity.envId,
  });
}
