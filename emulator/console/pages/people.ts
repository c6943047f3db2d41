import type { Html } from '../html';
import { code, table } from '../table';
import type { Visit } from '../visit';

/** Everyone who can be, or has been, in this mini program. */
export function peoplePage({ environment, t }: Visit): Html {
  const rows = environment.people
    .list()
    .map(({ name, openid, unionid, phone }) => [code(name), code(openid), code(unionid), code(phone)]);
  return table([t('name'), 'OpenID', 'UnionID', t('phone')], rows, t('none'));
}
