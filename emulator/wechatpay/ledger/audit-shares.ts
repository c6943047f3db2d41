import type { Payment } from '../records/payment';
import type { SharePart } from '../records/share';
import type { Books } from './books';

const sum = (amounts: readonly { amount: number }[]): number =>
  amounts.reduce((all, { amount }) => all + amount, 0);

const isTo = (receiver: Books['receivers'][number]) => (part: SharePart) =>
  part.type === receiver.type && part.account === receiver.account;

/** Who receives has what was shared with them, less what was taken back. */
function receiverFaults({ receivers, shares, returns }: Books): string[] {
  const parts = shares.flatMap((share) => share.receivers).filter(({ result }) => result === 'SUCCESS');
  return receivers.flatMap((receiver) => {
    const got = sum(parts.filter(isTo(receiver)));
    const back = returns.filter(
      ({ mchid, result }) => `MERCHANT_ID:${mchid}` === receiver._id && result === 'SUCCESS',
    );
    const should = got - sum(back);
    return receiver.received === should
      ? []
      : [`${receiver._id} has ${receiver.received}, should have ${should}`];
  });
}

/** Of each request no more comes back than its receiver got. */
function returnFaults({ shares, returns }: Books): string[] {
  return shares.flatMap(({ _id, receivers }) => {
    const mine = returns.filter(({ outOrderNo, result }) => outOrderNo === _id && result !== 'FAILED');
    const got = sum(receivers.filter(({ type, result }) => type === 'MERCHANT_ID' && result === 'SUCCESS'));
    return sum(mine) <= got ? [] : [`${_id}: ${sum(mine)} of ${got} came back`];
  });
}

/** Nothing leaves but what is paid back, and no more is frozen than came in. */
function paymentFault({ entries, refunds }: Books, { _id, transactionId, total }: Payment): string[] {
  if (transactionId === null) return [];
  const own = entries.filter((entry) => entry.transactionId === transactionId);
  const net = (isThere: (account: string) => boolean): number =>
    sum(own.filter(({ to }) => isThere(to))) - sum(own.filter(({ from }) => isThere(from)));
  const left = net((name) => name !== 'outside');
  const back = sum(refunds.filter(({ outTradeNo, status }) => outTradeNo === _id && status !== 'CLOSED'));
  const held = net((name) => /^(frozen|sharing):/.test(name));
  return [
    ...(left === total - back ? [] : [`${_id}: ${left} of ${total} is left, ${back} was paid back`]),
    ...(held >= 0 && held <= total ? [] : [`${_id}: ${held} of ${total} is frozen`]),
  ];
}

/** What does not add up about shares and returns. */
export function auditShares(books: Books): string[] {
  const payments = books.payments.flatMap((payment) => paymentFault(books, payment));
  return [...receiverFaults(books), ...returnFaults(books), ...payments];
}
