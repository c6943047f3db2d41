import type { CompareState } from '../../../../database/collections/standby-state';
import { replicas } from '../../kernel/database';
import type { Link } from '../link/config';
import { updateState } from '../state';
import { askTheirs } from './ask-theirs';
import { compareStretches } from './compare-stretches';
import type { Difference } from './confirm-differences';
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
    endedAt: null,
  };
}

/**
 * Compares what comes next, notes what differs and how far it has got in one write, and has it repaired. Gives the state
 * after it; null when another call has gone on meanwhile. Throws `PeerError`.
 */
export async function compareStep(
  state: CompareState & { collection: string },
  link: Link,
  environment: string,
): Promise<CompareState | null> {
  const { collection, after, run, step } = state;
  const { stretches, next } = await gatherStretches({ collection, after }, environment);
  const { differences, documents, reached } = await compareStretches(
    stretches,
    ownDocuments(environment),
    askTheirs(link),
  );
  const place = reached ?? next;
  const extra = counted(differences, 'extra');
  const changes: Omit<CompareState, '_id' | 'run' | 'night' | 'startedAt' | 'endedAt'> = {
    step: step + 1,
    collection: place?.collection ?? null,
    after: place?.after ?? '',
    documents: state.documents + documents + extra,
    changed: state.changed + counted(differences, 'changed'),
    missing: state.missing + counted(differences, 'missing'),
    extra: state.extra + extra,
    examples: [...state.examples, ...differences].slice(0, mostExamples),
    repairs: differences,
  };
  if (!(await updateState('compare', changes, { run, step }))) return null;
  await repairDifferences(differences);
  return { ...state, ...changes };
}
