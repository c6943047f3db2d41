import type { OfferView } from '../../../cloudfunctions/common/goods/views';
import type { PostView } from '../../../cloudfunctions/common/posts/views';
import type { Me } from '../../../cloudfunctions/register/contract';
import { fill, strings } from '../../locales/index';
import { now } from '../../platform/clock';
import { loadBrand } from '../../services/brand';
import { call } from '../../services/call';
import { momentOf } from '../../services/format';
import { me, muteInForce, startSession } from '../../services/session';

/** A post with what can be bought of it, as its author reads it. */
export interface Read {
  post: PostView;
  offer: OfferView | null;
}

export async function readPost(postId: string): Promise<Read> {
  const { post, offer } = await call('browse', 'post', { postId });
  return { post, offer };
}

/** Who is writing, and what they go on from; or why they cannot, with the decision that keeps them from it. */
export type Opening = { person: Me; read: Read | null } | { closed: string; decisionId: string };

/** Finds out who is writing and what may be written: a new post without an id. Throws CallError. */
export async function findOpening(postId: string): Promise<Opening> {
  await Promise.all([startSession(), loadBrand()]);
  const { common, publish, dates } = strings();
  const person = me.get();
  if (!person) return { closed: common.visitor.text, decisionId: '' };
  const mute = await muteInForce();
  if (mute) {
    const until = momentOf(mute.until, now(), dates);
    return { closed: fill(publish.muted, { until }), decisionId: mute.decisionId };
  }
  const read = postId ? await readPost(postId) : null;
  if (read && !read.post.mine) return { closed: publish.notYours, decisionId: '' };
  return { person, read };
}
