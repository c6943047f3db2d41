const KEY = 'recent-searches';
const MOST = 10;

/** The searches with the newest first, each once, ten at most. */
export function withNewest(recent: readonly string[], query: string): string[] {
  const same = query.toLowerCase();
  return [query, ...recent.filter((each) => each.toLowerCase() !== same)].slice(0, MOST);
}

/** The searches kept on this phone, newest first. */
export function recentSearches(): string[] {
  const kept: unknown = wx.getStorageSync(KEY);
  return Array.isArray(kept) ? kept.filter((each) => typeof each === 'string') : [];
}

export function keepSearches(recent: readonly string[]): void {
  wx.setStorageSync(KEY, recent);
}
