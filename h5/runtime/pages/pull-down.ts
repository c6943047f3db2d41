import { icon } from '../icons';
import { say } from '../words';

const TRIGGER_PX = 64;
const MOST_PX = 96;
/** What a finger moves by accident. */
const SLACK_PX = 8;

/** Pulling a page down, with a finger or the mouse, to refresh it. */
export class PullDown {
  private readonly sign = document.createElement('div');
  private readonly gone = new AbortController();
  private refreshing = false;

  constructor(
    private readonly scroller: HTMLElement,
    enabled: boolean,
    private readonly refresh: () => void,
  ) {
    this.sign.className = 'mp-refresh';
    this.sign.setAttribute('role', 'status');
    this.sign.append(icon('loading'));
    scroller.before(this.sign);
    if (enabled) this.listen();
  }

  /** Shows the sign and asks the page to refresh. */
  start(): void {
    if (this.refreshing) return;
    this.refreshing = true;
    this.sign.setAttribute('aria-label', say('refreshing'));
    this.move(TRIGGER_PX);
    this.refresh();
  }

  stop(): void {
    this.refreshing = false;
    this.sign.removeAttribute('aria-label');
    this.move(0);
  }

  private move(distance: number): void {
    this.scroller.style.transform = distance > 0 ? `translateY(${distance}px)` : '';
    this.sign.style.opacity = String(Math.min(1, distance / TRIGGER_PX));
  }

  /** The page is gone. */
  dispose(): void {
    this.gone.abort();
  }

  private listen(): void {
    let from: number | undefined;
    let pulled = 0;
    const begin = (y: number, target: EventTarget | null): void => {
      if (!this.refreshing && !this.isScrolled(target)) from = y;
    };
    const drag = (y: number, event: Event): void => {
      if (from === undefined) return;
      pulled = Math.min(MOST_PX, (y - from - SLACK_PX) / 2);
      if (pulled <= 0 || this.scroller.scrollTop > 0) return;
      if (event.cancelable) event.preventDefault();
      this.move(pulled);
    };
    const end = (): void => {
      if (from === undefined) return;
      from = undefined;
      if (pulled >= TRIGGER_PX) this.start();
      else this.move(0);
      pulled = 0;
    };
    const { scroller } = this;
    const { signal } = this.gone;
    const passive = { passive: true };
    scroller.addEventListener(
      'touchstart',
      (event) => begin(event.touches[0]?.clientY ?? 0, event.target),
      passive,
    );
    scroller.addEventListener('touchmove', (event) => drag(event.touches[0]?.clientY ?? 0, event), {
      passive: false,
    });
    scroller.addEventListener('touchend', end);
    scroller.addEventListener('touchcancel', end);
    scroller.addEventListener('mousedown', (event) => begin(event.clientY, event.target));
    window.addEventListener('mousemove', (event) => drag(event.clientY, event), { signal });
    window.addEventListener('mouseup', end, { signal });
  }

  /** Whether the page, or something inside it that holds `target`, is scrolled down already. */
  private isScrolled(target: EventTarget | null): boolean {
    for (let at = target as Element | null; at && at !== this.scroller.parentElement; at = at.parentElement) {
      if (at.scrollTop > 0) return true;
    }
    return false;
  }
}
