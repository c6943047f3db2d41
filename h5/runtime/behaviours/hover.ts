import type { glassEasel } from 'glass-easel-miniprogram-adapter';
import { elementOf } from '../backend/events';

/** As in WeChat, milliseconds. */
const START_MS = 50;
const STAY_MS = 200;
/** The segment of an element's classes that templates leave alone; the framework's enum is not there at run time. */
const SEGMENT = 3 as glassEasel.StyleSegmentIndex;
/** Classes that WeChat itself brings; they belong to no component's style sheet. */
const OWN = /^(button|navigator)-hover$/;

/** `hover-class`: a class on what is pressed, for as long as it is. */
export function hoverClass(root: HTMLElement): void {
  let waiting = 0;
  let release = (): void => undefined;
  const press = (event: Event): void => {
    clearTimeout(waiting);
    release();
    const pressed = (event.target as Element | null)?.closest<HTMLElement>('[hover-class]');
    const name = pressed?.getAttribute('hover-class');
    if (!pressed || !name || name === 'none') return;
    waiting = window.setTimeout(() => {
      toggle(pressed, name, true);
      release = () => {
        release = () => undefined;
        setTimeout(() => toggle(pressed, name, false), STAY_MS);
      };
    }, START_MS);
  };
  const end = (): void => {
    clearTimeout(waiting);
    release();
  };
  root.addEventListener('touchstart', press, { passive: true });
  root.addEventListener('mousedown', press);
  for (const type of ['touchend', 'touchcancel', 'mouseup']) root.addEventListener(type, end);
  root.addEventListener('scroll', end, { capture: true, passive: true });
}

function toggle(pressed: HTMLElement, names: string, on: boolean): void {
  if (OWN.test(names)) pressed.classList.toggle(names, on);
  else elementOf(pressed)?.toggleNodeClass(names, on, SEGMENT);
}
