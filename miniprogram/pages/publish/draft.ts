import { randomName } from '../../platform/random';
import { emptyForm, type PostForm } from './form';

/** What a person has begun to write; kept on the phone until it is published or thrown away. */
export interface Draft {
  form: PostForm;
  /** Made once: however often it is sent, it is published once. */
  key: string;
  /** The revision of the post that an edit started from; null for a new post. */
  revision: number | null;
}

export function newDraft(form: PostForm = emptyForm, revision: number | null = null): Draft {
  return { form, key: randomName(), revision };
}

/** Whether somebody has written anything worth keeping. */
export function isBlank({ title, body, price, pictures }: PostForm): boolean {
  return title.trim() === '' && body.trim() === '' && price.trim() === '' && pictures.length === 0;
}

/** What of a form outlives the app: pictures that never arrived are only on their way through the phone's memory. */
export function lasting(form: PostForm): PostForm {
  return {
    ...form,
    pictures: form.pictures
      .filter(({ state }) => state === 'done')
      .map((picture) => ({ ...picture, src: picture.fileID })),
  };
}

/** Where a draft stands: one for a new post, one for each post that is being edited. */
function place(userId: string, postId: string): string {
  return `draft.${userId}.${postId || 'new'}`;
}

export function loadDraft(userId: string, postId: string): Draft | null {
  const draft = wx.getStorageSync<Draft | ''>(place(userId, postId)) || null;
  return draft && { ...draft, form: { ...emptyForm, ...draft.form } };
}

export function saveDraft(userId: string, postId: string, draft: Draft): void {
  void wx.setStorage({ key: place(userId, postId), data: { ...draft, form: lasting(draft.form) } });
}

export function dropDraft(userId: string, postId: string): void {
  wx.removeStorageSync(place(userId, postId));
}
