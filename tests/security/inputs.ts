import { contract as appeal } from '../../cloudfunctions/appeal/contract';
import { contract as browse } from '../../cloudfunctions/browse/contract';
import { contract as moderate } from '../../cloudfunctions/moderate/contract';
import { contract as operate } from '../../cloudfunctions/operate/contract';
import { contract as pay } from '../../cloudfunctions/pay/contract';
import { contract as publish } from '../../cloudfunctions/publish/contract';
import { contract as register } from '../../cloudfunctions/register/contract';
import { contract as report } from '../../cloudfunctions/report/contract';
import { examplePost } from '../integration/support/examples';
import { bad, type Example } from './bad-values';
import { reviewExamples } from './review-inputs';
import { standbyExamples, transferExamples } from './standby-inputs';
import { moneyExamples, payExamples } from './trade-inputs';

export const contracts = { register, publish, browse, report, appeal, moderate, operate, pay };

const id = 'p_0';
const image = { fileID: 'cloud://e/uploads/u/a.png', width: 1, height: 1 };
const post = {
  kind: bad.choice,
  title: [...bad.text(40), ...bad.required, '一'],
  body: [...bad.text(2000), ...bad.required],
  category: bad.string(32),
  images: [
    7,
    null,
    {},
    'a',
    [7],
    [image, { ...image, width: 0 }],
    [{ ...image, extra: 1 }],
    [{ fileID: image.fileID }],
    Array.from({ length: 10 }, () => image),
  ],
  price: [-1, 0.5, '1', [], {}, 1_000_000_001],
  area: bad.text(30),
};
const key = [7, null, [], {}, 'short', 'white space', 'nul\u0000nul\u0000', 'x'.repeat(65)];

/** What every action takes. A test keeps the list complete. */
export const examples: Record<string, Record<string, Example>> = {
  register: {
    session: { valid: {}, fields: {} },
    'profile.update': {
      valid: { nickname: '老王' },
      fields: {
        nickname: [...bad.text(20), ...bad.required],
        avatar: bad.file,
        bio: bad.text(100),
        area: bad.text(30),
      },
    },
    'phone.bind': { valid: { code: 'x' }, fields: { code: bad.string(256) }, required: ['code'] },
    'phone.type': {
      valid: { number: '13800001234' },
      fields: { number: bad.string(24) },
      required: ['number'],
    },
    'consent.record': {
      valid: { document: 'rules', version: '1' },
      fields: { document: bad.choice, version: bad.string(32) },
      required: ['document', 'version'],
    },
    block: { valid: { userId: id }, fields: { userId: bad.id }, required: ['userId'] },
    unblock: { valid: { userId: id }, fields: { userId: bad.id }, required: ['userId'] },
    'account.export': { valid: {}, fields: { cursor: bad.cursor } },
    'account.delete': { valid: { undo: true }, fields: { undo: bad.boolean } },
    ...transferExamples,
    notices: { valid: {}, fields: { cursor: bad.cursor } },
    'notices.read': {
      valid: {},
      fields: { noticeIds: [7, null, {}, 'n_1', [7], ['a b'], Array.from({ length: 101 }, () => 'n_1')] },
    },
  },
  publish: {
    'post.create': {
      valid: { ...examplePost },
      fields: { ...post, key },
      required: ['kind', 'title', 'body', 'category'],
    },
    'post.update': {
      valid: { ...examplePost, postId: id, revision: 0 },
      fields: { ...post, postId: bad.id, revision: bad.whole },
      required: ['kind', 'title', 'body', 'category', 'postId', 'revision'],
    },
    'post.remove': { valid: { postId: id }, fields: { postId: bad.id }, required: ['postId'] },
    'comment.create': {
      valid: { postId: id, body: '好' },
      fields: { postId: bad.id, body: [...bad.text(500), ...bad.required], key },
      required: ['postId', 'body'],
    },
    'comment.remove': { valid: { commentId: id }, fields: { commentId: bad.id }, required: ['commentId'] },
    'like.set': {
      valid: { postId: id, liked: true },
      fields: { postId: bad.id, liked: bad.boolean },
      required: ['postId', 'liked'],
    },
  },
  browse: {
    home: {
      valid: {},
      fields: { section: bad.optionalString(32), category: bad.optionalString(32), cursor: bad.cursor },
    },
    post: { valid: { postId: id }, fields: { postId: bad.id }, required: ['postId'] },
    comments: { valid: { postId: id }, fields: { postId: bad.id, cursor: bad.cursor }, required: ['postId'] },
    user: { valid: { userId: id }, fields: { userId: bad.id, cursor: bad.cursor }, required: ['userId'] },
    search: {
      valid: { query: 'a' },
      fields: { query: [...bad.text(50), ...bad.required], cursor: bad.cursor },
      required: ['query'],
    },
    mine: { valid: {}, fields: { cursor: bad.cursor } },
    rules: { valid: {}, fields: {} },
    status: { valid: {}, fields: {} },
  },
  ...reviewExamples,
  operate: { ...reviewExamples['operate'], ...moneyExamples, ...standbyExamples },
  pay: payExamples,
};
