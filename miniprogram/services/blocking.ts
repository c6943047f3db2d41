import { fill, strings } from '../locales/index';
import { call, sentenceOf } from './call';
import { confirmed } from './confirm';
import { me } from './session';

interface Other {
  userId: string;
  nickname: string;
}

async function change(action: 'block' | 'unblock', { userId }: Other, done: string): Promise<boolean> {
  try {
    const answer = await call('register', action, { userId });
    me.set(answer.me);
    void wx.showToast({ title: done, icon: 'none' });
    return true;
  } catch (error) {
    void wx.showToast({ title: sentenceOf(error), icon: 'none' });
    return false;
  }
}

/** Asks once, then hides somebody from this person. True when it was done; says why when it could not be. */
export async function blockPerson(other: Other): Promise<boolean> {
  const t = strings().user;
  const sure = await confirmed(fill(t.blockTitle, { name: other.nickname }), t.blockText, t.block);
  return sure && change('block', other, t.blocked);
}

/** Asks once, then shows somebody again. True when it was done; says why when it could not be. */
export async function unblockPerson(other: Other): Promise<boolean> {
  const t = strings().user;
  const sure = await confirmed(fill(t.unblockTitle, { name: other.nickname }), t.unblockText, t.unblock);
  return sure && change('unblock', other, t.unblocked);
}
