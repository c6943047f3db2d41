import type { InputOf } from '../../../cloudfunctions/common/kernel/contract/contract';
import type { OfferView } from '../../../cloudfunctions/common/goods/views';
import type { contract } from '../../../cloudfunctions/pay/contract';
import type { Delivery } from '../../../database/collections/orders';
import type { PostKind } from '../../../database/collections/posts';
import type { Strings } from '../../locales/index';
import type { FormErrors } from '../../services/form-errors';
import { isPriceHidden } from '../../services/hidden-price';
import { lengthOf } from '../../services/length';
import { parsePrice } from './price';

/** How something is offered for sale, as it was typed. */
export interface SellingForm {
  on: boolean;
  stock: string;
  deliveries: Delivery[];
  pickupPlace: string;
}

export const notSelling: SellingForm = { on: false, stock: '1', deliveries: [], pickupPlace: '' };

/** How each kind can reach a buyer; where there is one way only, there is nothing to choose. */
export const waysOf: Readonly<Record<PostKind, readonly Delivery[]>> = {
  info: [],
  goods: ['express', 'city', 'pickup'],
  service: ['service'],
  virtual: ['virtual'],
};

type Written = { kind: PostKind | ''; price: string };

/** Whether something like this can be sold at all: it has a price that may be shown, and a way to reach a buyer. */
export function isSellable({ kind, price }: Written): boolean {
  const parsed = parsePrice(price);
  const priced = parsed.ok && parsed.fen !== null && parsed.fen > 0;
  return kind !== '' && waysOf[kind].length > 0 && priced && !isPriceHidden(kind);
}

/** The ways that are chosen: those the kind allows, or the only one. */
export function chosenWays({ deliveries }: Pick<SellingForm, 'deliveries'>, kind: PostKind | ''): Delivery[] {
  const ways = kind === '' ? [] : waysOf[kind];
  return ways.length === 1 ? [...ways] : ways.filter((way) => deliveries.includes(way));
}

export type SellingField = 'stock' | 'deliveries' | 'pickupPlace';

/** As the contract of goods.set has it. */
function stockOf(typed: string): number | null {
  const text = typed.normalize('NFKC').trim();
  return /^\d{1,5}$/.test(text) ? Number(text) : null;
}

/** What keeps an offer from being made, by field. The cloud checks again. */
export function checkSelling(
  form: SellingForm,
  kind: PostKind | '',
  t: Strings['publish']['selling']['errors'],
): FormErrors<SellingField> {
  if (!form.on) return {};
  const ways = chosenWays(form, kind);
  const place = lengthOf(form.pickupPlace);
  const picksUp = ways.includes('pickup');
  return {
    ...(stockOf(form.stock) === null ? { stock: t.stock } : {}),
    ...(ways.length === 0 ? { deliveries: t.deliveries } : {}),
    ...(picksUp && place === 0 ? { pickupPlace: t.placeEmpty } : {}),
    ...(picksUp && place > 60 ? { pickupPlace: t.placeLong } : {}),
  };
}

/** The form that shows an offer. */
export function sellingOf(offer: OfferView | null): SellingForm {
  if (!offer) return notSelling;
  const { stock, deliveries, pickupPlace } = offer;
  return { on: deliveries.length > 0, stock: String(stock), deliveries, pickupPlace };
}

type SetInput = InputOf<typeof contract, 'goods.set'>;

/**
 * What has to be sent for the offer to be as the form says, given what is on offer now; null when it is so already. What
 * is not sold any more is taken off and keeps its number; what may show no price here is left as it is.
 */
export function offerInput(
  form: SellingForm,
  written: Written,
  { postId, offer }: { postId: string; offer: OfferView | null },
): SetInput | null {
  if (isPriceHidden(written.kind)) return null;
  const seen = offer?.stock ?? null;
  if (!form.on || !isSellable(written)) {
    if (!offer || offer.deliveries.length === 0) return null;
    return { postId, stock: offer.stock, seen, deliveries: [], pickupPlace: offer.pickupPlace };
  }
  const stock = stockOf(form.stock) ?? 0;
  const deliveries = chosenWays(form, written.kind);
  const pickupPlace = deliveries.includes('pickup') ? form.pickupPlace.trim() : '';
  const same =
    offer?.stock === stock &&
    offer.deliveries.join() === deliveries.join() &&
    offer.pickupPlace === pickupPlace;
  return same ? null : { postId, stock, seen, deliveries, pickupPlace };
}
