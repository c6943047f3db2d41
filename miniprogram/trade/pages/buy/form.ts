import type { OfferView } from '../../../../cloudfunctions/common/goods/views';
import type { InputOf } from '../../../../cloudfunctions/common/kernel/contract/contract';
import type { contract } from '../../../../cloudfunctions/pay/contract';
import type { Address, Delivery } from '../../../../database/collections/orders';
import type { FormErrors } from '../../../services/form-errors';
import { lengthOf } from '../../../services/length';
import { addressFields, checkAddress } from '../../services/address';
import type { Texts } from '../../locales/zh';

/** What the contract takes at most of one thing. */
const MOST = 99;

/** What stands in the form, as it was typed. */
export interface BuyForm {
  quantity: number;
  delivery: Delivery;
  address: Address;
  note: string;
}

/** The fields from top to bottom. */
export const fields = ['quantity', 'delivery', ...addressFields, 'note'] as const;
export type Field = (typeof fields)[number];

type OrderInput = InputOf<typeof contract, 'order.create'>;
/** An order without what makes it one attempt. */
export type Wanted = Omit<OrderInput, 'key'>;

export function needsAddress(delivery: Delivery): boolean {
  return delivery === 'express' || delivery === 'city';
}

/** As many as wanted, but no more than there are. */
export function withinStock(quantity: number, { stock }: Pick<OfferView, 'stock'>): number {
  return Math.max(1, Math.min(quantity, stock, MOST));
}

/** What keeps the form from being sent. The cloud checks again. */
export function checkBuy({ delivery, address, note }: BuyForm, t: Texts['buy']['errors']): FormErrors<Field> {
  return {
    ...(needsAddress(delivery) ? checkAddress(address, t) : {}),
    ...(lengthOf(note) > 100 ? { note: t.noteLong } : {}),
  };
}

/** What is ordered; the address only where something goes to one. */
export function wantedOf(
  { quantity, delivery, address, note }: BuyForm,
  postId: string,
  agent: string,
): Wanted {
  const { name, phone, region, detail } = address;
  const where = { name: name.trim(), phone: phone.trim(), region: region.trim(), detail: detail.trim() };
  return {
    postId,
    quantity,
    delivery,
    ...(needsAddress(delivery) ? { address: where } : {}),
    note: note.trim(),
    ...(agent ? { agent } : {}),
  };
}

/** The cloud's findings (`address.phone`) under the fields of the form. */
export function findingsOf(found: Record<string, string>): FormErrors<Field> {
  const errors: FormErrors<Field> = {};
  for (const [path, sentence] of Object.entries(found)) {
    const field = fields.find((name) => name === path.split('.').at(-1));
    if (field) errors[field] ??= sentence;
  }
  return errors;
}

/**
 * The key of an attempt: the same as long as the same is ordered, so that however often it is sent there is one order.
 */
export class Attempt {
  private key = '';
  private wanted = '';

  constructor(private readonly newKey: () => string) {}

  keyFor(wanted: Wanted): string {
    const text = JSON.stringify(wanted);
    if (text !== this.wanted) [this.key, this.wanted] = [this.newKey(), text];
    return this.key;
  }
}
