import { icon } from '../icons';
import { say } from '../words';

const TRIGGER_PX = 64;
const MOST_PX = 96;

/** Pulling a page down, with a finger or the mouse, to refresh it. */
export class PullDown {
  private readonly sign = document.createElement('div');
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

  private listen(): void {
    let from: number | undefined;
    let pulled = 0;
    const begin = (y: number): void => {
      if (!this.refreshing && this.scroller.scrollTop <= 0) from = y;
    };
    const drag = (y: number, event: Event): void => {
      if (from === undefined) return;
      pulled = Math.min(MOST_PX, (y - from) / 2);
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
    scroller.addEventListener('touchstart', (event) => begin(event.touches[0]?.clientY ?? 0), {
      passive: true,
    });
    scroller.addEventListener('touchmove', (event) => drag(event.touches[0]?.clientY ?? 0, event), {
      passive: false,
    });
    scroller.addEventListener('touchend', end);
    scroller.addEventListener('touchcancel', end);
    scroller.addEventListener('mousedown', (event) => begin(event.clientY));
    window.addEventListener('mousemove', (event) => drag(event.clientY, event));
    window.addEventListener('mouseup', end);
  }
}
