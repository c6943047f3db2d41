import { orderPath } from '../orders/tell-party';
import type { NoticeData } from './notice-data';

type What = NoticeData['money-attention']['what'];

const money = '/operator/pages/money/money?view=';

const paths: Record<What, (about: string) => string> = {
  refund: () => `${money}refunds`,
  share: () => `${money}shares`,
  difference: () => `${money}differences`,
  shipping: orderPath,
};

/** The page where what needs somebody is seen to; what is about one order, the order's. */
export function attentionPath({ what, about }: { what: What; about: string }): string {
  return paths[what](about);
}
