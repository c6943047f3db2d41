import { now, second } from '../../kernel/clock';
import { readRole } from '../../kernel/role';
import { askPeer } from '../link/ask-peer';
import type { Link } from '../link/config';
import { PeerError } from '../link/peer';
import type { Outcome } from './steps';

/** WeChat itself waits 5 s for a function of the other environment. */
const callPatience = 6 * second;
/** What the other environment may take for one part of what it has left, in ms: it answers in time then. */
const shippingPatience = 3 * second;
/** Calls without an answer after which it is left alone. */
const tries = 2;

/** Why the other environment could not be spoken with, for the console. */
function whyNot(error: PeerError): string {
  return error.code === null ? error.message : `${error.message} (${error.code})`;
}

/** Throws what is no failure of the other side to answer, and what says that a higher epoch is known there. */
function expectSilence(error: unknown): PeerError {
  if (error instanceof PeerError && error.reason !== 'stale') return error;
  throw error;
}

/** The same, but for the other side having stopped before, in this very epoch, and its answer having been lost. */
async function expectSilenceOf(error: unknown, epoch: number): Promise<PeerError> {
  const stale = error instanceof PeerError && error.reason === 'stale';
  return stale && (await readRole()).promoting === epoch ? error : expectSilence(error);
}

/**
 * Says to the other environment that this one is about to serve in `epoch`, so that it stops. Not done when it does not
 * answer: it stops when it hears of the epoch. Throws `PeerError` `stale` when it knows a higher epoch.
 */
export async function askToYield(link: Link, epoch: number): Promise<Outcome> {
  for (let silent = 0; ;) {
    try {
      const { data } = await askPeer(link, 'yield', { epoch }, callPatience);
      return data.yielded
        ? {
            done: true,
            zh: `对方已停止服务（纪元 ${epoch}）。`,
            en: `The other side has stopped, in epoch ${epoch}.`,
          }
        : {
            done: false,
            zh: '对方不接受这个纪元：请检查两边的 LIFEBOAT_ROLE。',
            en: 'The other side does not take this epoch: check LIFEBOAT_ROLE on both.',
          };
    } catch (error) {
      const silence = await expectSilenceOf(error, epoch);
      if (silence.reason !== 'stale') silent += 1;
      if (silent < tries) continue;
      const why = whyNot(silence);
      return { done: false, zh: `对方没有回应：${why}。`, en: `The other side did not answer: ${why}.` };
    }
  }
}

/** What the other environment had left at last; null when it did not say. */
export interface Taken extends Outcome {
  left: number | null;
}

function taken(left: number | null): Taken {
  if (left === 0) return { done: true, left, zh: '对方的改动已全部取来。', en: 'Everything was taken over.' };
  const many =
    left === null ? { zh: '多少未知', en: 'nobody knows how many' } : { zh: `${left} 条`, en: `${left}` };
  const zh = `没有取完（${many.zh}）：对方恢复后会再送来。`;
  return {
    done: false,
    left,
    zh,
    en: `Not everything was taken (${many.en}): it comes when the other side is back.`,
  };
}

/** Has the other environment, which has stopped, ship what it has left, until nothing is or time is over. `until` in ms. */
export async function takeFinalBatches(link: Link, until: number): Promise<Taken> {
  let left: number | null = null;
  let silent = 0;
  while (left !== 0 && silent < tries && until - now() > shippingPatience) {
    try {
      const patience = Math.min(callPatience, until - now());
      const before = left;
      left = (await askPeer(link, 'ship', { patience: shippingPatience }, patience)).data.left;
      // It answers, and nothing goes: somebody else is shipping, or it cannot.
      silent = before !== null && left >= before ? silent + 1 : 0;
    } catch (error) {
      expectSilence(error);
      silent += 1;
    }
  }
  return taken(left);
}
