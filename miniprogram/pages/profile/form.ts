import type { Me } from '../../../cloudfunctions/register/contract';
import type { Strings } from '../../locales/index';

/** What a person says of themselves. */
export interface ProfileForm {
  nickname: string;
  bio: string;
  area: string;
}

export type ProfileErrors = Partial<Record<keyof ProfileForm, string>>;

const fields = ['nickname', 'bio', 'area'] as const;
const longest = { nickname: 20, bio: 100, area: 30 } as const;

/** The form that shows a person; a name under review stands in it as it was asked for. */
export function formOf({ nickname, nicknamePending, bio, area }: Me): ProfileForm {
  return { nickname: nicknamePending ?? nickname, bio, area };
}

/** The fields that differ from before, trimmed: all that needs to be sent. */
export function changesOf(form: ProfileForm, before: ProfileForm): Partial<ProfileForm> {
  return Object.fromEntries(
    fields
      .map((field) => [field, form[field].trim()] as const)
      .filter(([field, text]) => text !== before[field]),
  );
}

/** What keeps the form from being saved. The cloud checks again. */
export function checkProfile(form: ProfileForm, texts: Strings['profile']['errors']): ProfileErrors {
  const tooLong = { nickname: texts.nicknameLong, bio: texts.bioLong, area: texts.areaLong };
  const errors: ProfileErrors = {};
  for (const field of fields) {
    if (Array.from(form[field].trim()).length > longest[field]) errors[field] = tooLong[field];
  }
  if (form.nickname.trim() === '') errors.nickname = texts.nicknameEmpty;
  return errors;
}

/** Whether something typed could be a phone number: 5 to 15 digits, perhaps with `+`, spaces and dashes. */
export function looksLikePhone(typed: string): boolean {
  const plain = typed.normalize('NFKC').replace(/[\s()-]/g, '');
  return /^\+?\d{5,15}$/.test(plain);
}
