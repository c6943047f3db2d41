import type { Sanction, User } from '../../../../../database/collections/users';
import { further, latest, united, type Merge, type Pair } from './version';

const states = ['active', 'deleting', 'deleted'] as const;

/** All sanctions of both, of each the longer; what others see has to be brought in line with a ban that is new. */
function mergeSanctions({
  serving,
  other,
}: Pair<User>): Pick<User, 'sanctions' | 'sanctionsEndAt' | 'unsettledAt'> {
  const all = united<Sanction>(
    { serving: serving.sanctions, other: other.sanctions },
    ({ decisionId }) => decisionId,
    (pair) => further(pair, ({ until }) => [until]),
  );
  const sanctions = all.sort((a, b) => a.from - b.from || (a.decisionId < b.decisionId ? -1 : 1));
  const known = new Set(serving.sanctions.map(({ decisionId }) => decisionId));
  const ban = sanctions.find(({ decisionId, kind }) => kind === 'ban' && !known.has(decisionId));
  return {
    sanctions,
    sanctionsEndAt: sanctions.length === 0 ? null : Math.min(...sanctions.map(({ until }) => until)),
    unsettledAt: latest(latest(serving.unsettledAt, other.unsettledAt), ban?.from ?? null),
  };
}

/**
 * Who is gone in one environment is gone, and the removal of what belongs to them is carried out once more, since the other
 * one may have written of them meanwhile. What a person is under and whom they have blocked adds up. All else is the
 * serving side's.
 */
export const mergeUsers: Merge<User> = (pair) => {
  const { serving, other } = pair;
  const leaving = further(pair, ({ state, deleteAt }) => [states.indexOf(state), deleteAt ?? 0]);
  if (leaving.state === 'deleted') {
    const again = serving.state === other.state ? null : leaving.updatedAt;
    return { ...leaving, deleteAt: leaving.deleteAt ?? again };
  }
  return {
    ...serving,
    state: leaving.state,
    deleteAt: leaving.deleteAt,
    blocked: united({ serving: serving.blocked, other: other.blocked }, (id) => id),
    ...mergeSanctions(pair),
    updatedAt: Math.max(serving.updatedAt, other.updatedAt),
  };
};
