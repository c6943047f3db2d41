import type { FormErrors } from '../../../services/form-errors';
import { cleanNumber, guessCompany, type Company } from '../../services/companies';
import type { Texts } from '../../locales/zh';

/** What stands in the form; a company that was chosen is not guessed over. */
export interface ShipForm {
  company: Company | '';
  chosen: boolean;
  trackingNo: string;
}

export const emptyForm: ShipForm = { company: '', chosen: false, trackingNo: '' };

/** The form with a number typed or scanned: the company follows it until one is chosen. */
export function withNumber(form: ShipForm, typed: string): ShipForm {
  const company = form.chosen ? form.company : (guessCompany(typed) ?? '');
  return { ...form, company, trackingNo: typed };
}

/** What keeps a parcel from being recorded. The cloud checks again. */
export function checkParcel(
  { company, trackingNo }: ShipForm,
  t: Texts['ship']['errors'],
): FormErrors<'company' | 'trackingNo'> {
  return {
    ...(/^[0-9A-Z-]{6,40}$/.test(cleanNumber(trackingNo)) ? {} : { trackingNo: t.numberForm }),
    ...(company ? {} : { company: t.company }),
  };
}
