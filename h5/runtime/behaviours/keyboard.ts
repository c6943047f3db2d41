import { KEYBOARD_ROLES } from '../backend/dom';
import { triggerOn } from '../backend/events';

/** Enter and Space press what has the focus and a role that people press. */
export function pressWithKeys(root: HTMLElement): void {
  root.addEventListener('keydown', (event) => {
    const { target } = event;
    if ((event.key !== 'Enter' && event.key !== ' ') || event.isComposing || event.repeat) return;
    if (!(target instanceof HTMLElement) || !target.localName.includes('-')) return;
    if (!KEYBOARD_ROLES.has(target.getAttribute('role') ?? '')) return;
    event.preventDefault();
    const { left, top, width, height } = target.getBoundingClientRect();
    triggerOn(target, 'tap', { x: left + width / 2, y: top + height / 2 }, { originalEvent: event });
  });
}
