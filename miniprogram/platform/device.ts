let known: string | undefined;

/** The platform this runs on, in WeChat's words: `ios` (also on the iPad), `android`, `mac` and so on. */
export function platformName(): string {
  known ??= wx.getDeviceInfo().platform;
  return known;
}
