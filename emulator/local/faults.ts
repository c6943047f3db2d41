import { readJson } from '../http/body';
import { sendJson } from '../http/respond';
import type { Handler } from '../http/router';
import type { CloudParts } from '../parts';

/** `POST /local/faults`: replaces the rules with `{ rules: [...] }`. */
export function postFaults({ faults }: CloudParts): Handler {
  return async ({ request, response }) => {
    faults.set(await readJson(request));
    sendJson(response, 200, { rules: faults.list() });
  };
}

/** `GET /local/faults`: the rules, what is left of them and how often they hit. */
export function getFaults({ faults }: CloudParts): Handler {
  return ({ response }) => sendJson(response, 200, { rules: faults.list() });
}
