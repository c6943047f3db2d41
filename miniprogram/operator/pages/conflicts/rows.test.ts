import { expect, it } from 'vitest';
import type { ConflictRow } from '../../../../cloudfunctions/common/standby/desk/views';
import { zh } from '../../locales/zh';
import { conflictCard } from './rows';

const conflict: ConflictRow = {
  conflictId: 'conflict_1',
  collection: 'posts',
  documentId: 'p_1',
  environment: 'local-standby',
  kept: 'serving',
  fields: ['title', 'price'],
  lost: [{ field: 'title', text: '旧书两箱' }],
  removed: false,
  state: 'open',
  note: '',
  at: 0,
};
const card = (changes: Partial<ConflictRow> = {}) =>
  conflictCard({ ...conflict, ...changes }, zh.conflicts, () => '昨天');

it('says what differs, and what somebody wrote in vain', () => {
  expect(card()).toMatchObject({
    title: '帖子',
    kept: '留了正在服务的一边',
    lines: ['不同的地方：title、price', '没留下的 title：旧书两箱', '昨天在 local-standby 发现'],
    page: '/pages/post/post?id=p_1',
    open: true,
  });
});

it('says when one of both was a removal; what is gone cannot be opened', () => {
  expect(card({ fields: [], lost: [], removed: true }).lines[0]).toBe('没留下的是删除：它还在。');
  const gone = card({ fields: [], removed: false });
  expect(gone.lines[0]).toBe('留下的是删除：它不在了。');
  expect(gone.page).toBe('');
});

it('of a collection without a page stays as it is called; when settled, with what was done', () => {
  expect(card({ collection: 'likes' })).toMatchObject({ title: 'likes', page: '' });
  expect(card({ collection: 'constructor' })).toMatchObject({ title: 'constructor', page: '' });
  expect(card({ state: 'settled', note: '补回去了' })).toMatchObject({ open: false });
  expect(card({ note: '补回去了' }).lines.at(-1)).toBe('说明：补回去了');
});
