import type { Book } from '../book';
import type { Payment } from '../records/payment';
import { holdings, isMerchants } from './post';
import { auditShares } from './audit-shares';
import { readBooks, type Books } from './books';

const sum = (amounts: readonly number[]): number => amounts.reduce((all, one) => all + one, 0);

/** What the entries say that each account holds, in fen. */
function fromEntries({ entries }: Books): Map<string, number> {
  const balances = new Map<string, number>();
  for (const { from, to, amount } of entries) {
    balances.set(from, (balances.get(from) ?? 0) - amount);
    balances.set(to, (balances.get(to) ?? 0) + amount);
  }
  return balances;
}

function accountFaults(book: Book, books: Books): string[] {
  const expected = fromEntries(books);
  const merchants = [...expected].filter(([name]) => isMerchants(name as 'available'));
  expected.set(holdings, sum(merchants.map(([, balance]) => balance)));
  expected.set('entries', books.entries.length);
  const names = new Set([...expected.keys(), ...book.find('accounts').map(({ _id }) => _id)]);
  return [...names].flatMap((name) => {
    const [has, should] = [book.get('accounts', name)?.balance ?? 0, expected.get(name) ?? 0];
    const faults = has === should ? [] : [`${name} has ${has}, its entries say ${should}`];
    return has >= 0 || name === 'outside' ? faults : [...faults, `${name} is below zero`];
  });
}

function moved(books: Books, business: string, number: string): number {
  return sum(
    books.entries
      .filter((one) => one.business === business && one.number === number)
      .map((one) => one.amount),
  );
}

function paymentFaults(books: Books, payment: Payment): string[] {
  const paid = payment.paidAt === null ? 0 : payment.total;
  const refunds = books.refunds.filter(({ outTradeNo }) => outTradeNo === payment._id);
  const back = sum(refunds.map(({ status, amount }) => (status === 'CLOSED' ? 0 : amount)));
  const came = moved(books, 'payment', payment._id);
  return [
    ...(came === paid ? [] : [`${payment._id}: ${came} came in, ${paid} was paid`]),
    ...(back <= paid ? [] : [`${payment._id}: ${back} of ${paid} went back`]),
  ];
}

function refundFaults(books: Books): string[] {
  return books.refunds.flatMap(({ _id, status, amount }) => {
    const went = moved(books, 'refund', _id) - moved(books, 'refund-closed', _id);
    const should = status === 'CLOSED' ? 0 : amount;
    return went === should ? [] : [`${_id}: ${went} went back, ${should} should`];
  });
}

/** What does not add up in WeChat Pay's own books; nothing, ever. */
export function audit(book: Book): string[] {
  const books = readBooks(book);
  const payments = books.payments.flatMap((payment) => paymentFaults(books, payment));
  return [...accountFaults(book, books), ...payments, ...refundFaults(books), ...auditShares(books)];
}
