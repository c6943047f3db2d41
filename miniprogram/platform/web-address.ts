/** What apps made of mini programs, and the browser, have besides `wx`; WeChat itself has not. */
interface Host {
  miniapp?: { openUrl(options: { url: string }): void };
}

const host = () => (wx.canIUse('miniapp') ? (wx as unknown as Host).miniapp : undefined);

/** Whether an address of the web can be opened from here. */
export function canOpenAddress(): boolean {
  return host() !== undefined;
}

/** Leaves for an address of the web. */
export function openAddress(url: string): void {
  host()?.openUrl({ url });
}
