import type { OfferView } from '../../../../cloudfunctions/common/goods/views';
import type { PostView } from '../../../../cloudfunctions/common/posts/views';
import type { BuyForm } from './form';

/** What is bought. `price` in fen. */
export interface Bought extends Pick<PostView, 'title'> {
  image: string;
  price: number;
}

/** What the page to buy keeps. */
interface BuyData {
  /** `closed`: it cannot be bought now. `missing`: the post is gone. */
  state: 'loading' | 'ready' | 'closed' | 'missing' | 'failed' | 'visitor';
  sentence: string;
  goods: Bought | null;
  offer: OfferView | null;
  deliveries: { value: string; label: string }[];
  stockLine: string;
  form: BuyForm;
  hasAddress: boolean;
  /** fen */
  total: number;
  needPhone: boolean;
  busy: boolean;
  errors: Record<string, string>;
  refusal: string;
}

/** Before anything has been read. */
export const initial: BuyData = {
  state: 'loading',
  sentence: '',
  goods: null,
  offer: null,
  deliveries: [],
  stockLine: '',
  form: {
    quantity: 1,
    delivery: 'express',
    address: { name: '', phone: '', region: '', detail: '' },
    note: '',
  },
  hasAddress: true,
  total: 0,
  needPhone: false,
  busy: false,
  errors: {},
  refusal: '',
};
