import * as z from 'zod';
import type { TextCheck } from '../../../database/collections/posts';
import { second } from '../kernel/clock';
import { cloud } from '../kernel/cloud';
import { withDeadline } from '../kernel/deadline';
import { log } from '../kernel/log';
import { isHopeless } from '../kernel/openapi-error';
import { getWordsIfAny } from './get-words';
import { textPieces } from './text-pieces';
import { gravest } from './verdict';
import { checkOfMatches } from './word-check';

/** WeChat's own numbers for where a text stands. */
const scenes = { profile: 1, comment: 2, post: 3 } as const;

export interface Text {
  scene: keyof typeof scenes;
  /** Not empty. */
  content: string;
  title?: string;
  nickname?: string;
}

/** WeChat takes at most this many characters at a time. */
const limit = 2500;
/** An answer that takes longer counts as none; the function itself has 10 s. */
const patience = 4 * second;

const answer = z.object({
  result: z.object({ suggest: z.enum(['pass', 'review', 'risky']), label: z.int() }),
  traceId: z.string().nullish(),
});

/** A check, and whether WeChat will not make it: it knows nobody of this id who was here within two hours. */
export interface TextFinding {
  check: TextCheck;
  hopeless: boolean;
}

async function checkPiece(piece: string, text: Text, openid: string, now: number): Promise<TextFinding> {
  const { scene, title, nickname } = text;
  const parameters = {
    version: 2,
    openid,
    scene: scenes[scene],
    content: piece,
    ...(title === undefined ? {} : { title }),
    ...(nickname === undefined ? {} : { nickname }),
  };
  try {
    const { result, traceId } = answer.parse(
      await withDeadline(cloud.openapi.security.msgSecCheck(parameters), patience),
    );
    return { check: { ...result, traceId: traceId ?? null, at: now }, hopeless: false };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    log('warn', 'msgSecCheck.failed', { scene, reason: reason.slice(0, 300) });
    const check = { suggest: 'failed' as const, label: null, traceId: null, at: now };
    return { check, hopeless: isHopeless(error) };
  }
}

/** Looks for banned words; without the words the check has failed. */
async function checkWords({ content, title = '', nickname = '' }: Text, now: number): Promise<TextCheck> {
  const words = await getWordsIfAny();
  if (!words) return { suggest: 'failed', label: null, traceId: null, at: now };
  return checkOfMatches(
    [title, content, nickname].flatMap((part) => words.find(part)),
    now,
  );
}

/**
 * Looks for banned words in a text and, unless one is refused, has WeChat check it (`security.msgSecCheck`, version 2)
 * for the person `openid`, who must have been here within two hours. Never throws: a check that fails, is malformed or
 * takes too long is `failed`. `now` in ms.
 */
export async function checkText(text: Text, openid: string, now: number): Promise<TextCheck> {
  return (await tryText(text, openid, now)).check;
}

/** The same, for whoever may ask again. */
export async function tryText(text: Text, openid: string, now: number): Promise<TextFinding> {
  const ours = await checkWords(text, now);
  if (ours.suggest === 'risky') return { check: ours, hopeless: false };
  const pieces = textPieces(text.content, limit - (text.title?.length ?? 0));
  const found = await Promise.all(pieces.map((piece) => checkPiece(piece, text, openid, now)));
  const [first, ...others] = found.map(({ check }) => check);
  if (!first) throw new Error('a text has at least one piece');
  return { check: gravest([first, ...others, ours]), hopeless: found.some(({ hopeless }) => hopeless) };
}
