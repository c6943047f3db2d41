import { icon } from '../../icons';
import { pictureAddress } from '../../pictures';
import { say } from '../../words';
import { api } from '../api';
import { openDialog } from './dialog';

interface PreviewOptions {
  urls: string[];
  current?: string | number;
}

interface MediaOptions {
  sources: { url: string; type?: 'image' | 'video' }[];
  current?: number;
}

/** `wx.previewImage`: pictures over the whole screen; swipe, arrow keys, Escape or a press to close. */
export function viewerApis(overlays: HTMLElement): object {
  const view = (urls: string[], first: number): void => {
    void openDialog<undefined>(
      overlays,
      { className: 'mp-viewer', label: say('picture'), dismissed: undefined },
      (box, close) => fill(box, urls, first, () => close(undefined)),
    );
  };
  return {
    previewImage: api('previewImage', ({ urls, current }: PreviewOptions) => {
      const first = typeof current === 'number' ? current : urls.indexOf(current ?? '');
      view(urls, Math.max(0, first));
    }),
    previewMedia: api('previewMedia', ({ sources, current }: MediaOptions) =>
      view(
        sources.map((source) => source.url),
        current ?? 0,
      ),
    ),
  };
}

function fill(box: HTMLElement, urls: string[], first: number, close: () => void): void {
  const track = document.createElement('div');
  track.className = 'mp-viewer-track';
  urls.forEach((url, index) => track.append(picture(url, index, urls.length)));
  const count = document.createElement('div');
  count.className = 'mp-viewer-count';
  count.setAttribute('role', 'status');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'mp-viewer-close';
  button.setAttribute('aria-label', say('close'));
  button.append(icon('close'));
  button.addEventListener('click', close);
  box.append(button, track, count);

  const at = (): number => Math.round(track.scrollLeft / Math.max(1, track.clientWidth));
  const tell = (): void => {
    count.textContent = urls.length > 1 ? `${at() + 1} / ${urls.length}` : '';
  };
  const go = (index: number): void => track.scrollTo({ left: index * track.clientWidth, behavior: 'smooth' });
  track.addEventListener('scroll', tell, { passive: true });
  track.addEventListener('click', close);
  box.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowRight') go(at() + 1);
    if (event.key === 'ArrowLeft') go(at() - 1);
  });
  queueMicrotask(() => {
    track.scrollTo({ left: first * track.clientWidth });
    tell();
  });
}

function picture(url: string, index: number, count: number): HTMLElement {
  const image = new Image();
  image.alt = `${say('picture')} ${index + 1} / ${count}`;
  image.draggable = false;
  void Promise.resolve(pictureAddress(url, '')).then((address) => (image.src = address));
  return image;
}
