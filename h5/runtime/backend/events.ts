import { glassEasel } from 'glass-easel-miniprogram-adapter';
import type { DomBackend } from './dom';

/** A finger as pages see it. */
export interface TouchPoint {
  identifier: number;
  pageX: number;
  pageY: number;
  clientX: number;
  clientY: number;
}

type Options = NonNullable<ConstructorParameters<typeof glassEasel.Event>[2]>;

/** Triggers an event on the element (or the nearest one above it) that a template made. */
export function triggerOn(
  node: EventTarget | null,
  type: string,
  detail: unknown,
  options: Options = {},
): boolean {
  const element = elementOf(node);
  if (!element) return false;
  return dispatch(element, type, detail, {
    bubbles: true,
    composed: true,
    capturePhase: true,
    ...options,
  }).defaultPrevented();
}

/** As `triggerOn`; true when some listener heard it. */
export function heardOn(
  node: EventTarget | null,
  type: string,
  detail: unknown,
  originalEvent: Event,
): boolean {
  let heard = false;
  const handleListenerReturn = (answer: unknown) => {
    heard = true;
    return answer !== false;
  };
  triggerOn(node, type, detail, { originalEvent, handleListenerReturn });
  return heard;
}

/** Where a press has been answered by `longpress`: what ends it is no tap. */
const held = { now: false };

/** Says that the press under way is a long one that somebody heard, or that another has begun. */
export function holding(now: boolean): void {
  held.now = now;
}

/** The template element a DOM node belongs to. */
export function elementOf(node: EventTarget | null): glassEasel.Element | undefined {
  let at = node as (Node & { __wxElement?: glassEasel.Element }) | null;
  while (at && !at.__wxElement) at = at.parentNode;
  return at?.__wxElement;
}

/** Sends DOM events on to the components, with the touch points that pages expect. */
export function forwardEvents(backend: DomBackend): void {
  backend.onEvent((target, type, detail, options) => {
    if (type === 'tap' && held.now) return undefined;
    const status = dispatch(target, type, detail, options).getEventBubbleStatus();
    return type.startsWith('touch') ? undefined : status; // the body's touch listeners are passive
  });
}

function dispatch(
  target: glassEasel.Element,
  type: string,
  detail: unknown,
  options: Options,
): glassEasel.Event<unknown> {
  const event = new glassEasel.Event(type, detail, {
    ...options,
    extraFields: touchFields(options.originalEvent),
  });
  if (!isDisabled(target, type)) glassEasel.Event.dispatchEvent(target, event);
  return event;
}

/** A disabled button keeps presses to itself. */
function isDisabled(target: glassEasel.Element, type: string): boolean {
  if (type !== 'tap' && type !== 'longpress' && type !== 'longtap') return false;
  const element = target.$$ as unknown as Element | null;
  return element?.closest('wx-button[aria-disabled]') !== null && element !== null;
}

function touchFields(original: unknown): Record<string, unknown> {
  if (typeof TouchEvent !== 'undefined' && original instanceof TouchEvent) {
    return {
      touches: [...original.touches].map(point),
      changedTouches: [...original.changedTouches].map(point),
    };
  }
  if (!(original instanceof MouseEvent)) return {};
  const touch = point(original);
  return { touches: original.type === 'mouseup' ? [] : [touch], changedTouches: [touch] };
}

/** Positions count from the corner of the page's own part of the screen, as those of `SelectorQuery` do. */
function point(at: Touch | MouseEvent): TouchPoint {
  const view = at.target instanceof Element ? at.target.closest('.mp-view') : null;
  const origin = view?.getBoundingClientRect() ?? { left: 0, top: 0 };
  const clientX = at.clientX - origin.left;
  const clientY = at.clientY - origin.top;
  const scrolled = view?.querySelector('.mp-scroll')?.scrollTop ?? 0;
  const identifier = 'identifier' in at ? at.identifier : 0;
  return { identifier, clientX, clientY, pageX: clientX, pageY: clientY + scrolled };
}
