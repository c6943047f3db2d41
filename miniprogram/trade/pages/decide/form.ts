import type { InputOf } from '../../../../cloudfunctions/common/kernel/contract/contract';
import type { contract } from '../../../../cloudfunctions/pay/contract';
import type { RefundView } from '../../../../cloudfunctions/common/orders/views';
import { fill } from '../../../locales/fill';
import type { FormErrors } from '../../../services/form-errors';
import { lengthOf } from '../../../services/length';
import { readPart } from '../../services/amount';
import type { Texts } from '../../locales/zh';

/** What stands in the form, as it was typed. */
export interface DecideForm {
  grant: boolean;
  /** A part, and not all of it. */
  part: boolean;
  typed: string;
  restock: boolean;
  reply: string;
}

/** The fields as the cloud names them, from top to bottom. */
export const fields = ['amount', 'reply'] as const;

export const emptyForm: DecideForm = { grant: true, part: false, typed: '', restock: false, reply: '' };

type Decision = Omit<InputOf<typeof contract, 'refund.decide'>, 'refundId'>;

/** What is sent, or what keeps it from being sent. Only what is granted has an amount or goes back into stock. */
export function readDecision(
  { grant, part, typed, restock, reply }: DecideForm,
  { amount }: Pick<RefundView, 'amount'>,
  texts: Pick<Texts, 'decide' | 'shared'>,
): { decision: Decision } | { errors: FormErrors<(typeof fields)[number]> } {
  const t = texts.shared.errors;
  const read: { fen?: number; error?: string } =
    grant && part && amount !== null ? readPart(typed, amount, t) : {};
  const length = lengthOf(reply);
  const errors = {
    ...(read.error !== undefined ? { amount: read.error } : {}),
    ...(!grant && length < 2 ? { reply: texts.decide.errors.reason } : {}),
    ...(length > 300 ? { reply: fill(t.textLong, { n: 300 }) } : {}),
  };
  if (Object.keys(errors).length > 0) return { errors };
  return {
    decision: {
      grant,
      ...(read.fen !== undefined && read.fen !== amount ? { amount: read.fen } : {}),
      restock: grant && restock,
      reply: reply.trim(),
    },
  };
}
