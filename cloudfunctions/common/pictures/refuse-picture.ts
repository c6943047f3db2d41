import type { Picture } from '../../../database/collections/pictures';
import type { Transaction } from '../kernel/database';
import { newDecisionId, recordDecision } from '../moderation/decisions/record-decision';
import { labelOf } from '../moderation/labels';
import { system } from '../moderation/log/append-log';
import { writeNotice } from '../notices/write-notice';
import type { PictureUse } from './picture-content';
import { rememberRemoved } from './removed-pictures';

/**
 * Records that a check has refused a picture where it is shown, and tells the author, who may appeal. It takes no more
 * than the picture away and leaves no strike. Part of the caller's transaction. `now` in ms.
 */
export async function refusePicture(
  t: Transaction,
  before: Picture,
  { fileID, result }: Picture,
  { subject, authorId, about, state, revision }: PictureUse,
  now: number,
): Promise<void> {
  const decisionId = newDecisionId();
  const { name, rule } = labelOf({ label: result?.label ?? null });
  const pictures = [{ fileID, state: before.state }];
  await recordDecision(
    t,
    {
      _id: decisionId,
      subject,
      caseId: null,
      round: null,
      authorId,
      outcome: 'remove',
      rule,
      reason: `图片可能含有${name.zh}，没有通过自动检查，别人看不到它。\nThis picture may contain ${name.en}. It did not pass the automatic check, so others do not see it.`,
      reply: '',
      abusive: [],
      by: system,
      at: now,
      revision,
      before: { state, pictures },
      strike: null,
      sanction: null,
    },
    { before: { picture: before.state }, after: { picture: 'refused' } },
  );
  await rememberRemoved(t, { decisionId, rule, fileIDs: [fileID] }, now);
  const path = `/pages/decision/decision?id=${decisionId}`;
  await writeNotice(t, {
    userId: authorId,
    kind: 'picture-refused',
    at: now,
    about: decisionId,
    data: { rule, subjectType: subject.type, about },
    path,
  });
}
