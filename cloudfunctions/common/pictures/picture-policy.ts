import type { CaseSignal, Harm } from '../../../database/collections/cases';
import type { Picture, PictureResult } from '../../../database/collections/pictures';
import type { Subject } from '../../../database/collections/subjects';
import type { CheckState } from '../../../database/collections/users';
import { hour, minute } from '../kernel/clock';
import { harmOf } from '../moderation/harm';

/** WeChat answers within 30 minutes; after this it is taken to have lost the question. */
export const resultWait = 35 * minute;
/** When `sweep` does what could not be done at once. */
export const soon = minute;
/** Somebody who was here longer ago cannot be asked about; then only a person can judge the picture. */
const askPatience = 2 * hour;
/** How often WeChat is asked about a picture. */
const asksAtMost = 2;
/** Whoever looks at a file has it to themselves for so long. */
const lookWait = 5 * minute;
/** How often a file is looked at before it counts as unreadable. */
const looksAtMost = 3;

/** Something that happens to a picture. */
export type PictureEvent =
  /** WeChat took the question. */
  | { kind: 'asked'; traceId: string }
  /** It did not; `final`: it never will. */
  | { kind: 'not-asked'; final: boolean }
  /** It answered, to whichever question. */
  | { kind: 'result'; suggest: PictureResult['suggest']; label: number | null }
  /** It did not answer in time, for the last time. */
  | { kind: 'unanswered' }
  /** Somebody begins to look at the file. */
  | { kind: 'looking' }
  /** The file was looked at; an empty hash: it cannot be read. */
  | { kind: 'looked'; hash: string; bands: string[]; alike: boolean }
  /** A decision, or taking one back, says so. */
  | { kind: 'word'; state: CheckState; by: NonNullable<Picture['decidedBy']> };

/** What a picture becomes, and what else is to be done about it wherever it is used. */
export interface Step {
  after: Picture;
  /** Why a person has to look; null when nobody has to. */
  look: (Pick<CaseSignal, 'suggest' | 'label'> & { harm: Harm }) | null;
}

/** A picture nobody has asked about yet. `now` in ms. */
export function newPicture(
  { _id, fileID, userId, scene }: Pick<Picture, '_id' | 'fileID' | 'userId' | 'scene'>,
  subject: Subject,
  now: number,
): Picture {
  return {
    _id,
    fileID,
    userId,
    state: 'pending',
    uses: [subject],
    scene,
    traces: [],
    result: null,
    decidedBy: null,
    hash: null,
    bands: [],
    looks: 0,
    nextAt: now + soon,
    createdAt: now,
  };
}

/** The picture when `subject` uses it too. */
export function withUse(picture: Picture, { type, id }: Subject): Picture {
  const known = picture.uses.some((use) => use.type === type && use.id === id);
  return known ? picture : { ...picture, uses: [...picture.uses, { type, id }] };
}

/** Whether all that checks can do is done, and only a person can say. */
export function waitsForPerson({ state, result, decidedBy, nextAt }: Picture): boolean {
  const compared = decidedBy !== null || nextAt === null;
  return state === 'pending' && result !== null && (result.suggest !== 'pass' || compared);
}

/** Why a picture that waits for a person does. */
export function whyLook({ result, decidedBy }: Picture): NonNullable<Step['look']> {
  if (decidedBy === 'likeness') return { suggest: 'review', label: null, harm: 2 };
  const label = result?.label ?? null;
  const suggest = result?.suggest === 'review' || result?.suggest === 'risky' ? result.suggest : 'failed';
  return { suggest, label, harm: harmOf({ label }) };
}

/** What is due for a picture at `now` (ms). */
export function dueFor({ nextAt, result, traces }: Picture, now: number): 'ask' | 'give-up' | 'look' | null {
  if (nextAt === null || nextAt > now) return null;
  if (result) return 'look';
  return traces.length < asksAtMost ? 'ask' : 'give-up';
}

/** Whether a file is to be opened for its hash, or counts as unreadable. */
export function mayOpen({ looks }: Picture): boolean {
  return looks <= looksAtMost;
}

/** An answer says more than none; of two the graver counts, so that their order does not matter. */
const weight: Record<PictureResult['suggest'], number> = { failed: 0, pass: 1, review: 2, risky: 3 };

function afterResult(before: Picture, result: PictureResult): Step {
  if (before.result && weight[result.suggest] <= weight[before.result.suggest]) {
    return { after: before, look: null };
  }
  const after: Picture = { ...before, result };
  if (before.decidedBy === 'operator') {
    const doubtful = result.suggest === 'risky' && before.state === 'approved';
    return { after, look: doubtful ? { ...whyLook({ ...after, decidedBy: null }) } : null };
  }
  if (result.suggest === 'pass') {
    return { after: { ...after, state: 'pending', decidedBy: null, nextAt: result.at }, look: null };
  }
  const nextAt = before.hash === null ? result.at : null;
  if (result.suggest === 'risky') {
    return { after: { ...after, state: 'refused', decidedBy: 'check', nextAt }, look: null };
  }
  const waiting: Picture = { ...after, state: 'pending', decidedBy: null, nextAt };
  return { after: waiting, look: whyLook(waiting) };
}

function afterLook(before: Picture, { hash, bands, alike }: Extract<PictureEvent, { kind: 'looked' }>): Step {
  // What was read once stays known when the file cannot be read again.
  const seen = hash === '' && before.hash ? { hash: before.hash, bands: before.bands } : { hash, bands };
  const after: Picture = { ...before, ...seen, nextAt: before.result ? null : before.nextAt };
  const passed = before.result?.suggest === 'pass' && before.state === 'pending';
  if (!passed || before.decidedBy !== null) return { after, look: null };
  if (hash === '') return { after, look: whyLook(after) };
  const decided: Picture = alike
    ? { ...after, decidedBy: 'likeness' }
    : { ...after, state: 'approved', decidedBy: 'check' };
  return { after: decided, look: alike ? whyLook(decided) : null };
}

function afterWord(
  before: Picture,
  { state, by }: Extract<PictureEvent, { kind: 'word' }>,
  now: number,
): Picture {
  if (state !== 'pending') return { ...before, state, decidedBy: by, nextAt: null };
  const wait = before.traces.length > 0 ? resultWait : soon;
  return { ...before, state, decidedBy: null, nextAt: before.result ? null : now + wait };
}

/**
 * What follows for a picture. Repeats change nothing, the order of answers makes no difference, and an operator's word
 * stands against every check. `now` in ms.
 */
export function stepOf(before: Picture, event: PictureEvent, now: number): Step {
  const failed: PictureResult = { suggest: 'failed', label: null, at: now };
  const open = before.result === null && before.decidedBy === null;
  switch (event.kind) {
    case 'asked': {
      if (before.traces.includes(event.traceId)) return { after: before, look: null };
      const traces = [...before.traces, event.traceId];
      return { after: { ...before, traces, nextAt: open ? now + resultWait : before.nextAt }, look: null };
    }
    case 'not-asked': {
      if (!open) return { after: before, look: null };
      const hopeless = event.final || now - before.createdAt > askPatience;
      return hopeless
        ? afterResult(before, failed)
        : { after: { ...before, nextAt: now + soon }, look: null };
    }
    case 'unanswered':
      return open ? afterResult(before, failed) : { after: before, look: null };
    case 'result':
      return afterResult(before, { suggest: event.suggest, label: event.label, at: now });
    case 'looking': {
      if (dueFor(before, now) !== 'look') return { after: before, look: null };
      return { after: { ...before, looks: before.looks + 1, nextAt: now + lookWait }, look: null };
    }
    case 'looked':
      return afterLook(before, event);
    case 'word':
      return { after: afterWord(before, event, now), look: null };
  }
}
