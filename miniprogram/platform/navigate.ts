let opening = false;

/** Opens a page once, however often it was tapped. */
export function open(url: string): void {
  if (opening) return;
  opening = true;
  wx.navigateTo({
    url,
    complete: () => {
      opening = false;
    },
  });
}

/** Back to where the person came from; home when the page was opened by a link. */
export function leave(): void {
  if (getCurrentPages().length > 1) void wx.navigateBack();
  else goHome();
}

export function goHome(): void {
  void wx.switchTab({ url: '/pages/home/home' });
}

/** The address of a page with a query. */
function addressOf(page: string, query: Record<string, string>): string {
  const parts = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return parts.length > 0 ? `/${page}?${parts.join('&')}` : `/${page}`;
}

/** Opens a page, unless it is the one in front already: then its top is shown. */
function openOnce(page: string, query: Record<string, string>): void {
  const front = getCurrentPages().at(-1);
  const same = Object.entries(query).every(([name, value]) => front?.options[name] === value);
  if (front?.route === page && same) void wx.pageScrollTo({ scrollTop: 0, duration: 200 });
  else open(addressOf(page, query));
}

/** Opens the complaint form for a subject. */
export function openReport(type: string, id: string): void {
  openOnce('pages/report/report', { type, id });
}

/** Opens a decision about the person. */
export function openDecision(decisionId: string): void {
  openOnce('pages/decision/decision', { id: decisionId });
}

/** Opens the page that says where people are served instead. What lies below keeps what was typed. */
export function openMoved(): void {
  openOnce('pages/moved/moved', {});
}

/** The same in the place of a page that has nothing to show here. */
export function leaveForMoved(): void {
  void wx.redirectTo({ url: '/pages/moved/moved' });
}

/** Opens the page on which an account of another mini program is found again. */
export function openRecovery(): void {
  openOnce('pages/recover/recover', {});
}

export function openPost(postId: string): void {
  open(`/pages/post/post?id=${postId}`);
}

export function openUser(userId: string): void {
  open(`/pages/user/user?id=${userId}`);
}
