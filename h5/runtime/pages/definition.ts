/** The callbacks a page may have; each is called by the page view at its time. */
export interface PageInstance {
  route?: string;
  options?: Record<string, string>;
  onLoad?(query: Record<string, string>): void;
  onShow?(): void;
  onReady?(): void;
  onHide?(): void;
  onUnload?(): void;
  onPullDownRefresh?(): void;
  onReachBottom?(): void;
  onPageScroll?(position: { scrollTop: number }): void;
  onResize?(size: unknown): void;
  onTabItemTap?(item: { index: number; pagePath: string; text: string }): void;
  onShareAppMessage?(from: unknown): unknown;
}
