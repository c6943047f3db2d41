import type { OfferView } from '../../../cloudfunctions/common/goods/views';
import type { PostView } from '../../../cloudfunctions/common/posts/views';
import { fill } from '../../locales/fill';
import type { Strings } from '../../locales/zh';

/** What stands at the price, and what the main button of the bottom bar does. */
export interface OfferLook {
  line: string;
  /** Where to pick it up; empty when that is no way. */
  place: string;
  /** In words that say that it cannot be had now. */
  quiet: boolean;
  button: 'buy' | 'sell' | 'none';
}

type Told = Pick<PostView, 'kind' | 'price' | 'mine' | 'state'>;
type Texts = Strings['post']['offer'];

const nothing: OfferLook = { line: '', place: '', quiet: false, button: 'none' };

function lineOf({ stock, deliveries }: OfferView, kind: PostView['kind'], t: Texts): string {
  const left = fill(t.left[kind], { n: stock });
  return [left, deliveries.map((way) => t.deliveries[way]).join(t.and)].join(' · ');
}

/** What to show of an offer; nothing where none is made, or none may be shown. */
export function offerLook({ kind, price, mine, state }: Told, offer: OfferView | null, t: Texts): OfferLook {
  if (price === null || kind === 'info') return nothing;
  const editable = mine && (state === 'published' || state === 'pending');
  const button = editable ? 'sell' : offer?.buyable ? 'buy' : 'none';
  if (!offer) return { ...nothing, button };
  const place = offer.deliveries.includes('pickup') ? offer.pickupPlace : '';
  if (offer.deliveries.length === 0) return { ...nothing, line: t.off, quiet: true, button };
  if (offer.stock === 0) return { ...nothing, line: t.soldOut, quiet: true, button };
  if (!mine && !offer.buyable) return { ...nothing, line: t.closed, quiet: true, button };
  return { line: lineOf(offer, kind, t), place: place && fill(t.place, { place }), quiet: false, button };
}
