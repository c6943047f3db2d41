import type { InputOf } from '../../../../cloudfunctions/common/kernel/contract/contract';
import type { contract } from '../../../../cloudfunctions/pay/contract';
import type { FormErrors } from '../../../services/form-errors';
import { lengthOf } from '../../../services/length';
import type { Texts } from '../../locales/zh';

type Join = InputOf<typeof contract, 'agent.join'>;

/** What stands in the form, as it was typed. */
export interface JoinForm {
  type: Join['type'];
  mchid: string;
  name: string;
}

/** The fields as the cloud names them. */
export const fields = ['mchid', 'name'] as const;

export const emptyForm: JoinForm = { type: 'PERSONAL_OPENID', mchid: '', name: '' };

/** What keeps a person from joining. The cloud and WeChat Pay check again. */
export function checkJoin(
  { type, mchid, name }: JoinForm,
  t: Texts['agent']['errors'],
): FormErrors<(typeof fields)[number]> {
  if (type === 'PERSONAL_OPENID') return {};
  const length = lengthOf(name);
  return {
    ...(/^\d{8,10}$/.test(mchid.trim()) ? {} : { mchid: t.mchid }),
    ...(length < 2 || length > 60 ? { name: t.name } : {}),
  };
}

/** What is sent: a person names nothing, WeChat knows them. */
export function joinInput({ type, mchid, name }: JoinForm): Join {
  return type === 'PERSONAL_OPENID' ? { type } : { type, mchid: mchid.trim(), name: name.trim() };
}
