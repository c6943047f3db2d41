import { checkOpenid } from './check-openid';
import type { Openapi } from './openapi';
import { OpenapiError, traceId } from './openapi-error';
import { checkPicture, type PictureCheck } from './picture-check';

/** Bytes. */
const fileLimit = 10 * 1024 * 1024;

function found(check: PictureCheck | null): Record<string, unknown> {
  if (!check) return { errcode: -1008, errmsg: 'download error', detail: [] };
  const { suggest, label } = check;
  return {
    errcode: 0,
    errmsg: 'ok',
    detail: [{ strategy: 'content_model', errcode: 0, suggest, label, prob: 90 }],
    result: { suggest, label },
  };
}

/**
 * `security.mediaCheckAsync`, version 2: answers with a trace id at once; what was found is pushed later. Pictures only.
 * https://developers.weixin.qq.com/miniprogram/dev/server/API/sec-center/sec-check/api_mediacheckasync
 */
export const mediaCheckAsync: Openapi = async (args, context) => {
  const { appid, now, mediaCheckRate, download, push } = context;
  if (!mediaCheckRate.take(now)) throw new OpenapiError(45009, 'reach max api minute frequence limit');
  const { media_url: url, media_type: type, version, scene } = args;
  if (typeof url !== 'string' || url === '') throw new OpenapiError(47001, 'data format error: media_url');
  if (type !== 2) throw new OpenapiError(47001, 'data format error: media_type');
  if (version !== 2) throw new OpenapiError(47001, 'data format error: version must be 2');
  if (![1, 2, 3, 4].includes(scene as number)) throw new OpenapiError(40129, 'invalid scene');
  const openid = checkOpenid(args['openid'], context);
  const file = await download(url);
  const trace = traceId();
  push({
    ToUserName: 'gh_0123456789ab',
    FromUserName: openid,
    CreateTime: Math.floor(now / 1000),
    MsgType: 'event',
    Event: 'wxa_media_check',
    appid,
    trace_id: trace,
    version: 2,
    ...found(file && file.length <= fileLimit ? checkPicture(file) : null),
    userInfo: { appId: appid, openId: openid },
  });
  return { errcode: 0, errmsg: 'ok', trace_id: trace };
};
