import type { TextCheck } from '../../../database/collections/posts';
import type { CheckState, User } from '../../../database/collections/users';
import type { Me } from '../../register/contract';
import { transaction, type Transaction } from '../kernel/database';
import { AppError, invalidField } from '../kernel/errors';
import type { UserCall } from '../kernel/serve';
import { getSettings } from '../kernel/settings';
import { openEditReview } from '../moderation/cases/open-review';
import { checkText, type Text } from '../moderation/check-text';
import { contentRefused } from '../moderation/labels';
import { maskWords } from '../moderation/mask-words';
import { askAboutPictures } from '../pictures/ask-about-pictures';
import { usePictures } from '../pictures/use-pictures';
import { reloadMe } from './me';
import { foreignFile, isOwnUpload } from './own-upload';
import {
  decideProfile,
  reviewProfile,
  textsToCheck,
  type ProfileChange,
  type ProfileChecks,
  type ProfileDecision,
  type ProfileText,
} from './profile-decision';
import { rememberUploads } from './remember-uploads';

async function checkTexts(texts: readonly [ProfileText, string][], call: UserCall): Promise<ProfileChecks> {
  const checks = texts.map(async ([field, content]): Promise<[ProfileText, TextCheck]> => {
    const text: Text = { scene: 'profile', content, ...(field === 'nickname' ? { nickname: content } : {}) };
    return [field, await checkText(text, call.caller.openid, call.now)];
  });
  return Object.fromEntries(await Promise.all(checks));
}

function changesOf(decision: ProfileDecision) {
  switch (decision.kind) {
    case 'save':
      return decision.changes;
    case 'refused':
      throw contentRefused(decision.check, decision.field);
    case 'unclear': {
      const message = {
        zh: '这段文字需要人工确认，请换个说法。',
        en: 'A person would have to look at this. Please put it another way.',
      };
      throw new AppError('CONTENT_REFUSED', { message, fields: { [decision.field]: message } });
    }
    case 'unchecked':
      throw new AppError('UNAVAILABLE');
  }
}

/** Notes that a profile shows a picture, and gives the state to store with it. */
async function useAvatar(
  t: Transaction,
  { _id: id, avatar }: User,
  fileID: string | null | undefined,
  now: number,
): Promise<ReadonlyMap<string, CheckState>> {
  if (!fileID) return new Map();
  const known = new Map(avatar ? [[avatar.fileID, avatar.state]] : []);
  return usePictures(t, [fileID], { userId: id, subject: { type: 'user', id }, scene: 1, known }, now);
}

/**
 * Changes what others see of a person; a name or a picture that is not clear waits. Nothing is written when any text is
 * refused.
 */
export async function updateProfile(written: ProfileChange, call: UserCall): Promise<{ me: Me }> {
  const { person, environment, now } = call;
  const { user } = person;
  const change = await maskWords(written, ['nickname', 'bio', 'area']);
  const { avatar } = change;
  if (avatar) {
    if (!isOwnUpload(avatar, { environment, userId: user._id })) throw invalidField('avatar', foreignFile);
    await rememberUploads(user._id, [avatar], now);
  }
  const { moderation } = await getSettings();
  const checks = await checkTexts(textsToCheck(user, change), call);
  const subject = { type: 'user' as const, id: user._id };
  await transaction(async (t) => {
    const current = await t.doc('users', user._id).get();
    if (current?.state !== 'active') return;
    const pictures = await useAvatar(t, current, avatar, now);
    await t.doc('users', user._id).update(changesOf(decideProfile(change, checks, pictures, now)));
    const opening = reviewProfile(checks, moderation, now);
    await openEditReview(t, opening, { subject, authorId: user._id }, now);
  });
  if (avatar) await askAboutPictures([avatar], call.caller.openid, now);
  return { me: await reloadMe(person) };
}
