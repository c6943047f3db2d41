import { now } from '../../kernel/clock';
import { AppError } from '../../kernel/errors';
import { readRole } from '../../kernel/role';
import { askPeer } from '../link/ask-peer';
import type { Link } from '../link/config';
import { PeerError } from '../link/peer';
import { afterStopping } from '../roles/role-policy';
import { countUnshipped } from '../shipping/count-unshipped';
import { changeRole } from './change-role';
import { Steps, type Outcome } from './steps';

const nobodyServes = {
  zh: '另一个环境没有在服务。请在它的 takeover 里 promote；确实要让谁都不服务，就加上 "force": true。',
  en: 'The other environment does not serve. Promote it there; to have nobody serve, add "force": true.',
};

const stopped: Outcome = {
  done: true,
  zh: '这里不再服务。',
  en: 'This environment does not serve any more.',
};

/** Asks how the other environment stands. If it serves in a higher epoch, this one has stopped when this is over. */
async function ask(link: Link): Promise<Outcome> {
  try {
    const { state } = await askPeer(link, 'hello', { ...(await countUnshipped()), at: now() });
    const theirs = `${state.role}, ${state.epoch}`;
    return { done: true, zh: `对方：${theirs}。`, en: `The other side: ${theirs}.` };
  } catch (error) {
    if (!(error instanceof PeerError)) throw error;
    const { reason, message } = error;
    return { done: reason === 'stale', zh: `对方：${message}。`, en: `The other side: ${message}.` };
  }
}

async function stop(environment: string): Promise<Outcome> {
  const at = now();
  await changeRole(
    'role.demoted',
    (mine) => (mine.role === 'primary' ? afterStopping(mine, at) : null),
    environment,
    at,
  );
  return stopped;
}

/**
 * Makes this environment stop serving: when the other one serves in a higher epoch, else only by `force`, after which
 * nobody does until one is promoted. Throws CONFLICT when neither is so.
 */
export async function demote({
  link,
  environment,
  force,
}: {
  link: Link | null;
  environment: string;
  force: boolean;
}): Promise<Steps['list']> {
  const steps = new Steps();
  const serves = async () => (await readRole()).role === 'primary';
  if (link && (await serves())) await steps.take('ask', () => ask(link));
  const still = await serves();
  if (still && !force) throw new AppError('CONFLICT', { message: nobodyServes });
  await steps.take('role', () => (still ? stop(environment) : Promise.resolve(stopped)));
  return steps.list;
}
