import type { OrderView } from '../../../../cloudfunctions/common/orders/views';
import type { OrderScreen } from './view';

/** What the page of an order keeps. */
interface OrderData {
  orderId: string;
  state: 'loading' | 'ready' | 'missing' | 'failed';
  sentence: string;
  order: OrderView | null;
  screen: OrderScreen | null;
  busy: boolean;
}

/** Before anything has been read. */
export const initial: OrderData = {
  orderId: '',
  state: 'loading',
  sentence: '',
  order: null,
  screen: null,
  busy: false,
};
