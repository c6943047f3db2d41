import type { CompareState } from '../../../../database/collections/standby-state';
import { replicas } from '../../kernel/database';
import type { Link } from '../link/config';
import { updateState } from '../state';
import { askTheirs } from './ask-theirs';
import { compareStretches } from './compare-stretches';
import type { Difference } from './confirm-differences';
import { holdMore } from './held-repairs';
import { gatherStretches } from './gather-stretches';
import { ownDocuments } from './own';
import { repairDifferences } from './repair';

/** Examples that are kept of a run. */
const mostExamples = 50;

const counted = (differences: readonly Difference[], kind: Difference['kind']) =>
  differences.filter((one) => one.kind === kind).length;

/** A state with nothing compared yet. `night`: the last one there was a run for. */
export function newRun(run: string, night: string, now: number): CompareState {
  return {
    _id: 'compare',
    run,
    step: 0,
    night,
    startedAt: now,
    collection: [...replicas.keys()][0] ?? null,
    after: '',
    documents: 0,
    changed: 0,
    missing: 0,
    extra: 0,
    examples: [],
    repairs: [],
    held: [],
    endedAt: null,
  };
}

/**
 * Compares what comes next, notes what differs and how far it has got in one write, and has repaired what the other
 * environment lacks; with `repairAll` all the rest too, which else waits for the end. Gives the state after it; null when
 * another call has gone on meanwhile. Throws `PeerError`.
 */
export async function compareStep(
  state: CompareState & { collection: string },
  link: Link,
  environment: string,
  repairAll: boolean,
): Promise<CompareState | null> {
  const { collection, after, run, step } = state;
  const { stretches, next } = await gatherStretches({ collection, after }, environment);
  const { differences, documents, reached } = await compareStretches(
    stretches,
    ownDocuments(environment),
    askTheirs(link),
  );
  const place = reached ?? next;
  const more = counted(differences, 'extra');
  const [changed, extra] = [state.changed + counted(differences, 'changed'), state.extra + more];
  const changes: Omit<CompareState, '_id' | 'run' | 'night' | 'startedAt' | 'endedAt'> = {
    step: step + 1,
    collection: place?.collection ?? null,
    after: place?.after ?? '',
    documents: state.documents + documents + more,
    changed,
    missing: state.missing + counted(differences, 'missing'),
    extra,
    examples: [...state.examples, ...differences].slice(0, mostExamples),
    repairs: differences.filter(({ kind }) => repairAll || kind === 'missing'),
    held: repairAll ? [] : holdMore({ changed, extra, held: state.held }, differences),
  };
  if (!(await updateState('compare', changes, { run, step }))) return null;
  await repairDifferences(changes.repairs);
  return { ...state, ...changes };
}
