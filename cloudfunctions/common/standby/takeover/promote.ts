import { now, second } from '../../kernel/clock';
import { AppError } from '../../kernel/errors';
import { log } from '../../kernel/log';
import { homeRole, readRole } from '../../kernel/role';
import { doorTarget, type DoorWish } from '../door/door-target';
import { publishDoor } from '../door/publish-door';
import type { Link } from '../link/config';
import { PeerError } from '../link/peer';
import { beginTakeover, endTakeover } from '../roles/role-policy';
import { writeRole } from '../roles/write-role';
import { readState } from '../state';
import { changeRole } from './change-role';
import { Steps, type Outcome } from './steps';
import { askToYield, takeFinalBatches } from './take-final-batches';

/** For speaking with the other environment, in ms: people are served within a minute even if it hangs. */
const patience = 30 * second;
/** How often the other side may turn out to know a higher epoch. */
const attempts = 3;

export interface PromoteOptions {
  /** Null: this environment takes over without a word to the other one. */
  link: Link | null;
  environment: string;
  door?: DoorWish | undefined;
}

/** What the other environment had left that is not here, as it said last; null when it did not say. */
export interface Promotion {
  steps: Steps['list'];
  notTaken: number | null;
}

/** Stores that a takeover is under way, and in which epoch it will serve; null when this environment serves already. */
async function begin(): Promise<number | null> {
  for (;;) {
    const mine = await readRole();
    if (mine.role === 'primary') return null;
    const begun = beginTakeover(homeRole(), mine);
    if (begun.promoting === mine.promoting || (await writeRole(mine, begun))) return begun.promoting;
  }
}

function started(epoch: number): Outcome {
  return { done: true, zh: `准备以纪元 ${epoch} 接管。`, en: `Takes over, in epoch ${epoch}.` };
}

async function end(epoch: number, environment: string): Promise<Outcome> {
  const at = now();
  const after = await changeRole('role.promoted', (mine) => endTakeover(mine, epoch, at), environment, at);
  if (!after) {
    return { done: false, zh: '对方的纪元更高。', en: 'The other side is at a higher epoch.' };
  }
  log('warn', 'role.promoted', { epoch });
  return {
    done: true,
    zh: `现在由这里服务（纪元 ${epoch}）。`,
    en: `This environment serves now, in epoch ${epoch}.`,
  };
}

/** Tells the front door, which a takeover does not wait for. */
async function tellDoor(wish: DoorWish | undefined): Promise<Outcome> {
  const [{ epoch }, before] = await Promise.all([readRole(), readState('door')]);
  const { serve, error } = await publishDoor({ epoch, serve: doorTarget(epoch, before, wish) });
  return error === null
    ? { done: true, zh: `前门指向 ${serve}。`, en: `The front door leads to: ${serve}.` }
    : { done: false, zh: `前门没有改成：${error}。`, en: `The front door was not changed: ${error}.` };
}

/** One attempt; null when the other side turned out to know a higher epoch. */
async function attempt(steps: Steps, { link, environment }: PromoteOptions): Promise<Promotion | null> {
  const until = now() + patience;
  let notTaken: number | null = null;
  const epoch = await begin();
  if (epoch === null) {
    const already = { done: true, zh: '这里已经在服务。', en: 'This environment serves already.' };
    await steps.take('role', () => Promise.resolve(already));
    return { steps: steps.list, notTaken: 0 };
  }
  await steps.take('epoch', () => Promise.resolve(started(epoch)));
  if (link) {
    try {
      const { done } = await steps.take('yield', () => askToYield(link, epoch));
      if (done) notTaken = (await steps.take('final', () => takeFinalBatches(link, until))).left;
    } catch (error) {
      if (error instanceof PeerError) return null;
      throw error;
    }
  }
  const { done } = await steps.take('role', () => end(epoch, environment));
  return done ? { steps: steps.list, notTaken } : null;
}

/**
 * Makes this environment the one that serves: takes an epoch, asks the other one to stop and takes what it has left, then
 * serves, and tells the front door. May be cut off anywhere and be run again; where this environment serves already only
 * the front door is told. Throws CONFLICT when the other side knows a higher epoch again and again.
 */
export async function promote(options: PromoteOptions): Promise<Promotion> {
  const steps = new Steps();
  for (let count = 0; count < attempts; count += 1) {
    const promotion = await attempt(steps, options);
    if (!promotion) continue;
    await steps.take('door', () => tellDoor(options.door));
    return promotion;
  }
  throw new AppError('CONFLICT', {
    message: {
      zh: '另一个环境也在接管。请看它的 status，再决定由谁服务。',
      en: 'The other environment is taking over too. Look at its status, then decide who serves.',
    },
  });
}
