import type { IncomingHttpHeaders } from 'node:http';
import { HttpError } from './http-error';

const localHost = /^(127\.0\.0\.1|localhost)(:\d{1,5})?$/;

/**
 * Lets in only what comes to this machine by its own name and, when it changes something, from its own pages: no
 * web page from elsewhere may drive the local cloud, be it by its own script or by a name that resolves to 127.0.0.1.
 */
export function guard(method: string, { host, origin }: IncomingHttpHeaders): void {
  if (!host || !localHost.test(host)) {
    throw new HttpError(421, 'WRONG_HOST', 'The local cloud answers on 127.0.0.1 and localhost only.');
  }
  if (method === 'GET' || method === 'HEAD' || origin === undefined) return;
  if (origin !== `http://${host}`) {
    throw new HttpError(403, 'CROSS_ORIGIN', 'Requests from other origins are refused.');
  }
}
