import type { Documents } from '../../documents';
import { userIdOf } from '../ids';
import { readByNow } from '../inbox';
import { Ledger } from './ledger';
import { tell } from './story';

/** The name somebody wants, which waits. */
const wanted = { by: 'doudou', nickname: '豆豆妈 代购可约' };

/**
 * The lane after its operators had, and have, something to look at: reviews, complaints, decisions, an appeal, somebody
 * who is muted, one thing that is late. `now` in ms.
 */
export async function withTrust(
  board: { [K in 'users' | 'posts' | 'comments']: NonNullable<Documents[K]> },
  now: number,
): Promise<Documents> {
  const ledger = new Ledger({
    users: [...board.users],
    posts: [...board.posts],
    comments: [...board.comments],
  });
  await ledger.doc('users', userIdOf(wanted.by)).update({ nicknamePending: wanted.nickname });
  await tell(ledger, now);
  return {
    users: ledger.all('users'),
    posts: ledger.all('posts'),
    comments: ledger.all('comments'),
    cases: ledger.all('cases'),
    decisions: ledger.all('decisions'),
    appeals: ledger.all('appeals'),
    reports: ledger.all('reports'),
    notices: readByNow(ledger.all('notices'), now),
    log: ledger.log(),
  };
}
