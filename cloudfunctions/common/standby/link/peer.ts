import * as z from 'zod';
import { now, second } from '../../kernel/clock';
import { withDeadline } from '../../kernel/deadline';
import type { RoleState } from '../../../../database/collections/standby-state';
import { learnOfPeer } from '../roles/learn';
import type { Link } from './config';
import { openAnswer, sealMessage } from './envelope';
import { answers, reply, type AnswerOf, type MessageKind, type MessageOf, type PeerState } from './messages';

/** The other environment could not be spoken with. `code` is WeChat's, where it refused. */
export class PeerError extends Error {
  override readonly name = 'PeerError';

  constructor(
    /** `unreachable`: it may have heard. `refused`: it, or WeChat, would not listen. `stale`: it knows a higher epoch. */
    readonly reason: 'unreachable' | 'refused' | 'stale',
    message: string,
    readonly code: number | null = null,
  ) {
    super(message);
  }
}

const token = z.object({ access_token: z.string().min(1), expires_in: z.number() });
const failure = z.object({ errcode: z.number(), errmsg: z.string().default('') });
const invoked = z.object({ errcode: z.literal(0), resp_data: z.string() });
const received = z.object({ ok: z.literal(true), data: z.unknown() });

/** ms */
const usualPatience = 20 * second;
/** A token is given up so long before its end, in ms. */
const margin = 60 * second;
/** WeChat's codes for a token that is not, or no longer, good. */
const badTokens = new Set([40001, 40014, 42001]);

let cached: { appid: string; value: string; until: number } | undefined;

async function post(url: string, body: unknown, patience: number): Promise<unknown> {
  try {
    const response = await withDeadline(
      fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(patience),
      }),
      patience,
    );
    return await response.json();
  } catch (error) {
    throw new PeerError('unreachable', error instanceof Error ? error.message : String(error));
  }
}

function refused(answer: unknown): PeerError {
  const { success, data } = failure.safeParse(answer);
  return success
    ? new PeerError('refused', data.errmsg, data.errcode)
    : new PeerError('unreachable', 'an answer of another form');
}

/**
 * Asks WeChat for an access token of the other mini program (`POST /cgi-bin/stable_token`), which is the same until its
 * end. Throws `PeerError` when WeChat does not take its secret, or does not answer. `patience` in ms.
 */
export async function askForToken({ apiUrl, appid, secret }: Link, patience: number): Promise<string> {
  const request = { grant_type: 'client_credential', appid, secret };
  const answer = await post(`${apiUrl}cgi-bin/stable_token`, request, patience);
  const parsed = token.safeParse(answer);
  if (!parsed.success) throw refused(answer);
  const { access_token: value, expires_in: seconds } = parsed.data;
  cached = { appid, value, until: now() + seconds * second - margin };
  return value;
}

function getToken(link: Link, patience: number): Promise<string> {
  if (cached?.appid === link.appid && now() < cached.until) return Promise.resolve(cached.value);
  return askForToken(link, patience);
}

/** Calls `ingest` of the other environment (`POST /tcb/invokecloudfunction`). */
async function invoke(link: Link, event: unknown, patience: number): Promise<unknown> {
  const access = await getToken(link, patience);
  const query = new URLSearchParams({ access_token: access, env: link.environment, name: 'ingest' });
  const answer = await post(`${link.apiUrl}tcb/invokecloudfunction?${query.toString()}`, event, patience);
  const parsed = invoked.safeParse(answer);
  if (parsed.success) return JSON.parse(parsed.data.resp_data) as unknown;
  const error = refused(answer);
  if (error.code !== null && badTokens.has(error.code)) cached = undefined;
  throw error;
}

export interface PeerAnswer<K extends MessageKind> {
  state: PeerState;
  data: AnswerOf<K>;
}

/**
 * Says something to the other environment, as the one that `standing` describes, and gives its verified answer. What it
 * says of its epoch is learned before. Throws `PeerError`; `stale` when it knew a higher epoch and did nothing.
 * `patience` in ms.
 */
export async function callPeer<K extends MessageKind>(
  link: Link,
  { environment, role, epoch }: Pick<RoleState, 'role' | 'epoch'> & { environment: string },
  kind: K,
  content: MessageOf<K>,
  patience: number = usualPatience,
): Promise<PeerAnswer<K>> {
  const header = { from: environment, to: link.environment, epoch, role, kind };
  const message = await sealMessage(header, content, link.key);
  const answered = received.safeParse(await invoke(link, message, patience));
  if (!answered.success) throw new PeerError('refused', 'the other environment does not take our messages');
  const opened = reply.safeParse(await openAnswer(answered.data.data, message.signature, link.key));
  if (!opened.success) throw new PeerError('refused', 'an answer that is not signed with our key');
  const { outcome, state, data } = opened.data;
  await learnOfPeer({ ...state, appid: link.appid });
  if (outcome === 'stale') throw new PeerError('stale', `it is at epoch ${state.epoch}`);
  const parsed = answers[kind].safeParse(data);
  if (!parsed.success) throw new PeerError('refused', 'an answer of another form');
  return { state, data: parsed.data as AnswerOf<K> };
}
