import type { Agent } from '../../../database/collections/agents';
import { command, db, transaction } from '../kernel/database';
import { AppError } from '../kernel/errors';
import { newCode } from './agent-code';
import { isMovedReceiver, isSameReceiver, type Receiver } from './receiver-of';

/** Codes tried, should one be taken. */
const attempts = 5;

/** Whether anything is still to be paid to an agent, or taken back from them. */
async function hasUnsettled(agentId: string): Promise<boolean> {
  const [open, back] = await Promise.all([
    db.shares.find(
      { agentId, state: command.in(['waiting', 'sharing', 'failed', 'unfreezing']) },
      { limit: 1 },
    ),
    db.shares.find({ agentId, state: 'done', nextAt: command.gt(0) }, { limit: 1 }),
  ]);
  return open.length + back.length > 0;
}

const unsettled = {
  zh: '还有没有结清的佣金，结清后才能更换收款方式。',
  en: 'Some commission is not settled yet. You can change how you are paid when it is.',
};

function joining(
  receiver: Receiver,
  now: number,
): Pick<Agent, 'state' | 'failure' | 'nextAt' | 'tries'> & Receiver {
  return { ...receiver, state: 'joining', failure: null, nextAt: now, tries: 0 };
}

/** Makes an agent, with a code of their own; undefined when they have been made meanwhile. */
async function make(userId: string, receiver: Receiver, now: number): Promise<Agent | undefined> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const agent = {
      _id: userId,
      code: newCode(),
      ...joining(receiver, now),
      createdAt: now,
      updatedAt: now,
    };
    if (await db.agents.insert(agent)) return agent;
    if (await db.agents.get(userId)) return undefined;
  }
  throw new AppError('UNAVAILABLE');
}

/** Has a known agent join (again) with a receiver, unless they are that already. */
async function renew(userId: string, receiver: Receiver, now: number): Promise<Agent> {
  const free = !(await hasUnsettled(userId));
  return transaction(async (t) => {
    const agent = await t.doc('agents', userId).get();
    if (!agent) throw new AppError('CONFLICT');
    const same = isSameReceiver(agent, receiver);
    if (same && agent.state === 'active') return agent;
    if (!same && !free && !isMovedReceiver(agent, receiver))
      throw new AppError('CONFLICT', { message: unsettled });
    const changes = { ...joining(receiver, now), updatedAt: now };
    await t.doc('agents', userId).update(changes);
    return { ...agent, ...changes };
  });
}

/**
 * Stores that somebody joins, before WeChat Pay hears of it; gives the agent as they are then. Whoever is an agent already
 * keeps their code, and is paid another way only while nothing is unsettled (else CONFLICT), or in the other mini program
 * as in the first. `now` in ms.
 */
export async function beginJoining(userId: string, receiver: Receiver, now: number): Promise<Agent> {
  if (!(await db.agents.get(userId))) {
    const made = await make(userId, receiver, now);
    if (made) return made;
  }
  return renew(userId, receiver, now);
}
