import type { Agent } from '../../../database/collections/agents';
import type { Bilingual } from '../kernel/contract/answer';
import { refuseProblems } from '../kernel/errors';
import type { Caller } from '../kernel/identity';

/** Who receives, as WeChat Pay is told. */
export type Receiver = Pick<Agent, 'type' | 'account' | 'appid' | 'name'>;

export interface Wish {
  type: Agent['type'];
  mchid?: string | undefined;
  /** A merchant's full name. */
  name?: string | undefined;
}

const problems: Record<'mchid' | 'name', Bilingual> = {
  mchid: { zh: '请填写商户号。', en: 'Write the merchant number.' },
  name: { zh: '请填写商户全称。', en: 'Write the full name of the merchant.' },
};

/**
 * The receiver somebody wants to be: themselves as WeChat knows them, or a merchant, which names its number and its full
 * name (INVALID_INPUT by field).
 */
export function receiverOf({ type, mchid, name }: Wish, { openid, appid }: Caller): Receiver {
  if (type === 'PERSONAL_OPENID') return { type, account: openid, appid, name: null };
  refuseProblems({
    ...(mchid === undefined && { mchid: problems.mchid }),
    ...(name === undefined && { name: problems.name }),
  });
  return { type, account: mchid ?? '', appid, name: name ?? null };
}

/**
 * Whether two receivers are one person's openids in two mini programs: whoever is recognised in the other one is paid
 * there as they were here. Commissions that were begun keep the receiver they have.
 */
export function isMovedReceiver(
  one: Pick<Receiver, 'type' | 'appid'>,
  other: Pick<Receiver, 'type' | 'appid'>,
): boolean {
  return [one, other].every(({ type }) => type === 'PERSONAL_OPENID') && one.appid !== other.appid;
}

/** Whether two receivers are paid alike. */
export function isSameReceiver(
  one: Pick<Receiver, 'type' | 'account'>,
  other: Pick<Receiver, 'type' | 'account'>,
): boolean {
  return one.type === other.type && one.account === other.account;
}
