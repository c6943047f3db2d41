import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OrderState } from '../../database/collections/orders';
import { Complaints, removal } from './support/complaints';
import type { Someone } from './support/project-cloud';
import { orderIn } from './support/trade-documents';

let here: Complaints;
let buyer: Someone;
let seller: Someone;
beforeAll(async () => {
  here = await Complaints.start();
  buyer = await here.somebody();
  seller = await here.somebody();
});
afterAll(() => here.cloud.dispose());

let count = 0;
/** An order of the buyer at the seller; its id. */
function order(
  state: OrderState = 'paid',
  { kind = 'goods', from = seller }: { kind?: 'goods' | 'virtual'; from?: Someone } = {},
): string {
  const { cloud } = here;
  const parties = { buyerId: buyer.userId, sellerId: from.userId, postId: 'p_sold' };
  const made = orderIn(state, `reported-${(count += 1)}`, parties, cloud.clock.now());
  cloud.load('orders', [{ ...made, goods: { ...made.goods, kind } }]);
  return made._id;
}
const about = (id: string) => ({ type: 'order' as const, id });
const fraud = { reason: 'fraud', text: '付了款一直不发货' };

test('buyer and seller complain about each other’s part, each in a case of its own, and nobody else can', async () => {
  const id = order();
  const first = await here.complain(about(id), buyer, fraud);
  expect(first).toMatchObject({
    hidden: false,
    report: { subject: about(id), about: '旧书一箱', state: 'open' },
  });
  const second = await here.complain(about(id), seller, { reason: 'harassment', text: '一直骂人' });
  const [byBuyer, bySeller] = [first, second].map(({ report }) => here.reportOf(report.reportId));
  expect(byBuyer).toMatchObject({ authorId: seller.userId, reporterId: buyer.userId });
  expect(bySeller).toMatchObject({ authorId: buyer.userId, reporterId: seller.userId });
  expect(byBuyer!.caseId).not.toBe(bySeller!.caseId);
  expect(here.caseOf(byBuyer!.caseId)).toMatchObject({ authorId: seller.userId, openReports: 1 });

  const stranger = await here.somebody();
  for (const subject of [about(id), about('o_none')]) {
    const { code } = await stranger.refused('report', 'submit', { subject, ...fraud });
    expect(code).toBe('NOT_FOUND');
  }
  const again = await here.complain(about(id), buyer, fraud);
  expect(again.report.reportId).toBe(first.report.reportId);
});

test('what is told of it names the order, and the list of complaints its title', async () => {
  const id = order();
  const { report } = await here.complain(about(id), buyer, fraud);
  const { reports } = await buyer.do('report', 'mine');
  expect(reports.find(({ reportId }) => reportId === report.reportId)).toMatchObject({
    about: '旧书一箱',
    subject: about(id),
  });
  const { open } = await buyer.do('report', 'reasons', { subject: about(id) });
  expect(open?.reportId).toBe(report.reportId);
  expect((await seller.do('report', 'reasons', { subject: about(id) })).open).toBeNull();
  const { notices } = await buyer.do('register', 'notices');
  expect(notices[0]?.text.zh).toContain('关于订单的投诉');
});

test('operators read what was ordered, by whom and what happened, but neither address nor note', async () => {
  const id = order('shipped', { kind: 'virtual' });
  const { report } = await here.complain(about(id), buyer, fraud);
  const { caseId } = here.reportOf(report.reportId);
  const read = async (platform: string) => {
    const answer = await here.moderator.send('moderate', { action: 'subject', caseId, platform });
    return (answer as unknown as { data: { case: Record<string, unknown> } }).data.case;
  };
  const seen = await read('android');
  expect(seen).toMatchObject({
    excerpt: '旧书一箱',
    content: null,
    author: { userId: seller.userId },
    order: {
      orderId: id,
      title: '旧书一箱',
      state: 'shipped',
      amount: 3000,
      buyer: { userId: buyer.userId },
      seller: { userId: seller.userId },
      timeline: [{ step: 'create', by: 'buyer' }],
    },
  });
  expect(JSON.stringify(seen)).not.toMatch(/某路|13800000000/);
  expect(await read('ios')).toMatchObject({ order: { orderId: id, amount: null } });
});

test('it is answered, and the other party may be sanctioned along with it, without learning who complained', async () => {
  const id = order();
  const { report } = await here.complain(about(id), buyer, fraud);
  const { caseId } = here.reportOf(report.reportId);
  await here.moderator.do('moderate', 'claim', { caseId });
  const { version } = here.caseOf(caseId);
  const refused = await here.moderator.refused('moderate', 'decide', { caseId, version, ...removal });
  expect(refused.fields).toHaveProperty('outcome');

  const made = await here.decide(caseId, {
    outcome: 'answer',
    rule: 'safe-trade',
    reason: '收款后没有按约定发货。',
    reply: '已经联系卖家，请到订单里申请退款。',
    sanction: { kind: 'mute', days: 7 },
  });
  expect(made.outcome).toBe('answer');
  expect(here.reportOf(report.reportId)).toMatchObject({
    state: 'answered',
    reply: '已经联系卖家，请到订单里申请退款。',
  });
  const known = here.noticesTo(seller).map(({ kind }) => kind);
  expect(known.filter((kind) => kind !== 'report-received')).toEqual(['mute']);

  const { decisions } = await seller.do('appeal', 'mine');
  expect(decisions.map(({ outcome }) => outcome)).toEqual(['mute']);
  expect((await seller.refused('appeal', 'decision', { decisionId: made.decisionId })).code).toBe(
    'NOT_FOUND',
  );
  const told = JSON.stringify([decisions, await seller.do('register', 'account.export')]);
  expect(told).not.toContain(buyer.userId);
  expect(told).not.toContain('已经联系卖家');

  await here.moderator.do('moderate', 'undo', { decisionId: made.decisionId, reason: '看错了。' });
  expect(here.reportOf(report.reportId).state).toBe('open');
  expect(here.cloud.read('users', { _id: seller.userId })[0]?.sanctions).toEqual([]);
});

test('somebody who is gone can still be complained about, and their own complaint loses its words', async () => {
  const leaver = await here.somebody();
  const id = order('completed', { from: leaver });
  await here.complain(about(id), leaver, { reason: 'harassment', text: '一直骂人' });
  const day = 86_400_000;
  await leaver.do('register', 'account.delete');
  here.cloud.clock.advance(8 * day);
  await here.cloud.runTimer('sweep');
  expect(here.cloud.read('users', { _id: leaver.userId })[0]?.state).toBe('deleted');
  const left = here.cloud.read('reports', { reporterId: leaver.userId });
  expect(left.map(({ text }) => text)).toEqual(left.map(() => ''));
  const { report } = await here.complain(about(id), buyer, fraud);
  expect(here.reportOf(report.reportId).authorId).toBe(leaver.userId);
});
