import type { Random } from '../../../../database/seed/random';
import type { OrderStep } from '../../../../database/collections/orders';
import type { Stored } from '../ledger';
import type { Resident } from '../resident';
import { recent, type KnownOrder, type Town } from '../town';

/** Whether an order went through a step. */
const went = (step: OrderStep) => (order: Stored | undefined) =>
  ((order?.['timeline'] ?? []) as { step: OrderStep }[]).some((event) => event.step === step);

function noteStep(town: Town, who: Pick<Resident, 'name' | 'env'>, orderId: string, step: OrderStep): void {
  town.acknowledged(who, {
    what: `${step} of order ${orderId}`,
    collection: 'orders',
    id: orderId,
    shows: went(step),
  });
}

/** Orders something of somebody else, and mostly goes on to pay for it. */
export async function order(town: Town, who: Resident, random: Random): Promise<void> {
  const post = recent(
    town.posts.filter(({ by, forSale }) => forSale && by !== who),
    random,
  );
  if (!post) return;
  const { postId, by: seller } = post;
  const key = `town-order-${random.hex(12)}`;
  const goesOn = random.chance(0.8);
  await who.insist(async () => {
    const wish = { postId, quantity: 1, delivery: 'pickup' as const, note: town.tag(), key };
    const answer = await who.call('pay', 'order.create', wish);
    if (answer.heard === 'refused') town.refused(answer.code);
    if (answer.heard !== 'done') return answer.heard !== 'nothing';
    const { orderId } = answer.data.order;
    const known: KnownOrder = { orderId, buyer: who, seller };
    town.orders.push(known);
    noteStep(town, who, orderId, 'create');
    if (goesOn) await payFor(town, known, random);
    return true;
  });
}

/** Begins to pay for an order and pays on WeChat's own sheet; now and then puts the phone away before. */
async function payFor(town: Town, { orderId, buyer }: KnownOrder, random: Random): Promise<void> {
  const answer = await buyer.call('pay', 'order.prepay', { orderId });
  if (answer.heard === 'refused') town.refused(answer.code);
  if (answer.heard !== 'done') return;
  noteStep(town, buyer, orderId, 'prepay');
  const prepayId = answer.data.sheet?.package.slice('prepay_id='.length) ?? '';
  const { wechatpay } = town.cloud;
  const payment = wechatpay.findByPrepayId(prepayId);
  if (!payment || random.chance(0.1)) return;
  // It may have run out, or been paid on another phone.
  await wechatpay.pay(payment._id).catch(() => undefined);
  if (random.chance(0.5)) await look(town, buyer, orderId);
}

/** Looks at an order, whose page asks until it knows whether it is paid. */
async function look(town: Town, who: Resident, orderId: string): Promise<void> {
  const answer = await who.call('pay', 'order.get', { orderId });
  if (answer.heard !== 'done') return;
  if (answer.data.order.timeline.some(({ step }) => step === 'pay')) noteStep(town, who, orderId, 'pay');
}

/** Goes on with an own order: pays, looks, cancels, confirms, or asks for the money back. */
export async function goOn(town: Town, who: Resident, random: Random): Promise<void> {
  const known = recent(
    town.orders.filter(({ buyer }) => buyer === who),
    random,
  );
  if (!known) return;
  const { orderId } = known;
  const shown = await who.call('pay', 'order.get', { orderId });
  if (shown.heard !== 'done') return;
  const { acts } = shown.data.order;
  if (acts.includes('confirm')) return step(town, who, orderId, 'confirm', 'order.confirm');
  if (acts.includes('pay') && random.chance(0.3)) return step(town, who, orderId, 'cancel', 'order.cancel');
  if (acts.includes('pay')) return payFor(town, known, random);
  if (acts.includes('refund-request') && random.chance(0.3)) {
    const answer = await who.call('pay', 'refund.request', { orderId, reason: 'agreed' });
    if (answer.heard === 'done') noteStep(town, who, orderId, 'refund-request');
  }
}

async function step(
  town: Town,
  who: Resident,
  orderId: string,
  taken: OrderStep,
  action: 'order.confirm' | 'order.cancel' | 'order.ship',
): Promise<void> {
  const answer = await who.call('pay', action, { orderId });
  if (answer.heard === 'refused') town.refused(answer.code);
  if (answer.heard === 'done') noteStep(town, who, orderId, taken);
}

/** Sees to an order as its seller: hands it over, or answers who wants the money back. */
export async function serveBuyer(town: Town, who: Resident, random: Random): Promise<void> {
  const known = recent(
    town.orders.filter(({ seller }) => seller === who),
    random,
  );
  if (!known) return;
  const { orderId } = known;
  const shown = await who.call('pay', 'order.get', { orderId });
  if (shown.heard !== 'done') return;
  const { acts, refunds } = shown.data.order;
  if (acts.includes('ship')) return step(town, who, orderId, 'ship', 'order.ship');
  const asked = refunds.find(({ state }) => state === 'requested');
  if (!asked || !acts.includes('refund-decide')) return;
  const { refundId } = asked;
  const grant = random.chance(0.8);
  const answer = await who.call('pay', 'refund.decide', { refundId, grant });
  if (answer.heard === 'done') noteStep(town, who, orderId, grant ? 'refund-approve' : 'refund-refuse');
}
