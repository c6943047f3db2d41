import { sendJson } from '../http/respond';
import type { Handler } from '../http/router';
import type { CloudParts } from '../parts';

/** `GET /local/mini-programs`: which there are, since each environment is one of its own. */
export function getMiniPrograms({ environments }: CloudParts): Handler {
  const miniPrograms = Object.values(environments).map(({ identity: { name, appid } }) => ({
    env: name,
    appid,
  }));
  return ({ response }) => sendJson(response, 200, { miniPrograms });
}
