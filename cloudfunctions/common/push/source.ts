/**
 * Starts of a call that are not message push, as WeChat lists them for SOURCE
 * (https://developers.weixin.qq.com/miniprogram/dev/wxcloud/reference-sdk-api/utils/Cloud.getWXContext.html). The list
 * has no name for message push itself.
 */
const others = new Set([
  'wx_client',
  'wx_devtools',
  'wx_localdebug',
  'wx_http',
  'wx_trigger',
  'wx_paycallback',
  'wx_crawler',
  'scf',
]);

/**
 * Whether a call with this SOURCE may be message push: it went through none of the ways that clients, tools and other
 * functions take. With `allowed` (a list with commas, from an operator who has seen what push has) it must be one of
 * these instead.
 */
export function mayBePush(source: string, allowed: string): boolean {
  const known = allowed.split(',').flatMap((name) => name.trim() || []);
  if (known.length > 0) return known.includes(source);
  return source.split(',').every((step) => !others.has(step.trim()));
}
