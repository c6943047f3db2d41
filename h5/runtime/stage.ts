/** Where everything is drawn: pages, and above them what `wx.showToast` and its like put there. */
export interface Stage {
  pages: HTMLElement;
  overlays: HTMLElement;
}

/** Puts the empty stage into the document. */
export function raiseStage(): Stage {
  const root = document.createElement('div');
  root.id = 'mp';
  const phone = window.frameElement as HTMLElement | null; // the preview draws a status bar over us
  const statusBar = phone?.dataset['statusBar'];
  if (statusBar) document.documentElement.style.setProperty('--status-bar', `${statusBar}px`);
  const pages = document.createElement('main');
  pages.className = 'mp-pages';
  const overlays = document.createElement('div');
  overlays.className = 'mp-overlays';
  root.append(pages, overlays);
  document.body.append(root);
  return { pages, overlays };
}
