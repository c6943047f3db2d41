const KEY = 'notice-closed';

/** The notice to show: none when this one has been closed on this phone. `text` is in the language in use. */
export function openNotice(text: string, id: string, closed: unknown): string {
  return id === closed ? '' : text;
}

/** What was closed last. */
export function closedNotice(): unknown {
  return wx.getStorageSync(KEY);
}

/** Remembers on this phone that this notice was closed; a new text shows again. */
export function closeNotice(id: string): void {
  wx.setStorageSync(KEY, id);
}
