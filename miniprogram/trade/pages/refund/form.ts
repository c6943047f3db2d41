import type { InputOf } from '../../../../cloudfunctions/common/kernel/contract/contract';
import type { contract } from '../../../../cloudfunctions/pay/contract';
import { anyFailed, fileIDsOf, type PickedPicture } from '../../../components/image-picker/picked';
import { fill } from '../../../locales/fill';
import type { FormErrors } from '../../../services/form-errors';
import { lengthOf } from '../../../services/length';
import { readPart } from '../../services/amount';
import type { Texts } from '../../locales/zh';

export type Reason = InputOf<typeof contract, 'refund.request'>['reason'];

/** What stands in the form, as it was typed. */
export interface RefundForm {
  /** A part, and not all of it. */
  part: boolean;
  typed: string;
  reason: Reason | '';
  text: string;
  pictures: PickedPicture[];
}

/** The fields as the cloud names them, from top to bottom. */
export const fields = ['amount', 'reason', 'text', 'images'] as const;

export const emptyForm: RefundForm = { part: false, typed: '', reason: '', text: '', pictures: [] };

type Request = Omit<InputOf<typeof contract, 'refund.request'>, 'orderId'>;
type ErrorTexts = Pick<Texts, 'refund' | 'shared'>;

/** What is sent, or what keeps it from being sent. `most`: fen; null where amounts are hidden, and only all of it can be asked for. */
export function readRefund(
  { part, typed, reason, text, pictures }: RefundForm,
  most: number | null,
  texts: ErrorTexts,
): { request: Request } | { errors: FormErrors<(typeof fields)[number]> } {
  const t = texts.shared.errors;
  const read: { fen?: number; error?: string } = part && most !== null ? readPart(typed, most, t) : {};
  const errors = {
    ...(read.error !== undefined ? { amount: read.error } : {}),
    ...(reason ? {} : { reason: texts.refund.errors.reason }),
    ...(lengthOf(text) > 300 ? { text: fill(t.textLong, { n: 300 }) } : {}),
    ...(anyFailed(pictures) ? { images: t.picturesFailed } : {}),
  };
  if (!reason || Object.keys(errors).length > 0) return { errors };
  return {
    request: {
      ...(read.fen !== undefined ? { amount: read.fen } : {}),
      reason,
      text: text.trim(),
      images: fileIDsOf(pictures),
    },
  };
}
