import type { PostKind } from '../../../database/collections/posts';
import type { PostInput } from './post-problems';
import { soundsVirtual } from './virtual-words';

/** What a post was before an edit. */
export interface Before {
  kind: PostKind;
  /** Whether anybody can order it. */
  onSale: boolean;
}

/**
 * Whether a person has to see that a post is the kind of thing it is said to be, before others see its price: virtual
 * goods may not show theirs everywhere, so calling them something else would uncover it. So it is when its words sound
 * virtual, when it was virtual before, and when the kind of what is on sale changes.
 */
export function isKindInDoubt(
  content: Pick<PostInput, 'kind' | 'price' | 'title' | 'body'>,
  before: Before | null,
): boolean {
  if (before?.onSale && before.kind !== content.kind) return true;
  if (content.kind === 'virtual' || content.price === null) return false;
  return before?.kind === 'virtual' || soundsVirtual(content);
}
