import * as z from 'zod';
import type { CollectionKey, DocumentOf } from '../..';
import { tradeSeeded } from './trade-schemas';
import { trustSeeded } from './trust-schemas';

const id = z.string().regex(/^[\w-]{1,64}$/);
const ms = z.int().min(1_000_000_000_000);
const fileID = z.string().regex(/^cloud:\/\/[\w.-]+\/[\w./-]{1,300}$/);
const state = z.enum(['published', 'pending', 'refused', 'hidden', 'taken-down', 'withheld', 'removed']);
const checkState = z.enum(['approved', 'pending', 'refused']);
const check = z.strictObject({
  suggest: z.enum(['pass', 'review', 'risky', 'failed']),
  label: z.int().nullable(),
  traceId: z.string().nullable(),
  at: ms,
});
const images = z.array(
  z.strictObject({ fileID, width: z.int().min(1), height: z.int().min(1), state: checkState }),
);

/** What a seeded document of each collection has to be, field by field. */
export const seeded = {
  users: z.strictObject({
    _id: id,
    state: z.enum(['active', 'deleting', 'deleted']),
    nickname: z.string(),
    nicknamePending: z.string().nullable(),
    avatar: z.strictObject({ fileID, state: checkState }).nullable(),
    bio: z.string(),
    area: z.string(),
    blocked: z.array(id),
    createdAt: ms,
    updatedAt: ms,
    deleteAt: ms.nullable(),
    sanctions: z.array(
      z.strictObject({ decisionId: id, kind: z.enum(['warning', 'mute', 'ban']), from: ms, until: ms }),
    ),
    sanctionsEndAt: ms.nullable(),
    unsettledAt: z.null(),
  }),
  identities: z.strictObject({
    _id: z.string().regex(/^wx\w+:o[\w-]{27}$/),
    userId: id,
    appid: z.string(),
    openid: z.string(),
    unionid: z.string().nullable(),
    createdAt: ms,
    seenAt: ms,
  }),
  consents: z.strictObject({
    _id: z.string(),
    userId: id,
    document: z.enum(['privacy', 'rules']),
    version: z.string(),
    at: ms,
  }),
  phones: z.strictObject({
    _id: id,
    number: z.string().regex(/^s1\.\+861\d{10}$/),
    lookup: z.string().regex(/^lookup \+861\d{10}$/),
    verified: z.boolean(),
    updatedAt: ms,
  }),
  operators: z.strictObject({ _id: id, role: z.enum(['moderator', 'support', 'admin']) }),
  uploads: z.strictObject({ _id: id, userId: id, fileID, createdAt: ms }),
  posts: z.strictObject({
    _id: id,
    authorId: id,
    kind: z.enum(['info', 'goods', 'service', 'virtual']),
    state,
    title: z.string(),
    body: z.string(),
    searchText: z.string(),
    images,
    category: z.string(),
    price: z.int().nullable(),
    area: z.string(),
    likeCount: z.int().min(0),
    commentCount: z.int().min(0),
    check,
    draft: z.null(),
    revision: z.int().min(0),
    decisionId: id.nullable(),
    createdAt: ms,
    publishedAt: ms.nullable(),
    updatedAt: ms,
  }),
  comments: z.strictObject({
    _id: id,
    postId: id,
    authorId: id,
    state,
    body: z.string(),
    check,
    decisionId: id.nullable(),
    createdAt: ms,
    updatedAt: ms,
  }),
  likes: z.strictObject({ _id: z.string(), userId: id, postId: id, createdAt: ms }),
  ...trustSeeded,
  ...tradeSeeded,
} satisfies { [K in CollectionKey]?: z.ZodType<DocumentOf<K>> };

export type SeededKey = keyof typeof seeded;
export const seededKeys = Object.keys(seeded) as SeededKey[];
