import type { CheckedText } from '../../../database/collections/orders';
import type { PostKind } from '../../../database/collections/posts';
import type { Refund } from '../../../database/collections/refunds';
import type { CheckState } from '../../../database/collections/users';
import type { Platform } from '../kernel/platform';
import type { Party } from '../orders/find-order';
import type { RefundView } from '../orders/views';
import { priceFor } from '../pricing/price-policy';

/** Who looks at a refund, and where. */
export interface RefundLook {
  party: Party;
  /** Of what was bought. */
  kind: PostKind;
  platform: Platform;
  /** The states of its pictures, by file; one that is not among them waits. */
  pictures: ReadonlyMap<string, CheckState>;
}

/** Who wrote a refund's request: the buyer, or support for them. */
const askedBy = ({ cause }: Pick<Refund, 'cause'>): Party => (cause === 'buyer' ? 'buyer' : 'support');

/** A text as a party may read it: what did not pass its check, only whoever wrote it and support. */
function readable({ text, passed }: CheckedText, party: Party, author: Party | null): string | null {
  return passed || party === author || party === 'support' ? text : null;
}

/** A refund as a party on this platform may see it. Others see its pictures once they are approved. */
export function refundView(refund: Refund, { party, kind, platform, pictures }: RefundLook): RefundView {
  const { decidedBy, reply } = refund;
  const author = askedBy(refund);
  const all = party === author || party === 'support';
  const replier = decidedBy && decidedBy.role !== 'system' ? decidedBy.role : null;
  return {
    refundId: refund._id,
    orderId: refund.orderId,
    cause: refund.cause,
    state: refund.state,
    amount: priceFor(refund.amount, kind, platform),
    reason: refund.reason,
    text: readable(refund.text, party, author),
    images: refund.images.filter((fileID) => all || pictures.get(fileID) === 'approved'),
    reply: reply && readable(reply, party, replier),
    decidedBy: decidedBy?.role ?? null,
    restock: refund.restock,
    createdAt: refund.createdAt,
    dueAt: refund.dueAt,
    refundedAt: refund.refundedAt,
  };
}
