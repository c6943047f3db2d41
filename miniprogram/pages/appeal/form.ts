import { anyFailed, type PickedPicture } from '../../components/image-picker/picked';
import type { Strings } from '../../locales/zh';
import type { FormErrors } from '../../services/form-errors';
import { lengthOf } from '../../services/length';

/** What stands in the fields of an appeal, as it was typed. */
export interface AppealForm {
  text: string;
  pictures: PickedPicture[];
}

/** The fields as the cloud names them, from top to bottom. */
export const fields = ['text', 'images'] as const;

export const emptyForm: AppealForm = { text: '', pictures: [] };

/** What keeps an appeal from being sent, by field. The cloud checks again. */
export function checkAppeal(
  { text, pictures }: AppealForm,
  texts: Strings['appeal']['errors'],
): FormErrors<(typeof fields)[number]> {
  const length = lengthOf(text);
  return {
    ...(length < 5 ? { text: texts.textShort } : {}),
    ...(length > 1000 ? { text: texts.textLong } : {}),
    ...(anyFailed(pictures) ? { images: texts.picturesFailed } : {}),
  };
}
