import { triggerOn } from '../backend/events';

const CONTROLS = 'wx-input, wx-textarea, wx-switch, wx-checkbox, wx-radio, wx-button, wx-picker, wx-slider';

/** A press on a `<label>` is a press on its control: the one named by `for`, else the first inside. */
export function pressThroughLabels(root: HTMLElement): void {
  root.addEventListener('click', (event) => {
    const target = event.target as Element;
    const label = target.closest('wx-label');
    if (!label || target.closest(CONTROLS)) return;
    const id = label.getAttribute('for');
    const control = id
      ? label.closest('wx-page')?.querySelector(`[id$="--${CSS.escape(id)}"]`)
      : label.querySelector(CONTROLS);
    if (!control) return;
    const inner = control.querySelector<HTMLElement>('[control]');
    if (inner) inner.focus();
    else triggerOn(control, 'tap', {}, { originalEvent: event, bubbles: false });
  });
}
