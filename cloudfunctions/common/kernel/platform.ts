import { invalidField } from './errors';

/** What `wx.getDeviceInfo().platform` says, and `unknown` for whatever is none of these, or is not said. */
export const platforms = ['ios', 'android', 'ohos', 'ohos_pc', 'windows', 'mac', 'devtools'] as const;
export type Platform = (typeof platforms)[number] | 'unknown';

/** The platform of an event. Throws INVALID_INPUT for what no client would send. */
export function readPlatform(value: unknown): Platform {
  if (value === undefined) return 'unknown';
  if (typeof value !== 'string' || value.length > 32)
    throw invalidField('platform', { zh: '应为设备平台的名称。', en: 'This must name a platform.' });
  return platforms.find((known) => known === value) ?? 'unknown';
}
