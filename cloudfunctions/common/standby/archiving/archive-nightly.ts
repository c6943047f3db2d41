import type { Archive } from '../../../../database/collections/archives';
import type { ArchiveState } from '../../../../database/collections/standby-state';
import { minute, now } from '../../kernel/clock';
import { db, replicas } from '../../kernel/database';
import { readContext } from '../../kernel/identity';
import { log } from '../../kernel/log';
import { getSettings } from '../../kernel/settings';
import { insertState, readState, updateState } from '../state';
import { archiveStep, beginningOf, finishArchive } from './archive-step';
import { archiveToMake, isHeld } from './archive-to-make';
import { removeArchiveFiles } from './expire-archives';
import { readRecipient } from './recipient';

/** What a run may take longer than it was given, in ms. */
const slack = 2 * minute;

/** How far the archive is. `problem`: why there is none. */
export interface Archived {
  day?: string;
  documents?: number;
  bytes?: number;
  ended?: boolean;
  problem?: string;
}

const empty = { parts: [], manifest: null, documents: 0, bytes: 0, keptAs: [], endedAt: null };

/** Takes the archive for this run; null when another one has it. */
async function claim(
  archiveId: string,
  before: ArchiveState | undefined,
  start: number,
  until: number,
): Promise<ArchiveState | null> {
  const busyUntil = until + slack;
  if (!before) {
    const first = [...replicas.keys()][0];
    const state: ArchiveState = {
      _id: 'archive',
      archiveId,
      ...beginningOf(first),
      busyUntil,
      endedAt: null,
    };
    return (await insertState(state)) ? state : null;
  }
  if (isHeld(before, start)) return null;
  const goesOn = before.archiveId === archiveId && before.endedAt === null;
  const place = goesOn ? {} : beginningOf([...replicas.keys()][0]);
  const changes = { archiveId, ...place, busyUntil, endedAt: null };
  const was = { archiveId: before.archiveId, busyUntil: before.busyUntil, endedAt: before.endedAt };
  return (await updateState('archive', changes, was)) ? { ...before, ...changes } : null;
}

/** The archive as it is so far. One to another recipient, or that failed, is begun again. */
async function openArchive(
  state: ArchiveState,
  recipient: string,
  start: number,
): Promise<{ archive: Archive; state: ArchiveState }> {
  const before = await db.archives.get(state.archiveId);
  if (before?.state === 'writing' && before.recipient === recipient) return { archive: before, state };
  if (before) await removeArchiveFiles(before);
  const archive: Archive = {
    _id: state.archiveId,
    state: 'writing',
    recipient,
    ...empty,
    startedAt: start,
  };
  const place = beginningOf([...replicas.keys()][0]);
  await updateState('archive', place, { archiveId: state.archiveId });
  await db.archives.put(archive);
  return { archive, state: { ...state, ...place } };
}

/** Notes, and says once an archive, that what was set up is no recipient. What it is may be a secret. */
async function giveUp(day: string, problem: string, start: number): Promise<Archived> {
  const archive = { _id: day, state: 'failed' as const, recipient: '', ...empty, startedAt: start };
  const isNews =
    (await db.archives.insert(archive)) ||
    (await db.archives.update(day, { state: 'failed' }, { state: 'writing' }));
  if (isNews) log('error', 'standby.archive', { problem });
  await updateState('archive', { endedAt: start }, { archiveId: day, endedAt: null });
  return { problem };
}

/**
 * Packs everything that is shipped into encrypted files in cloud storage, once a night, and removes archives that are
 * over. Goes on in the next run where it had to stop. `start` and `until` in ms.
 */
export async function archiveNightly(start: number, until: number): Promise<Archived> {
  const { standby } = await getSettings();
  if (!standby.archive) return {};
  const before = await readState('archive');
  const day = archiveToMake(start, standby.nightHour, before);
  if (day === null) return {};
  const { recipient, problem } = await readRecipient(process.env);
  if (problem !== null) return giveUp(day, problem, start);
  const claimed = recipient === null ? null : await claim(day, before, start, until);
  if (recipient === null || !claimed) return {};
  const { environment } = readContext();
  let { archive, state } = await openArchive(claimed, recipient, start);
  while (state.collection !== null) {
    if (now() >= until) break;
    const { collection } = state;
    ({ archive, state } = await archiveStep(archive, { ...state, collection }, environment, until));
  }
  const { documents, bytes } = archive;
  const ended = state.collection === null;
  if (ended) await finishArchive(archive, environment, standby);
  else await updateState('archive', { busyUntil: 0 }, { busyUntil: state.busyUntil });
  return { day, documents, bytes, ended };
}
