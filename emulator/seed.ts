import type { Environment } from './cloudbase/environment';
import { recalled } from './wechat/shipping/recalled';
import type { WechatpaySimulator } from './wechatpay/simulator';

export type SeedKind = 'none' | 'demo' | '100k';

/**
 * Fills an empty environment with the project's data, and WeChat Pay with what belongs to it. `phoneKey` is the
 * environment's `LIFEBOAT_PHONE_KEY`.
 */
export async function fillEnvironment(
  kind: SeedKind,
  environment: Environment,
  wechatpay: WechatpaySimulator,
  phoneKey: string,
): Promise<void> {
  if (kind === 'none') return;
  const { phoneSealing, seed } = await import('../database/seed');
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
    phones: phoneSealing(phoneKey),
  });
}
