import { command, db } from '../../kernel/database';

/** Empties a person's posts and comments. What is left are shells that keep references whole. */
export async function eraseContent(authorId: string): Promise<void> {
  const written = { authorId, body: command.neq('') };
  await db.posts.updateWhere(written, {
    state: 'removed',
    title: '',
    body: '',
    searchText: '',
    images: [],
    area: '',
    price: null,
    draft: null,
    'check.traceId': null,
  });
  await db.comments.updateWhere(written, { state: 'removed', body: '', 'check.traceId': null });
}
