import type { ProjectCloud, Someone } from '../../integration/support/project-cloud';

/** What of the standby there is to act on. */
export interface StandbyStage {
  /** Something that was changed in both environments. */
  conflictId: string;
  /** That the stranger was recognised by a code. */
  recoveryId: string;
}

/** Loads it; `n` tells this attempt's documents from others'. */
export function loadStandby(cloud: ProjectCloud, stranger: Someone, n: string): StandbyStage {
  const now = cloud.clock.now();
  const [conflictId, recoveryId] = [`conflict_${n}`, `recovery_${n}`];
  const [appid, openid] = ['wx00000000000000ff', `oReturned${n}`];
  const identityId = `${appid}:${openid}`;
  const { userId } = stranger;
  cloud.load('identities', [
    { _id: identityId, userId, appid, openid, unionid: null, createdAt: now, seenAt: now },
  ]);
  cloud.load('recoveries', [
    {
      _id: recoveryId,
      identityId,
      trace: `trace_${n}`,
      fromUserId: null,
      toUserId: userId,
      by: 'code',
      candidates: [],
      at: now,
      undoneAt: null,
      undoneBy: null,
    },
  ]);
  cloud.load('conflicts', [
    {
      _id: conflictId,
      collection: 'posts',
      documentId: `p_${n}`,
      userId: null,
      environment: 'elsewhere',
      kept: 'serving',
      fields: ['title'],
      lost: JSON.stringify({ title: '另一个标题' }),
      state: 'open',
      at: now,
      settledBy: null,
      note: '',
    },
  ]);
  return { conflictId, recoveryId };
}
