import * as z from 'zod';
import type { Bilingual } from '../common/kernel/contract/answer';
import { action, type Contract } from '../common/kernel/contract/contract';
import { cursor, fileID, id, text } from '../common/kernel/fields';
import { reason, rule } from '../common/moderation/fields';
import type {
  AuthorRecordView,
  CaseView,
  DecisionSummary,
  LogLineView,
  QueuePage,
  RelatedCase,
  Template,
  WordView,
} from '../common/moderation/views';
import type { PersonView } from '../common/posts/views';

const operators = ['moderator', 'support'] as const;
const moderators = ['moderator'] as const;

const sanction = z.strictObject({
  kind: z.enum(['warning', 'mute', 'ban']),
  days: z.int().min(1).max(3650),
});

const choice = {
  outcome: z.enum(['approve', 'remove', 'mask', 'ask-change', 'answer']),
  /** Required unless content is approved or a complaint answered. */
  rule: rule().optional(),
  reason: reason(0).default(''),
  /** What people who complained are told; a sentence of ours when it is left out. */
  reply: text({ max: 500, lines: true }).optional(),
  /** For the author, along with it. */
  sanction: sanction.optional(),
};

const seen = {
  caseId: id(),
  /** As in the case that was read. */
  version: z.int().min(1),
  /** As in its content; absent where content has none. */
  revision: z.int().min(0).optional(),
};

const category = z.enum([
  'politics',
  'military',
  'religion',
  'pornography',
  'vulgarity',
  'gambling',
  'drugs',
  'fraud',
  'contact',
  'inducement',
]);

export const contract = {
  name: 'moderate',
  actions: {
    /** Open cases, the most pressing first. `mine`: those the caller has claimed. */
    queue: action<QueuePage>()({
      reads: true,
      access: operators,
      input: z.strictObject({
        lane: z.enum(['all', 'review', 'complaint', 'appeal', 'mine', 'overdue']).default('all'),
        cursor: cursor().optional(),
      }),
    }),
    /** A case with content, complaints, history and what may be decided along with it. */
    subject: action<{ case: CaseView; templates: Template[] }>()({
      reads: true,
      access: operators,
      input: z.strictObject({ caseId: id() }),
    }),
    /** Takes a case for some minutes; again, to have it for longer. CONFLICT when somebody else has it. */
    claim: action<{ until: number; version: number }>()({
      access: operators,
      input: z.strictObject({ caseId: id() }),
    }),
    release: action<{ caseId: string }>()({ access: operators, input: z.strictObject({ caseId: id() }) }),
    /** Decides a claimed case. CONFLICT, with what has changed, when it is not as it was read. */
    decide: action<{ decision: DecisionSummary }>()({
      access: moderators,
      input: z.strictObject({
        ...seen,
        ...choice,
        /** For `mask`: phrases to be masked wherever they stand in the content. */
        mask: z
          .array(text({ min: 1, max: 40 }))
          .max(20)
          .default([]),
        /** For `approve`: pictures that may not show all the same. */
        refusedPictures: z.array(fileID()).max(9).default([]),
        /** For `remove` of a profile: what is taken away. */
        fields: z
          .array(z.enum(['nickname', 'avatar', 'bio']))
          .max(3)
          .default([]),
        /** Complaints that were made to harm. */
        abusive: z.array(id()).max(50).default([]),
      }),
    }),
    /** The same for several open cases at once, each on its own: of one author, or with one picture. */
    bulk: action<{
      done: { caseId: string; decisionId: string }[];
      failed: { caseId: string; why: Bilingual }[];
    }>()({
      access: moderators,
      input: z.strictObject({
        items: z.array(z.strictObject(seen)).min(1).max(20),
        outcome: z.enum(['approve', 'remove', 'ask-change']),
        rule: rule().optional(),
        reason: reason(0).default(''),
      }),
    }),
    /** Other open cases of the same author, or with a picture that looks the same. */
    related: action<{ author: RelatedCase[]; picture: RelatedCase[] }>()({
      reads: true,
      access: operators,
      input: z.strictObject({ caseId: id() }),
    }),
    /** Takes a decision of one's own back within 24 hours; an admin, any. Its case is open again. */
    undo: action<{ decision: DecisionSummary }>()({
      access: moderators,
      input: z.strictObject({ decisionId: id(), reason: reason() }),
    }),
    /** A warning, a mute or a ban outside a case. */
    sanction: action<{ decision: DecisionSummary }>()({
      access: moderators,
      input: z.strictObject({ userId: id(), ...sanction.shape, rule: rule(), reason: reason() }),
    }),
    /** Ends a sanction before its time. */
    lift: action<{ decision: DecisionSummary }>()({
      access: moderators,
      input: z.strictObject({ decisionId: id(), reason: reason() }),
    }),
    /** The log, newest first: of a case, of a person, by an operator, or all of it. */
    history: action<{ lines: LogLineView[]; nextCursor: string | null }>()({
      reads: true,
      access: operators,
      input: z.strictObject({
        of: z.enum(['all', 'case', 'author', 'operator']).default('all'),
        id: id().optional(),
        cursor: cursor().optional(),
      }),
    }),
    /** People whose name begins so, or whose id it is; without a query, those under a sanction. */
    people: action<{ people: (PersonView & { sanctioned: boolean })[]; nextCursor: string | null }>()({
      reads: true,
      access: operators,
      input: z.strictObject({ query: text({ max: 64 }).default(''), cursor: cursor().optional() }),
    }),
    /** A person's record. */
    person: action<{ record: AuthorRecordView }>()({
      reads: true,
      access: operators,
      input: z.strictObject({ userId: id() }),
    }),
    /** Banned words, the project's and the operators', by category or by what they contain. */
    'words.list': action<{ words: WordView[]; nextCursor: string | null; total: number }>()({
      reads: true,
      access: operators,
      input: z.strictObject({
        query: text({ max: 40 }).default(''),
        category: category.optional(),
        cursor: cursor().optional(),
      }),
    }),
    /** Adds, changes or turns off a word; in force within a minute. */
    'words.set': action<{ word: WordView }>()({
      access: moderators,
      input: z.strictObject({
        text: text({ min: 1, max: 40 }),
        category,
        /** What the word does; `allow` makes it an innocent phrase. */
        effect: z.enum(['refuse', 'review', 'mask', 'allow']),
        pinyin: z.boolean().default(false),
        enabled: z.boolean().default(true),
      }),
    }),
    /** What the words make of a sentence, as they are in force now. */
    'words.try': action<{
      verdict: 'publish' | 'review' | 'refuse';
      masked: string;
      matches: { text: string; word: string; category: string; action: string; from: number; to: number }[];
    }>()({
      reads: true,
      access: operators,
      rate: { times: 600, seconds: 3600 },
      input: z.strictObject({ text: text({ min: 1, max: 2000, lines: true }) }),
    }),
  },
} satisfies Contract;
