import { CloudError } from '../errors';
import type { WireAnswer, WireCall } from './call';
import { packOpenapiAnswer, packOpenapiRefusal, readOpenapiRequest } from './openapi-messages';

/** The cloud's own refusals, as wx-server-sdk lists them. */
const notFound = -604100;
const noPermission = -604101;
const illegalSource = -604104;

/** `wx.openApi`: WeChat answers, if the function's config.json lists the API. */
export async function callOpenapi({ environment, from, params }: WireCall): Promise<WireAnswer> {
  const { apiName, requestData } = params;
  if (typeof apiName !== 'string' || !Buffer.isBuffer(requestData)) {
    throw new CloudError('INVALID_PARAM', -501007, 'apiName and requestData are required', 400);
  }
  const args = readOpenapiRequest(requestData);
  if (!args || !environment.wechat.has(apiName)) return packOpenapiRefusal(notFound);
  if (!from) return packOpenapiRefusal(illegalSource);
  const allowed = environment.functions.find(from.function)?.openapi ?? [];
  if (!allowed.includes(apiName)) return packOpenapiRefusal(noPermission);
  return packOpenapiAnswer(await environment.wechat.call(apiName, args));
}
