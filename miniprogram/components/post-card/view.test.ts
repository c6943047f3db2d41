import { expect, it } from 'vitest';
import type { PostCard } from '../../../cloudfunctions/common/posts/views';
import { en } from '../../locales/en';
import { zh } from '../../locales/zh';
import { cardView } from './view';

const image = { fileID: 'cloud://e/a.png', width: 4, height: 3, state: 'approved' } as const;
const post: PostCard = {
  postId: 'p1',
  kind: 'goods',
  title: '自行车',
  excerpt: '骑了两年\n带车筐',
  category: 'second-hand',
  price: 32_000,
  area: '三区',
  images: [image, image, image],
  imageCount: 5,
  likeCount: 1200,
  commentCount: 4,
  author: { userId: 'u1', nickname: '林小满', avatar: null },
  at: 1000,
  state: 'published',
};

it('says when and where, and how much there is', () => {
  expect(cardView(post, 61_000, '', zh)).toMatchObject({
    line: '1 分钟前 · 三区',
    badge: '',
    likes: '999+',
    likesLabel: '1200 个赞',
    commentsLabel: '4 条评论',
    morePictures: 2,
    title: null,
    text: null,
  });
  expect(cardView({ ...post, area: '' }, 61_000, '', en).line).toBe('1 min ago');
});

it('tells the author what others do not see', () => {
  expect(cardView({ ...post, state: 'pending' }, 0, '', zh)).toMatchObject({
    badge: '审核中',
    waiting: true,
  });
  expect(cardView({ ...post, state: 'refused' }, 0, '', en)).toMatchObject({
    badge: 'To be changed',
    waiting: false,
  });
});

it('marks what was searched for', () => {
  const { title, text } = cardView(post, 0, '车', zh);
  expect(title?.filter(({ hit }) => hit)).toEqual([{ at: 2, text: '车', hit: true }]);
  expect(text?.map((segment) => segment.text).join('')).toBe('骑了两年 带车筐');
});
