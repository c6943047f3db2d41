import { sendJson } from '../http/respond';
import type { Router } from '../http/router';
import type { CloudParts } from '../parts';
import { getClock, postClock } from './clock';
import { getFaults, postFaults } from './faults';
import { postTempUrls, putFile } from './files';
import { postFunction, postTimer } from './functions';
import { getMiniPrograms } from './mini-programs';
import { getPeople, postPhoneCode } from './people';
import { postPush } from './push';
import { getSuspend, postSuspend } from './suspend';
import { postPay, postSheet } from './wechatpay';
import { getNotices, postNotices } from './wechatpay-notices';

/** `/local/*`: what stands for WeChat's client, and what moves the local cloud. */
export function localRoutes(router: Router, parts: CloudParts): void {
  router.on('GET', '/local/health', ({ response }) => sendJson(response, 200, { ok: true }));
  router.on('POST', '/local/functions/:name', postFunction(parts));
  router.on('POST', '/local/timers/:name', postTimer(parts));
  router.on('POST', '/local/push', postPush(parts));
  router.on('GET', '/local/faults', getFaults(parts));
  router.on('POST', '/local/faults', postFaults(parts));
  router.on('GET', '/local/suspend', getSuspend(parts));
  router.on('POST', '/local/suspend', postSuspend(parts));
  router.on('GET', '/local/clock', getClock(parts));
  router.on('POST', '/local/clock', postClock(parts));
  router.on('PUT', '/local/files/*path', putFile(parts));
  router.on('POST', '/local/temp-urls', postTempUrls(parts));
  router.on('GET', '/local/mini-programs', getMiniPrograms(parts));
  router.on('GET', '/local/people', getPeople(parts));
  router.on('POST', '/local/phone-codes', postPhoneCode(parts));
  router.on('POST', '/local/wechatpay/sheet', postSheet(parts));
  router.on('POST', '/local/wechatpay/pay', postPay(parts));
  router.on('GET', '/local/wechatpay/notices', getNotices(parts));
  router.on('POST', '/local/wechatpay/notices', postNotices(parts));
  router.on('GET', '/local/reload', ({ response }) => parts.reload.add(response));
}
