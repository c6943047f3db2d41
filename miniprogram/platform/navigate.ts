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

export function openPost(postId: string): void {
  open(`/pages/post/post?id=${postId}`);
}

export function openUser(userId: string): void {
  open(`/pages/user/user?id=${userId}`);
}
