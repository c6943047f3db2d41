import { anyFailed, type PickedPicture } from '../../components/image-picker/picked';
import type { Strings } from '../../locales/zh';
import type { FormErrors } from '../../services/form-errors';
import { lengthOf } from '../../services/length';

/** What stands in the fields of a complaint, as it was typed. */
export interface ReportForm {
  /** A reason's id; empty until one is chosen. */
  reason: string;
  text: string;
  pictures: PickedPicture[];
  contact: string;
}

/** The fields as the cloud names them, from top to bottom. */
export const fields = ['reason', 'text', 'images', 'contact'] as const;

/** The reason that says nothing by itself: it needs words. */
export const OTHER = 'other';

export const emptyForm: ReportForm = { reason: '', text: '', pictures: [], contact: '' };

/** What keeps a complaint from being sent, by field. The cloud checks again. */
export function checkReport(
  { reason, text, pictures, contact }: ReportForm,
  texts: Strings['report']['errors'],
): FormErrors<(typeof fields)[number]> {
  return {
    ...(reason === OTHER && lengthOf(text) === 0 ? { text: texts.textEmpty } : {}),
    ...(lengthOf(text) > 500 ? { text: texts.textLong } : {}),
    ...(anyFailed(pictures) ? { images: texts.picturesFailed } : {}),
    ...(lengthOf(contact) > 60 ? { contact: texts.contactLong } : {}),
  };
}
