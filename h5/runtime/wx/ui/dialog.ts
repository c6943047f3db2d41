/**
 * Opens a modal layer: the focus stays inside, Escape and (if wanted) a press beside it close it, and the focus
 * returns to where it was. `build` fills the box and answers through `close`.
 */
export function openDialog<T>(
  overlays: HTMLElement,
  options: { className: string; label: string; dismissed: T; dismissOutside?: boolean; noEscape?: boolean },
  build: (box: HTMLElement, close: (answer: T) => void) => void,
): Promise<T> {
  return new Promise((resolve) => {
    const before = document.activeElement as HTMLElement | null;
    const layer = document.createElement('div');
    layer.className = 'mp-layer';
    const box = document.createElement('div');
    box.className = options.className;
    box.setAttribute('role', 'dialog');
    box.setAttribute('aria-modal', 'true');
    if (options.label) box.setAttribute('aria-label', options.label);
    const close = (answer: T): void => {
      layer.remove();
      before?.focus({ preventScroll: true });
      resolve(answer);
    };
    layer.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !options.noEscape) close(options.dismissed);
      if (event.key === 'Tab') keepFocus(box, event);
    });
    layer.addEventListener('click', (event) => {
      if (options.dismissOutside && event.target === layer) close(options.dismissed);
    });
    layer.append(box);
    build(box, close);
    overlays.append(layer);
    focusable(box)[0]?.focus({ preventScroll: true });
  });
}

function focusable(box: HTMLElement): HTMLElement[] {
  return [...box.querySelectorAll<HTMLElement>('[autofocus], button, input, textarea, [tabindex="0"]')];
}

function keepFocus(box: HTMLElement, event: KeyboardEvent): void {
  const all = [...box.querySelectorAll<HTMLElement>('button, input, textarea, [tabindex="0"]')];
  const edge = event.shiftKey ? all[0] : all.at(-1);
  if (document.activeElement !== edge) return;
  event.preventDefault();
  (event.shiftKey ? all.at(-1) : all[0])?.focus();
}
