import { createHmac, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import * as z from 'zod';
import type { Role } from '../../../../database/collections/standby-state';
import { messageKinds, type MessageKind } from './messages';

const [pack, unpack] = [promisify(gzip), promisify(gunzip)];

/** What one message may be when it is unpacked, in bytes. */
const unpackedLimit = 32 * 1024 * 1024;

/** Who says something, in what standing, to whom. */
export interface Header {
  from: string;
  to: string;
  /** The highest epoch the sender knows, and its own role in it. */
  epoch: number;
  role: Role;
  kind: MessageKind;
}

/** Not strict: WeChat adds `userInfo`. What is not named here is left out, and nothing else is used. */
const envelope = z.object({
  from: z.string().max(64),
  to: z.string().max(64),
  epoch: z.int().min(1),
  role: z.enum(['primary', 'standby']),
  kind: z.enum(messageKinds),
  /** gzip of JSON, in base64. */
  body: z.string().max(6_000_000),
  signature: z.string().max(64),
});

export type Envelope = z.output<typeof envelope>;

function sign(key: Buffer, parts: readonly (string | number)[]): string {
  return createHmac('sha256', key).update(JSON.stringify(parts)).digest('base64');
}

function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

function signatureOf({ from, to, epoch, role, kind }: Header, body: string, key: Buffer): string {
  return sign(key, ['lifeboat-message-1', from, to, epoch, role, kind, body]);
}

/** Packs and signs what is said (HMAC-SHA256 over the header and the packed body). */
export async function sealMessage(header: Header, content: unknown, key: Buffer): Promise<Envelope> {
  const body = (await pack(Buffer.from(JSON.stringify(content)))).toString('base64');
  return { ...header, body, signature: signatureOf(header, body, key) };
}

/** Why a message is not listened to. */
export type Refusal = 'form' | 'signature' | 'sender' | 'receiver';

/**
 * Opens what arrived: its form, its signature, its sender and its receiver are checked, in this order, before anything in
 * it is unpacked. `own` and `peer` are environments.
 */
export async function openMessage(
  event: unknown,
  { own, peer, key }: { own: string; peer: string; key: Buffer },
): Promise<{ header: Header; content: unknown; signature: string } | { refused: Refusal }> {
  const parsed = envelope.safeParse(event);
  if (!parsed.success) return { refused: 'form' };
  const { body, signature, ...header } = parsed.data;
  if (!isSame(signature, signatureOf(header, body, key))) return { refused: 'signature' };
  if (header.from !== peer) return { refused: 'sender' };
  if (header.to !== own) return { refused: 'receiver' };
  try {
    const unpacked = await unpack(Buffer.from(body, 'base64'), { maxOutputLength: unpackedLimit });
    return { header, content: JSON.parse(unpacked.toString()) as unknown, signature };
  } catch {
    return { refused: 'form' };
  }
}

/** An answer, and the proof that it answers this message. */
export interface SealedAnswer {
  /** gzip of JSON, in base64. */
  body: string;
  signature: string;
}

/** Packs and signs an answer to the message that had `question` as its signature. */
export async function sealAnswer(content: unknown, question: string, key: Buffer): Promise<SealedAnswer> {
  const body = (await pack(Buffer.from(JSON.stringify(content)))).toString('base64');
  return { body, signature: sign(key, ['lifeboat-answer-1', question, body]) };
}

const sealedAnswer = z.object({ body: z.string(), signature: z.string() });

/** Opens an answer to `question`; null when it is not from whom the question went to. */
export async function openAnswer(answer: unknown, question: string, key: Buffer): Promise<unknown> {
  const parsed = sealedAnswer.safeParse(answer);
  if (!parsed.success) return null;
  const { body, signature } = parsed.data;
  if (!isSame(signature, sign(key, ['lifeboat-answer-1', question, body]))) return null;
  const unpacked = await unpack(Buffer.from(body, 'base64'), { maxOutputLength: unpackedLimit });
  return JSON.parse(unpacked.toString()) as unknown;
}
