import * as z from 'zod';

/**
 * What one environment says to the other.
 * `hello`: nothing but how it stands. `batch`: changes. `file`: where to fetch a file. `digests`: asks for digests of ranges.
 * `entries`: asks for the digests of single documents of a range. `yield`: asks it to stop serving. `ship`: asks it to send what it has
 * not shipped.
 */
export const messageKinds = ['hello', 'batch', 'file', 'digests', 'entries', 'yield', 'ship'] as const;
export type MessageKind = (typeof messageKinds)[number];

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const name = z.string().min(1).max(64);
const documentId = z.string().min(1).max(512);
/** After `after`, up to `until` (null: to the end). */
const range = z.strictObject({ collection: name, after: z.string().max(512), until: documentId.nullable() });
/** The same but for some documents, which have an unshipped change where it is asked. */
const rangeWithout = range.extend({ without: z.array(documentId).max(500) });

/** How much the sender has left to ship, when it says something. */
const backlog = { left: z.int().min(0), oldest: z.number().nullable(), at: z.number() };

/** A document as it is shipped: without the kernel's mark, with file ids in neutral form. Null: it was removed. */
export const batchEntry = z.strictObject({
  collection: name,
  id: documentId,
  document: z.record(z.string(), z.unknown()).nullable(),
});
export type BatchEntry = z.output<typeof batchEntry>;

/** What each kind holds. */
export const messages = {
  hello: z.strictObject({ ...backlog }),
  batch: z.strictObject({
    ...backlog,
    number: z.int().min(1),
    /** Of the batch before it; null for the first. */
    previous: sha256.nullable(),
    /** Of `previous` and `entries`, so that it stands for all that came before, too. */
    digest: sha256,
    entries: z.array(batchEntry).min(1).max(500),
    /**
     * The last batch of the receiver that the sender had applied whole before it read `entries`: what of it is still
     * marked, need not be; what the receiver sent since, the sender may not have known.
     */
    applied: z.int().min(0),
    appliedDigest: sha256.nullable(),
    /** The sender was set back to an earlier state: what it sends may be older than what the receiver has of it. */
    setBack: z.boolean().default(false),
  }),
  file: z.strictObject({
    path: z.string().min(1).max(512),
    url: z.url().max(4096),
    sha256,
    bytes: z.int().min(0),
  }),
  digests: z.strictObject({ ranges: z.array(rangeWithout).min(1).max(50) }),
  entries: z.strictObject({ ranges: z.array(range).min(1).max(50) }),
  yield: z.strictObject({
    /** The epoch that the sender is about to serve in. */
    epoch: z.int().min(2),
  }),
  ship: z.strictObject({
    /** For how long at most, in ms. */
    patience: z.int().min(0).max(50_000),
  }),
} satisfies Record<MessageKind, z.ZodType>;

export type MessageOf<K extends MessageKind> = z.output<(typeof messages)[K]>;

const rangeDigest = z.object({
  /** Of the documents, those left out that the question names and those with an unshipped change here. */
  digest: sha256,
  documents: z.int().min(0),
  /** Ids of those with an unshipped change here. */
  busy: z.array(z.string()),
  /** False when there are more documents in it than one answer is about. */
  whole: z.boolean(),
});
export type RangeDigest = z.output<typeof rangeDigest>;

const rangeEntries = z.object({
  /** Documents by id, with their digests. */
  entries: z.array(z.tuple([z.string(), sha256])),
  /** Ids of those with an unshipped change here, or removed here without the other side having heard of it. */
  busy: z.array(z.string()),
  /** How far the answer goes: to the end of the range, or to an id in it. */
  until: z.string().nullable(),
});
export type RangeEntries = z.output<typeof rangeEntries>;

/** What each kind is answered with. */
export const answers = {
  hello: z.object({
    /** Of its collections and their indexes; null from one that does not say. */
    schema: sha256.nullable().default(null),
  }),
  /**
   * `applied`: this one, now. `before`: a batch of this number was there before; the state says which. `gap`: a batch before it is
   * missing, or another was there instead; the state says which was the last. `busy`: another call is applying one.
   * `refused`: it is not whole, or of collections that are not known there.
   */
  batch: z.object({
    result: z.enum(['applied', 'before', 'gap', 'busy', 'refused']),
    detail: z.string().default(''),
  }),
  /**
   * `removed`: it was taken away there for good, as the sender has said before. `refused`: it was not what its hash says, or
   * could not be fetched.
   */
  file: z.object({
    result: z.enum(['copied', 'there', 'removed', 'refused']),
    detail: z.string().default(''),
  }),
  digests: z.object({ ranges: z.array(rangeDigest) }),
  entries: z.object({ ranges: z.array(rangeEntries) }),
  /** False: it goes on as it was, since the epoch is not one that it can be asked to yield to. */
  yield: z.object({ yielded: z.boolean() }),
  ship: z.object({
    /** What is left after it. */
    left: z.int().min(0),
  }),
} satisfies Record<MessageKind, z.ZodType>;

export type AnswerOf<K extends MessageKind> = z.output<(typeof answers)[K]>;

/** How an environment stands; part of every answer. */
export const peerState = z.object({
  environment: z.string(),
  epoch: z.int().min(1),
  role: z.enum(['primary', 'standby']),
  /** The last batch of the asker that it applied whole. */
  applied: z.int().min(0),
  digest: sha256.nullable(),
});
export type PeerState = z.output<typeof peerState>;

/** `stale`: the answerer knows a higher epoch than the message came with, and did nothing. */
export const reply = z.object({
  outcome: z.enum(['done', 'stale']),
  state: peerState,
  data: z.unknown(),
});
export type Reply = z.output<typeof reply>;
