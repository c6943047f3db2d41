import * as z from 'zod';
import { action, type Contract } from '../common/kernel/contract/contract';
import { cursor, fileID, id, text } from '../common/kernel/fields';
import type { NoticeView } from '../common/notices/views';
import type { FoundAccount } from '../common/users/recovery/views';

/** A person as they see themselves. */
export interface Me {
  userId: string;
  nickname: string;
  /** A name that waits for review. */
  nicknamePending: string | null;
  /** Shown to others only when approved. */
  avatar: { fileID: string; state: 'approved' | 'pending' | 'refused' } | null;
  bio: string;
  area: string;
  role: 'moderator' | 'support' | 'admin' | null;
  /** The number with its middle hidden, such as `+86138****0000`. */
  phone: { masked: string; verified: boolean } | null;
  /** Versions agreed to, by document. */
  consents: Partial<Record<'privacy' | 'rules', string>>;
  /** Versions in force; ask again when they differ from what was agreed to. */
  required: Record<'privacy' | 'rules', string>;
  /** People this person does not want to see. */
  blocked: { userId: string; nickname: string }[];
  /** ms; set while the account is on the way out: when it will be gone. */
  deleteAt: number | null;
  /** Whether the inbox holds something unread. */
  unread: boolean;
  /** The mute and the ban in force. `until` in ms. */
  sanctions: { decisionId: string; kind: 'mute' | 'ban'; until: number }[];
  /** ms */
  createdAt: number;
}

/** An account that was found again; `me` once it is the caller's. */
export interface Recovered {
  account: FoundAccount;
  me: Me | null;
}

/** All we keep of a person, one page after another. */
export interface ExportPage {
  person?: Record<string, unknown>;
  identities?: Record<string, unknown>[];
  phone?: Record<string, unknown> | null;
  consents?: Record<string, unknown>[];
  role?: string | null;
  /** How often actions were taken lately, kept for a day to slow down abuse. */
  usage?: Record<string, unknown>[];
  /** What they sell under, and what they earn commissions as. */
  shop?: Record<string, unknown> | null;
  agent?: Record<string, unknown> | null;
  /** The last transfer code, as far as it is known, and how the account was found again. */
  transfer?: Record<string, unknown> | null;
  recoveries?: Record<string, unknown>[];
  posts: Record<string, unknown>[];
  comments: Record<string, unknown>[];
  likes: Record<string, unknown>[];
  /** Files used at any time. */
  uploads: Record<string, unknown>[];
  /** What checks said of pictures. */
  pictures: Record<string, unknown>[];
  /** Complaints the person made. */
  reports: Record<string, unknown>[];
  /** Decisions about the person, without who made them. */
  decisions: Record<string, unknown>[];
  appeals: Record<string, unknown>[];
  notices: Record<string, unknown>[];
  goods: Record<string, unknown>[];
  /** Bought and sold, without the other side. */
  orders: Record<string, unknown>[];
  payments: Record<string, unknown>[];
  refunds: Record<string, unknown>[];
  /** Commissions earned, and of what was sold. */
  shares: Record<string, unknown>[];
  nextCursor: string | null;
}

export const contract = {
  name: 'register',
  actions: {
    session: action<{ me: Me; isNew: boolean }>()({
      reads: true,
      access: 'newcomer',
      whileDeleting: true,
      whileBanned: true,
      input: z.strictObject({}),
    }),
    /** What is left out stays as it is; `avatar: null` takes the picture away. */
    'profile.update': action<{ me: Me }>()({
      access: 'user',
      posting: true,
      rate: { times: 30, seconds: 3600 },
      input: z.strictObject({
        nickname: text({ min: 1, max: 20 }).optional(),
        avatar: fileID().nullable().optional(),
        bio: text({ max: 100, lines: true }).optional(),
        area: text({ max: 30 }).optional(),
      }),
    }),
    /** `code` comes from `<button open-type="getPhoneNumber">`: good once, for 5 minutes. */
    'phone.bind': action<{ me: Me }>()({
      access: 'user',
      rate: { times: 10, seconds: 86_400 },
      input: z.strictObject({ code: z.string().min(1).max(256) }),
    }),
    /** A number typed by hand: kept as unverified. */
    'phone.type': action<{ me: Me }>()({
      access: 'user',
      rate: { times: 10, seconds: 86_400 },
      input: z.strictObject({ number: z.string().min(5).max(24) }),
    }),
    'consent.record': action<{ me: Me }>()({
      access: 'user',
      whileDeleting: true,
      whileBanned: true,
      input: z.strictObject({ document: z.enum(['privacy', 'rules']), version: z.string().min(1).max(32) }),
    }),
    block: action<{ me: Me }>()({ access: 'user', input: z.strictObject({ userId: id() }) }),
    unblock: action<{ me: Me }>()({ access: 'user', input: z.strictObject({ userId: id() }) }),
    'account.export': action<ExportPage>()({
      reads: true,
      access: 'user',
      whileDeleting: true,
      whileBanned: true,
      rate: { times: 60, seconds: 3600 },
      input: z.strictObject({ cursor: cursor().optional() }),
    }),
    /**
     * Hides everything at once and removes it after 7 days; `undo` within them takes it back. CONFLICT while orders or
     * refunds are under way.
     */
    'account.delete': action<{ me: Me }>()({
      access: 'user',
      whileDeleting: true,
      whileBanned: true,
      input: z.strictObject({ undo: z.boolean().default(false) }),
    }),
    /** A code for the other mini program, good once; one made before is void. `expiresAt` in ms. */
    'transfer.issue': action<{ code: string; expiresAt: number }>()({
      access: 'user',
      rate: { times: 5, seconds: 86_400 },
      input: z.strictObject({}),
    }),
    /** Shows whose account a code is for; with `confirm` it becomes the caller's, whose fresh account goes. */
    'transfer.redeem': action<Recovered>()({
      access: 'newcomer',
      rate: { times: 10, seconds: 86_400 },
      input: z.strictObject({ code: z.string().min(1).max(64), confirm: z.boolean().default(false) }),
    }),
    /** The same with the number that `phone.bind` was given within half an hour. */
    'account.recover': action<Recovered>()({
      access: 'user',
      rate: { times: 10, seconds: 86_400 },
      input: z.strictObject({ confirm: z.boolean().default(false) }),
    }),
    /** The caller's inbox, newest first. */
    notices: action<{ notices: NoticeView[]; nextCursor: string | null }>()({
      reads: true,
      access: 'user',
      whileDeleting: true,
      whileBanned: true,
      input: z.strictObject({ cursor: cursor().optional() }),
    }),
    /** Marks notices as read: those named, or all up to the moment of the call. */
    'notices.read': action<{ unread: boolean }>()({
      access: 'user',
      whileDeleting: true,
      whileBanned: true,
      input: z.strictObject({ noticeIds: z.array(id()).max(100).optional() }),
    }),
  },
} satisfies Contract;
