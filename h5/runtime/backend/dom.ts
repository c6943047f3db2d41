import { glassEasel } from 'glass-easel-miniprogram-adapter';

type BackendElement = ReturnType<glassEasel.CurrentWindowBackendContext['document']['createElement']>;

/** DOM events that components may listen to on any element; all others are a component's own to trigger. */
const PASSED_ON = /^(touch|mouse|click|transition|animation)/;
/** Attributes that WXML gives as true or false, and the DOM as words. */
const ARIA_FLAGS =
  /^aria-(selected|checked|expanded|pressed|disabled|hidden|busy|modal|required|invalid|readonly)$/;
const ARIA_CHOICES = /^aria-(selected|checked|expanded|pressed)$/;
const UNIT = /(-?\d*\.?\d+)(rpx|vw|vh)\b/g;
const PER_UNIT: Record<string, string> = { rpx: 'var(--rpx)', vw: 'var(--rpx)*7.5', vh: 'var(--vh)' };

/** Draws on the DOM: `<view>` is `<wx-view>`, `<dom-input>` (in built-ins) is a real `<input>`. */
export class DomBackend extends glassEasel.CurrentWindowBackendContext {
  override document = {
    createElement: (tag: string) => createElement(tag) as unknown as BackendElement,
    createTextNode: (text: string) => document.createTextNode(text) as unknown as BackendElement,
    createDocumentFragment: () => document.createDocumentFragment() as unknown as BackendElement,
  };

  override setListenerStats(
    element: BackendElement,
    type: string,
    capture: boolean,
    level: glassEasel.EventMutLevel,
  ): void {
    if ((element as BackendElement | null)?.tagName.includes('-') && !PASSED_ON.test(type)) return;
    if (type === 'touchmove' && level === FINAL) keepStill(element);
    // The framework listens on the body and would prevent the default of every such event on the page.
    super.setListenerStats(element, type, capture, PASSED_ON.test(type) ? NOT_FINAL : level);
  }
}

type Level = Parameters<glassEasel.CurrentWindowBackendContext['setListenerStats']>[3];
// The framework's enum is not there at run time.
const NOT_FINAL = 0 as Level;
/** How a `catch:` listener announces itself. */
const FINAL = 2 as Level;

/** `catch:touchmove`: what lies below does not scroll. */
function keepStill(element: BackendElement): void {
  element.addEventListener('touchmove', (event) => event.preventDefault(), { passive: false });
}

function createElement(tag: string): HTMLElement {
  if (tag.startsWith('dom-')) return plainElement(tag.slice('dom-'.length));
  const element = document.createElement(tag.includes('-') && !BUILT_IN.has(tag) ? tag : `wx-${tag}`);
  const set = element.setAttribute.bind(element);
  element.setAttribute = (name, value) => {
    if (name === 'style') set(name, styleToCss(value));
    else if (name === 'aria-role') {
      set('role', value);
      if (KEYBOARD_ROLES.has(value)) set('tabindex', '0');
    } else set(name, value === '' && ARIA_FLAGS.test(name) ? 'true' : value);
  };
  const remove = element.removeAttribute.bind(element);
  element.removeAttribute = (name) => {
    if (ARIA_CHOICES.test(name)) set(name, 'false');
    else remove(name);
  };
  return element;
}

function plainElement(tag: string): HTMLElement {
  const element = document.createElement(tag);
  const set = element.setAttribute.bind(element);
  element.setAttribute = (name, value) => {
    if (name === 'value' && 'value' in element) element.value = value;
    else if (name === 'style') set(name, styleToCss(value));
    else set(name, value);
  };
  return element;
}

/** Roles that people expect to reach with the Tab key and press with Enter or Space. */
export const KEYBOARD_ROLES = new Set(
  'button link checkbox radio switch tab menuitem option menuitemradio menuitemcheckbox'.split(' '),
);

const BUILT_IN = new Set(
  'scroll-view swiper-item checkbox-group radio-group rich-text picker-view picker-view-column cover-view cover-image root-portal page-container page-meta match-media'.split(
    ' ',
  ),
);

/** Lengths of an inline style: rpx, and the page's own vw and vh (see compiler/wxss/units). */
export function styleToCss(style: string): string {
  return style.replace(UNIT, (_, number: string, unit: string) => `calc(${PER_UNIT[unit] ?? ''}*${number})`);
}
