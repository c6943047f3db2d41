import { command, db } from '../../kernel/database';

type Row = Record<string, unknown>;

/** What is kept of how a person came here from another mini program, and of their transfer code: for their export. */
export async function readOwnRecords(userId: string): Promise<{ transfer: Row | null; recoveries: Row[] }> {
  const [transfer, recoveries] = await Promise.all([
    db.transfers.get(userId),
    db.recoveries.find({ toUserId: userId }, { orderBy: [['_id', 'asc']] }),
  ]);
  return {
    transfer: transfer ? { ...transfer } : null,
    recoveries: recoveries.map((recovery) => ({
      ...recovery,
      candidates: undefined,
      undoneBy: undefined,
    })),
  };
}

/**
 * Takes a person's code away, and out of recoveries the identity they came with, while it is still known as theirs. What
 * stays are ids that lead to nobody. May run again.
 */
export async function eraseOwnRecords(userId: string): Promise<void> {
  const identities = await db.identities.find({ userId });
  const identityId = command.in(identities.map(({ _id }) => _id));
  await Promise.all([
    db.transfers.remove(userId),
    db.recoveries.updateWhere({ toUserId: userId, identityId: command.neq(null) }, { identityId: null }),
    db.recoveries.updateWhere({ identityId }, { identityId: null }),
  ]);
}
