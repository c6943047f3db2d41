import type { Appeal } from '../../../database/collections/appeals';
import type { Decision } from '../../../database/collections/decisions';
import { hour } from '../kernel/clock';
import type { Bilingual } from '../kernel/contract/answer';
import { transaction, type Transaction } from '../kernel/database';
import { AppError, refuseProblems } from '../kernel/errors';
import type { UserCall } from '../kernel/serve';
import { getSettings } from '../kernel/settings';
import { openCase } from '../moderation/cases/open-case';
import { appendLog } from '../moderation/log/append-log';
import { writeNotice } from '../notices/write-notice';
import { ownUploadProblems } from '../users/own-upload';
import { rememberUploads } from '../users/remember-uploads';
import { appealId } from './appeal-id';
import { toAppealView } from './appeal-view';
import { appealRefusal, type NoAppeal } from './appeal-window';
import { refusedPictures } from './decided-pictures';
import { readDecisionRows } from './decision-row';
import type { AppealView } from './views';

const refusals: Record<NoAppeal, Bilingual> = {
  'not-appealable': {
    zh: '这次处理没有对你不利，不用申诉。',
    en: 'This decision takes nothing from you, so there is nothing to appeal against.',
  },
  'taken-back': {
    zh: '这次处理已经撤销，不用申诉了。',
    en: 'This decision has been taken back already. There is no need to appeal.',
  },
  late: { zh: '申诉的期限已经过了。', en: 'The time to appeal is over.' },
};

/** Stores an appeal and has somebody else look: its case, its line in the log and the word that it has come. */
async function store(
  t: Transaction,
  appeal: Appeal,
  { by, rule, subject, outcome }: Decision,
  now: number,
): Promise<void> {
  const { _id, decisionId, userId, dueAt } = appeal;
  const { _id: id, ...data } = appeal;
  await t.doc('appeals', id).set(data);
  await t.doc('decisions', decisionId).update({ appealId: _id });
  const actor = { type: 'person' as const, id: userId };
  const opened = await openCase(
    t,
    {
      subject: { type: 'decision', id: decisionId },
      authorId: userId,
      cause: 'appeal',
      signal: { kind: 'appeal', at: now },
      harm: outcome === 'ban' ? 2 : 1,
      dueAt,
      excluded: by.id === null ? [] : [by.id],
    },
    now,
    actor,
  );
  await appendLog(t, {
    at: now,
    actor,
    action: 'appeal.submitted',
    subject,
    caseId: opened._id,
    authorId: userId,
    decisionId,
    after: { appealId: _id, outcome, dueAt },
    why: { rule, reason: '' },
  });
  const path = `/pages/decision/decision?id=${decisionId}`;
  const about = { userId, about: decisionId, at: now, path };
  await writeNotice(t, { ...about, kind: 'appeal-received', data: { outcome, dueAt } });
}

/**
 * Appeals against a decision about the caller. Once, and within the days of the settings: CONFLICT, with why, when it
 * may not be; the same again, and late, answers with the appeal that is there. NOT_FOUND for a decision about somebody
 * else.
 */
export async function submitAppeal(
  { decisionId, text, images }: { decisionId: string; text: string; images: string[] },
  { person, environment, now }: UserCall,
): Promise<{ appeal: AppealView }> {
  const userId = person.user._id;
  const { moderation } = await getSettings();
  const [row] = await readDecisionRows([{ _id: decisionId, authorId: userId }], 1);
  if (!row) throw new AppError('NOT_FOUND');
  const pictureRefused = refusedPictures(row, person.user).length > 0;
  refuseProblems(ownUploadProblems(images, { environment, userId }));
  await rememberUploads(userId, images, now);
  const appeal = await transaction(async (t) => {
    const _id = appealId(decisionId);
    const earlier = await t.doc('appeals', _id).get();
    if (earlier) return earlier;
    const decision = await t.doc('decisions', decisionId).get();
    if (!decision) throw new AppError('NOT_FOUND');
    const refusal = appealRefusal({ ...decision, pictureRefused }, moderation, now);
    if (refusal) throw new AppError('CONFLICT', { message: refusals[refusal] });
    const dueAt = now + moderation.deadline.appeal * hour;
    const made: Appeal = {
      _id,
      decisionId,
      userId,
      text,
      images: [...new Set(images)],
      state: 'open',
      reply: '',
      decidedBy: null,
      createdAt: now,
      dueAt,
      decidedAt: null,
    };
    await store(t, made, decision, now);
    return made;
  });
  return { appeal: toAppealView(appeal) };
}
