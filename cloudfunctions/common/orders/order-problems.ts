import type { Address, Delivery } from '../../../database/collections/orders';
import type { Bilingual } from '../kernel/contract/answer';
import { normalisePhone } from '../users/phone-number';
import { needsAddress } from './deliveries';

/** What a buyer asks for. */
export interface Wish {
  quantity: number;
  delivery: Delivery;
  address?: Address | undefined;
}

/** fen; more than WeChat Pay takes at once. */
const most = 1_000_000_000;

const texts = {
  delivery: { zh: '卖家不提供这种交付方式。', en: 'The seller does not deliver in this way.' },
  address: { zh: '请填写收货地址。', en: 'Fill in where to send it.' },
  phone: { zh: '请填写正确的手机号。', en: 'This is not a phone number.' },
  amount: { zh: '金额太大了，请减少数量。', en: 'This comes to too much. Order fewer.' },
} as const satisfies Record<string, Bilingual>;

/** What is wrong with what a buyer asks for, by field. `price` in fen, of one. */
export function orderProblems(
  { quantity, delivery, address }: Wish,
  { price, deliveries }: { price: number; deliveries: readonly Delivery[] },
): Record<string, Bilingual> {
  const problems: Record<string, Bilingual> = {};
  if (!deliveries.includes(delivery)) problems['delivery'] = texts.delivery;
  if (price * quantity > most) problems['quantity'] = texts.amount;
  if (needsAddress(delivery)) {
    if (!address) problems['address'] = texts.address;
    else if (normalisePhone(address.phone) === null) problems['address.phone'] = texts.phone;
  }
  return problems;
}

/** Where an order goes, with the phone in E.164; null when nothing is sent. */
export function addressOf({ delivery, address }: Pick<Wish, 'delivery' | 'address'>): Address | null {
  if (!needsAddress(delivery) || !address) return null;
  return { ...address, phone: normalisePhone(address.phone) ?? address.phone };
}
