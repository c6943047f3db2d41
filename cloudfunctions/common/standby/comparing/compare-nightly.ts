import type { CompareState } from '../../../../database/collections/standby-state';
import { day, now } from '../../kernel/clock';
import { command, db } from '../../kernel/database';
import { readContext } from '../../kernel/identity';
import { log } from '../../kernel/log';
import { readRole } from '../../kernel/role';
import { getSettings } from '../../kernel/settings';
import { ownLink } from '../link/own-link';
import { PeerError } from '../link/peer';
import { insertState, readState, updateState } from '../state';
import { compareStep, newRun } from './compare-step';
import { mayRepair } from './held-repairs';
import { repairDifferences } from './repair';
import { runToMake } from './when-to-compare';

/** How long it is kept what a comparison found, in ms. */
const keptFor = 366 * day;

/** How far the comparison is; `waits`: why it goes on in the next run. */
export interface Compared {
  run?: string;
  documents?: number;
  differences?: number;
  ended?: boolean;
  waits?: string;
}

async function begin(
  run: string,
  state: CompareState | undefined,
  start: number,
  asked: boolean,
): Promise<CompareState | null> {
  const next = newRun(run, asked ? (state?.night ?? '') : run, start);
  if (!state) return (await insertState(next)) ? next : null;
  const { _id, ...changes } = next;
  const { run: before, step } = state;
  return (await updateState(_id, changes, { run: before, step })) ? next : null;
}

/** Repairs what was held back, and keeps what the run found. May be done twice. */
async function finish(state: CompareState, repairAll: boolean): Promise<void> {
  const { run, startedAt, documents, changed, missing, extra, examples, held } = state;
  const repaired = repairAll || mayRepair(state);
  if (repaired) await repairDifferences(held);
  const endedAt = now();
  const found = { documents, changed, missing, extra };
  await db.comparisons.put({ _id: run, startedAt, endedAt, ...found, repaired, examples });
  await updateState('requests', { compare: null }, { compare: Number(run) });
  if (!(await updateState('compare', { endedAt }, { run, step: state.step, endedAt: null }))) return;
  const differences = changed + missing + extra;
  const level = !repaired ? 'error' : differences > 0 ? 'warn' : 'info';
  log(level, 'standby.compared', { run, ...found, repaired, examples });
  await db.comparisons.removeWhere({ endedAt: command.lt(endedAt - keptFor) });
}

function reportOf({ run, documents, changed, missing, extra }: CompareState): Compared {
  return { run, documents, differences: changed + missing + extra };
}

/**
 * Compares both environments, once a night and whenever operators ask, and has repaired what differs, unless so much does
 * that one of them must have been set back. Only where people are served. Goes on in the next run where it had to stop.
 * `start` and `until` in ms.
 */
export async function compareNightly(start: number, until: number): Promise<Compared> {
  const link = ownLink();
  if (!link || (await readRole()).role !== 'primary') return {};
  const [before, requests, { standby }] = await Promise.all([
    readState('compare'),
    readState('requests'),
    getSettings(),
  ]);
  const asked = requests?.compare ?? null;
  const run = runToMake({ now: start, nightHour: standby.nightHour, asked, state: before });
  if (run === null) return {};
  let state: CompareState | null | undefined =
    before?.endedAt === null ? before : await begin(run, before, start, run === String(asked));
  try {
    if (state) await repairDifferences(state.repairs);
    const { environment } = readContext();
    while (state && now() < until) {
      const { collection } = state;
      if (collection === null) {
        await finish(state, standby.repairAll);
        return { ...reportOf(state), ended: true };
      }
      state = await compareStep({ ...state, collection }, link, environment, standby.repairAll);
    }
    return state ? { ...reportOf(state), ended: false } : { waits: 'another run goes on with it' };
  } catch (error) {
    if (!(error instanceof PeerError)) throw error;
    log('warn', 'standby.comparing', { run, reason: error.reason, code: error.code, detail: error.message });
    return { run, waits: error.reason };
  }
}
