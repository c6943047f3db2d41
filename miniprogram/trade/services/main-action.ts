import type { OrderAct, OrderView } from '../../../cloudfunctions/common/orders/views';
import type { Texts } from '../locales/zh';
import type { Confirming } from './state-words';

/** The one thing to do next. `check`: to look again whether it was paid. */
export interface MainAction {
  id: 'pay' | 'check' | 'confirm' | 'ship' | 'refund-decide';
  text: string;
  /** Nothing to press yet. */
  waits: boolean;
}

/** Something else that can be done. */
export interface OtherAction {
  id: 'pay' | 'cancel' | 'refund-request' | 'refund-withdraw';
  text: string;
}

type Actionable = Pick<OrderView, 'acts' | 'state' | 'delivery'>;

const byWeight = ['refund-decide', 'pay', 'confirm', 'ship'] as const;

/** The main action of an order; null when there is nothing to do but wait. */
export function mainAction(
  { acts, state, delivery }: Actionable,
  confirming: Confirming,
  t: Texts['order']['main'],
): MainAction | null {
  if (confirming === 'waiting') return { id: 'check', text: t.checking, waits: true };
  if (confirming === 'gave-up') return { id: 'check', text: t.check, waits: false };
  const id = byWeight.find((act) => acts.includes(act));
  if (!id) return null;
  const words = {
    pay: state === 'paying' ? t.payOn : t.pay,
    confirm: t.confirm,
    ship: t.ship[delivery],
    'refund-decide': t.decide,
  };
  return { id, text: words[id], waits: false };
}

const others = ['cancel', 'refund-request', 'refund-withdraw'] as const satisfies OrderAct[];

/** What else can be done, quietly. */
export function otherActions(
  { acts }: Pick<OrderView, 'acts'>,
  confirming: Confirming,
  t: Texts['order']['more'],
): OtherAction[] {
  if (confirming === 'waiting') return [];
  const words = { cancel: t.cancel, 'refund-request': t.refund, 'refund-withdraw': t.withdraw };
  const pay = confirming === 'gave-up' && acts.includes('pay');
  return [
    ...(pay ? [{ id: 'pay', text: t.payAnyway } as const] : []),
    ...others.filter((act) => acts.includes(act)).map((id) => ({ id, text: words[id] })),
  ];
}
