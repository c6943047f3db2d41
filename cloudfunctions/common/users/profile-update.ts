import type { TextCheck } from '../../../database/collections/posts';
import type { Me } from '../../register/contract';
import { db } from '../kernel/database';
import { AppError, invalidField } from '../kernel/errors';
import type { UserCall } from '../kernel/serve';
import { checkText, type Text } from '../moderation/check-text';
import { contentRefused } from '../moderation/labels';
import { maskWords } from '../moderation/mask-words';
import { reloadMe } from './me';
import { foreignFile, isOwnUpload } from './own-upload';
import {
  decideProfile,
  textsToCheck,
  type ProfileChange,
  type ProfileDecision,
  type ProfileText,
} from './profile-decision';
import { rememberUploads } from './remember-uploads';

type Checks = Partial<Record<ProfileText, TextCheck>>;

async function checkTexts(texts: readonly [ProfileText, string][], call: UserCall): Promise<Checks> {
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

/** Changes what others see of a person. Nothing is written when any text is refused. */
export async function updateProfile(written: ProfileChange, call: UserCall): Promise<{ me: Me }> {
  const { person, environment, now } = call;
  const { user } = person;
  const change = await maskWords(written, ['nickname', 'bio', 'area']);
  const { avatar } = change;
  if (avatar) {
    if (!isOwnUpload(avatar, { environment, userId: user._id })) throw invalidField('avatar', foreignFile);
    await rememberUploads(user._id, [avatar], now);
  }
  const checks = await checkTexts(textsToCheck(user, change), call);
  await db.users.update(user._id, changesOf(decideProfile(user, change, checks, now)), { state: 'active' });
  return { me: await reloadMe(person) };
}
