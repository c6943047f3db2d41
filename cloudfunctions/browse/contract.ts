import * as z from 'zod';
import { action, type Contract } from '../common/kernel/contract/contract';
import type { Role } from '../../database/collections/standby-state';
import type { OfferView } from '../common/goods/views';
import type { Bilingual } from '../common/kernel/contract/answer';
import { cursor, id, text } from '../common/kernel/fields';
import type { BrandSettings } from '../common/kernel/settings/schema';
import type { CommentView, PersonView, PostCard, PostView } from '../common/posts/views';

export interface Feed {
  posts: PostCard[];
  nextCursor: string | null;
}

/** The home page in one answer. `brand` and `role` come with the first page only. */
export interface Home extends Feed {
  brand: BrandSettings | null;
  /** Of the environment that answers: where it is the standby, people can only read. Up to 30 s old. */
  role: Role | null;
  section: string;
}

export interface UserPage extends Feed {
  person: PersonView & { bio: string; area: string; createdAt: number; blocked: boolean; mine: boolean };
}

export interface Rule {
  id: string;
  title: Bilingual;
  text: Bilingual;
}

/** Which environment answers, and where people are served. */
export interface Status {
  environment: string;
  role: Role;
  /** Of two environments, the one with the higher epoch is right about who serves. */
  epoch: number;
  /** The mini program that serves, while this one does not; null when this one does, or it does not know. */
  serving: { appid: string } | null;
  /** The front door, where people find whoever serves; null when there is none. */
  doorUrl: string | null;
  /** ms; the service's clock. */
  now: number;
}

const more = { cursor: cursor().optional() };

export const contract = {
  name: 'browse',
  actions: {
    /** `section` is one of the brand's; `category` narrows it instead. */
    home: action<Home>()({
      reads: true,
      access: 'visitor',
      input: z.strictObject({
        section: z.string().max(32).optional(),
        category: z.string().max(32).optional(),
        ...more,
      }),
    }),
    /** The post with what can be bought of it and its first comments. */
    post: action<{
      post: PostView;
      offer: OfferView | null;
      comments: CommentView[];
      nextCursor: string | null;
    }>()({ reads: true, access: 'visitor', input: z.strictObject({ postId: id() }) }),
    comments: action<{ comments: CommentView[]; nextCursor: string | null }>()({
      reads: true,
      access: 'visitor',
      input: z.strictObject({ postId: id(), ...more }),
    }),
    user: action<UserPage>()({
      reads: true,
      access: 'visitor',
      input: z.strictObject({ userId: id(), ...more }),
    }),
    /** Posts whose title or body holds every word of `query`. */
    search: action<Feed>()({
      reads: true,
      access: 'visitor',
      rate: { times: 120, seconds: 600 },
      input: z.strictObject({ query: text({ min: 1, max: 50 }), ...more }),
    }),
    /** The caller's own posts, in every state but removed. */
    mine: action<Feed>()({ reads: true, access: 'user', whileDeleting: true, input: z.strictObject(more) }),
    rules: action<{ version: string; rules: Rule[] }>()({
      reads: true,
      access: 'public',
      input: z.strictObject({}),
    }),
    status: action<Status>()({ reads: true, access: 'public', input: z.strictObject({}) }),
  },
} satisfies Contract;
