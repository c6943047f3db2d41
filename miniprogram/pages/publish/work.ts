import type { OfferView } from '../../../cloudfunctions/common/goods/views';
import type { PostView } from '../../../cloudfunctions/common/posts/views';
import type { Me } from '../../../cloudfunctions/register/contract';
import { call } from '../../services/call';
import { postChanged } from '../../services/post-changes';
import { dropDraft, isBlank, loadDraft, newDraft, saveDraft, type Draft } from './draft';
import { contentOf, emptyForm, formOf, type PostForm } from './form';
import { readPost, type Read } from './opening';
import { offerInput } from './selling';

/** What is being written. */
export interface Work {
  draft: Draft;
  /** What stands in the cloud, or in a form nobody has touched. */
  original: PostForm;
  /** Empty for a new post, until it is stored. */
  postId: string;
  /** What is on offer now. */
  offer: OfferView | null;
  /** The post once it has been sent. */
  stored: PostView | null;
  /** Whether the post was there when the page opened. */
  edited: boolean;
  done: boolean;
}

export function newWork(): Work {
  return {
    draft: newDraft(),
    original: emptyForm,
    postId: '',
    offer: null,
    stored: null,
    edited: false,
    done: false,
  };
}

/** Begins from the post that was read, or anew, and goes on with a draft that was kept; tells whether there was one. */
export function beginWork(work: Work, person: Me, read: Read | null): boolean {
  work.offer = read?.offer ?? null;
  work.original = read ? formOf(read.post, read.offer) : { ...emptyForm, area: person.area };
  const kept = loadDraft(person.userId, work.postId);
  const revision = read?.post.revision ?? null;
  work.draft = kept ? { ...kept, revision } : newDraft(work.original, revision);
  return kept !== null;
}

/** Keeps the draft on the phone as long as there is something in it. */
export function keepWork({ draft, original, postId, done }: Work, person: Me): void {
  if (done) return;
  const untouched = JSON.stringify(draft.form) === JSON.stringify(original);
  if (untouched || isBlank(draft.form)) dropDraft(person.userId, postId);
  else saveDraft(person.userId, postId, draft);
}

/** Sends the post. From then on the work is an edit of what is stored. Throws CallError. */
export async function storeWork(work: Work, person: Me | null): Promise<void> {
  const { draft, postId } = work;
  const content = contentOf(draft.form);
  const { post } = await (draft.revision === null
    ? call('publish', 'post.create', { ...content, key: draft.key })
    : call('publish', 'post.update', { ...content, postId, revision: draft.revision }));
  if (person) dropDraft(person.userId, postId);
  work.draft = { ...draft, revision: post.revision };
  Object.assign(work, { postId: post.postId, stored: post, original: draft.form });
  postChanged.set({ postId: post.postId, change: postId ? 'updated' : 'created' });
}

/** Puts what is stored on sale as the form says, or takes it off; does nothing when it is so. Throws CallError. */
export async function sellWork(work: Work): Promise<void> {
  const { form } = work.draft;
  const input = offerInput(form.selling, form, work);
  if (!input) return;
  work.offer = (await call('pay', 'goods.set', input)).offer;
  postChanged.set({ postId: work.postId, change: 'updated' });
}

/** Reads what is stored by now, so that the next attempt follows what was changed elsewhere. Throws CallError. */
export async function followChanges(work: Work): Promise<void> {
  const { post, offer } = await readPost(work.postId);
  work.draft = { ...work.draft, revision: post.revision };
  work.offer = offer;
}
