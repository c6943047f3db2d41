import { heardOn, holding, triggerOn } from './events';

const LONG_PRESS_MS = 350;
const STILL_PX = 10;

interface Press {
  target: EventTarget | null;
  x: number;
  y: number;
  timer: number;
}

/** Triggers `longpress` (and the older `longtap`) where a finger or the mouse rests; who hears it hears no `tap`. */
export function longPress(root: HTMLElement): void {
  let press: Press | undefined;
  const end = (): void => {
    if (press) clearTimeout(press.timer);
    press = undefined;
  };
  const start = (event: Event, at: { clientX: number; clientY: number }): void => {
    end();
    holding(false);
    const { target } = event;
    const { clientX: x, clientY: y } = at;
    const timer = window.setTimeout(() => {
      const heard = ['longpress', 'longtap'].map((type) => heardOn(target, type, { x, y }, event));
      holding(heard.includes(true));
    }, LONG_PRESS_MS);
    press = { target, x, y, timer };
  };
  const move = (at: { clientX: number; clientY: number }): void => {
    if (press && Math.hypot(at.clientX - press.x, at.clientY - press.y) > STILL_PX) end();
  };
  root.addEventListener('touchstart', (event) => event.touches[0] && start(event, event.touches[0]), {
    passive: true,
  });
  root.addEventListener('touchmove', (event) => event.touches[0] && move(event.touches[0]), {
    passive: true,
  });
  root.addEventListener('mousedown', (event) => start(event, event));
  root.addEventListener('mousemove', (event) => move(event));
  for (const type of ['touchend', 'touchcancel', 'mouseup']) root.addEventListener(type, end);
  root.addEventListener('scroll', end, { capture: true, passive: true });
}

/** Lets a mouse do what a finger does: components that drag listen to touches only. */
export function mouseAsTouch(root: HTMLElement): void {
  let target: EventTarget | null = null;
  let touching = false;
  root.addEventListener('touchstart', () => (touching = true), { passive: true, capture: true });
  const send = (type: string, event: MouseEvent): void => {
    triggerOn(target, type, {}, { originalEvent: event });
  };
  root.addEventListener('mousedown', (event) => {
    if (touching || event.button !== 0) return;
    target = event.target;
    send('touchstart', event);
  });
  window.addEventListener('mousemove', (event) => {
    if (target) send('touchmove', event);
  });
  window.addEventListener('mouseup', (event) => {
    if (!target) return;
    send('touchend', event);
    target = null;
  });
}
