import type { RoleState } from '../../../../database/collections/standby-state';
import type { Answer } from '../../kernel/contract/answer';
import { now } from '../../kernel/clock';
import { AppError } from '../../kernel/errors';
import { readContext } from '../../kernel/identity';
import { log } from '../../kernel/log';
import { readRole } from '../../kernel/role';
import { learnOfPeer } from '../roles/learn';
import { readState } from '../state';
import type { Link } from './config';
import { openMessage, sealAnswer, type SealedAnswer } from './envelope';
import {
  messages,
  type AnswerOf,
  type MessageKind,
  type MessageOf,
  type PeerState,
  type Reply,
} from './messages';

/** What a handler knows of the message, besides what it says. */
export interface Received {
  /** ms */
  now: number;
  /** This environment. */
  environment: string;
  /** How this environment stands, what the message says of the other one taken in. */
  role: RoleState;
  link: Link;
}

export type Handlers = {
  [K in MessageKind]: (content: MessageOf<K>, received: Received) => Promise<AnswerOf<K>>;
};

async function stateOf(environment: string): Promise<PeerState> {
  const [{ epoch, role }, receiving] = await Promise.all([readRole(), readState('receiving')]);
  return { environment, epoch, role, applied: receiving?.applied ?? 0, digest: receiving?.digest ?? null };
}

function refuse(why: string): Answer<never> {
  log('warn', 'ingest.refused', { why });
  return { ok: false, error: new AppError('FORBIDDEN').toFailure() };
}

/**
 * Answers one message of the other environment. Signature, sender, receiver and epoch are checked before anything it says
 * is used; who has an identity is a client, and refused whatever they bring.
 */
export async function receive(
  event: unknown,
  link: Link | null,
  handlers: Handlers,
): Promise<Answer<SealedAnswer>> {
  const at = now();
  const { caller, environment } = readContext();
  if (caller) return refuse('client');
  if (!link) return refuse('not set up');
  const opened = await openMessage(event, { own: environment, peer: link.environment, key: link.key });
  if ('refused' in opened) return refuse(opened.refused);
  const { header, signature } = opened;
  const { epoch, role: theirs, kind, from } = header;
  const role = await learnOfPeer({ environment: from, appid: link.appid, epoch, role: theirs });
  const answer = async (outcome: Reply['outcome'], data: unknown) => {
    const content: Reply = { outcome, state: await stateOf(environment), data };
    return { ok: true as const, data: await sealAnswer(content, signature, link.key) };
  };
  const bothServe = theirs === 'primary' && role.role === 'primary';
  if (epoch < role.epoch || bothServe) {
    log('warn', 'ingest.stale', { kind, epoch, mine: role.epoch });
    return answer('stale', {});
  }
  const content = messages[kind].safeParse(opened.content);
  const handler = handlers[kind] as (content: unknown, received: Received) => Promise<unknown>;
  if (!content.success) return refuse('content');
  const data = await handler(content.data, { now: at, environment, role, link });
  log('info', 'ingest', { kind, epoch, ms: now() - at });
  return answer('done', data);
}
