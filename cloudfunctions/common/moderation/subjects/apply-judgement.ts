import type { ContentBefore } from '../../../../database/collections/decisions';
import type { PostState } from '../../../../database/collections/posts';
import type { CheckState } from '../../../../database/collections/users';
import type { Bilingual } from '../../kernel/contract/answer';
import type { Transaction } from '../../kernel/database';
import { invalidField } from '../../kernel/errors';
import { rememberRemoved } from '../../pictures/removed-pictures';
import { isPublic } from '../../posts/post-edit';
import { aboutOf } from './about';
import { effectOnComment } from './comment-effect';
import { stateOf, type Content } from './find-content';
import type { Effect, Judgement } from './judgement';
import { effectOnPost } from './post-effect';
import { effectOnUser } from './user-effect';
import { writeComment, writePost, writeUser } from './write-content';

/** What came of a decision's content. */
export interface Judged {
  before: ContentBefore;
  state: PostState;
  /** What its author knows it by; empty for a profile. */
  about: string;
  /** Whether others see something they did not, or see something again. */
  shown: boolean;
  /** Whether a picture may not show. */
  refusedPictures: boolean;
}

const texts = {
  gone: {
    zh: '内容已经被作者删除，只能通过或下架。',
    en: 'Its author has removed it: approve it or remove it.',
  },
  down: {
    zh: '它已经因另一项决定下架；要恢复，请撤回那项决定。',
    en: 'Another decision has removed it. Take that back to let it show.',
  },
  mask: { zh: '内容里没有这些字词。', en: 'None of these words are in it.' },
  fields: { zh: '这些项已经是空的。', en: 'There is nothing there to take away.' },
} as const satisfies Record<string, Bilingual>;

/** Throws INVALID_INPUT when an outcome would do nothing to the content as it stands. */
function refuseVain(state: PostState, { outcome }: Judgement): void {
  if (outcome === 'remove') return;
  if (state === 'taken-down') throw invalidField('outcome', texts.down);
  if (state === 'removed' && outcome !== 'approve') throw invalidField('outcome', texts.gone);
}

function refuseUnmasked({ changes, before }: Effect<{ title?: string; body: string }>): void {
  if (changes.title === before.title && changes.body === before.body) throw invalidField('mask', texts.mask);
}

/** Pictures that go with content that is removed. */
function picturesOf({ type, document }: Content, { before }: Effect<unknown>): string[] {
  if (type === 'post') return document.images.map(({ fileID }) => fileID);
  return before.avatar ? [before.avatar.fileID] : [];
}

async function write(
  t: Transaction,
  content: Content,
  judgement: Judgement,
  now: number,
): Promise<Effect<{ state: string }>> {
  switch (content.type) {
    case 'post': {
      const effect = effectOnPost(content.document, judgement, now);
      if (judgement.outcome === 'mask') refuseUnmasked(effect);
      await writePost(t, content.document, effect, now);
      return effect;
    }
    case 'comment': {
      const effect = effectOnComment(content.document, judgement);
      if (judgement.outcome === 'mask') refuseUnmasked(effect);
      await writeComment(t, content.document, effect);
      return effect;
    }
    case 'user': {
      const effect = effectOnUser(content.document, judgement);
      const vain = Object.keys(effect.changes).length === 0;
      if (judgement.outcome === 'remove' && vain) throw invalidField('fields', texts.fields);
      await writeUser(t, content.document, effect, now);
      return effect;
    }
  }
}

/**
 * Does to content what a decision says, and remembers the looks of pictures that are removed with it. Throws
 * INVALID_INPUT where there is nothing to do it to. Part of the transaction that stores the decision. `now` in ms.
 */
export async function applyJudgement(
  t: Transaction,
  content: Content,
  judgement: Judgement & { rule: string | null },
  now: number,
): Promise<Judged> {
  const was = stateOf(content);
  refuseVain(was, judgement);
  const effect = await write(t, content, judgement, now);
  const { before, changes, pictures } = effect;
  const { outcome, decisionId, rule, picturesJudged } = judgement;
  if (outcome === 'remove' && picturesJudged) {
    const fileIDs = picturesOf(content, effect);
    await rememberRemoved(t, { decisionId, rule, fileIDs }, now);
  }
  const profile = content.type === 'user';
  const state = profile ? was : ((changes.state ?? was) as PostState);
  const some = (wanted: CheckState) => pictures.some((picture) => picture.state === wanted);
  return {
    before,
    state,
    about: profile ? '' : aboutOf(content.document),
    shown: profile
      ? 'nickname' in changes || some('approved')
      : isPublic(state) && (!isPublic(was) || before.replaced !== undefined),
    refusedPictures: some('refused'),
  };
}
