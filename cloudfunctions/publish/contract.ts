import * as z from 'zod';
import { action, type Contract } from '../common/kernel/contract/contract';
import { fen, fileID, id, text } from '../common/kernel/fields';
import type { CommentView, PostView } from '../common/posts/views';

const image = z.strictObject({
  fileID: fileID(),
  width: z.int().min(1).max(20_000),
  height: z.int().min(1).max(20_000),
});

const content = {
  kind: z.enum(['info', 'goods', 'service', 'virtual']),
  title: text({ min: 2, max: 40 }),
  body: text({ min: 1, max: 2000, lines: true }),
  category: z.string().min(1).max(32),
  images: z.array(image).max(9).default([]),
  /** fen */
  price: fen().nullable().default(null),
  area: text({ max: 30 }).default(''),
};

/** Made once by whoever writes, so that a repeated request writes once. */
const key = z.string().regex(/^[\w-]{8,64}$/);

export const contract = {
  name: 'publish',
  actions: {
    /** Answers with the post as its author sees it: its `state` tells whether others see it yet. */
    'post.create': action<{ post: PostView }>()({
      access: 'user',
      posting: true,
      rate: { times: 30, seconds: 3600 },
      input: z.strictObject({ ...content, key: key.optional() }),
    }),
    /** The whole post as it shall be; `revision` is the one the edit started from. */
    'post.update': action<{ post: PostView }>()({
      access: 'user',
      posting: true,
      rate: { times: 60, seconds: 3600 },
      input: z.strictObject({ ...content, postId: id(), revision: z.int().min(0) }),
    }),
    'post.remove': action<{ postId: string }>()({ access: 'user', input: z.strictObject({ postId: id() }) }),
    'comment.create': action<{ comment: CommentView }>()({
      access: 'user',
      posting: true,
      rate: { times: 60, seconds: 3600 },
      input: z.strictObject({
        postId: id(),
        body: text({ min: 1, max: 500, lines: true }),
        key: key.optional(),
      }),
    }),
    /** By its author, or by the author of the post it stands under. */
    'comment.remove': action<{ commentId: string }>()({
      access: 'user',
      input: z.strictObject({ commentId: id() }),
    }),
    'like.set': action<{ liked: boolean; likeCount: number }>()({
      access: 'user',
      rate: { times: 600, seconds: 3600 },
      input: z.strictObject({ postId: id(), liked: z.boolean() }),
    }),
  },
} satisfies Contract;
