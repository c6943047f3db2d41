import { command, db, type Transaction } from '../kernel/database';
import { attentionPath } from './attention-path';
import type { NoticeData } from './notice-data';
import { writeNotice } from './write-notice';

/** People who are told. */
const most = 1000;

type What = NoticeData['money-attention']['what'];

/** The ids of everybody who looks after money: support and admins. */
export async function readMoneyPeople(): Promise<string[]> {
  const operators = await db.operators.find({ role: command.in(['support', 'admin']) }, { limit: most });
  return operators.map(({ _id }) => _id);
}

/**
 * Tells the people who look after money, who were read before, that something needs them: once for what `about` names.
 * Part of the caller's transaction. `now` in ms.
 */
export async function tellMoneyPeople(
  t: Transaction,
  people: readonly string[],
  { what, about }: { what: What; about: string },
  now: number,
): Promise<void> {
  const path = attentionPath({ what, about });
  for (const userId of people) {
    await writeNotice(t, { userId, kind: 'money-attention', at: now, about, data: { what }, path });
  }
}
