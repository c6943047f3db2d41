import type { Picture } from '../../../database/collections/pictures';
import { hour } from '../kernel/clock';
import type { Transaction } from '../kernel/database';
import { getSettings } from '../kernel/settings';
import { openCase } from '../moderation/cases/open-case';
import type { Step } from './picture-policy';
import type { PictureUse } from './picture-content';

/** Has a person look at what shows a picture. Part of the caller's transaction. `now` in ms. */
export async function openPictureCase(
  t: Transaction,
  { fileID }: Pick<Picture, 'fileID'>,
  { subject, authorId }: Pick<PictureUse, 'subject' | 'authorId'>,
  { harm, suggest, label }: NonNullable<Step['look']>,
  now: number,
): Promise<void> {
  const { moderation } = await getSettings();
  const signal = {
    kind: 'picture' as const,
    ...(suggest ? { suggest } : {}),
    label: label ?? null,
    fileID,
    at: now,
  };
  const dueAt = now + moderation.deadline.reviewFirst * hour;
  await openCase(t, { subject, authorId, cause: 'review', signal, harm, dueAt }, now);
}
