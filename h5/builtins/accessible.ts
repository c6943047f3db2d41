import { codeSpace } from '../runtime/components/environment';
import { host, isGone, type Instance } from './define';

const NAMES = [
  'label',
  'role',
  'hidden',
  'checked',
  'selected',
  'expanded',
  'describedby',
  'labelledby',
  'live',
] as const;

/**
 * Behaviour of every built-in: `aria-*` attributes of WXML reach the element that carries the role, marked
 * `control` in the built-in's template, or the component's own element.
 */
export const accessible = codeSpace
  .behavior()
  .definition({
    properties: {
      ariaLabel: String,
      ariaRole: String,
      ariaHidden: { type: null, value: undefined },
      ariaChecked: { type: null, value: undefined },
      ariaSelected: { type: null, value: undefined },
      ariaExpanded: { type: null, value: undefined },
      ariaDescribedby: String,
      ariaLabelledby: String,
      ariaLive: String,
    },
    observers: Object.fromEntries(
      NAMES.map((name) => [
        `aria${name[0]?.toUpperCase() ?? ''}${name.slice(1)}`,
        function (this: Instance, value: string | boolean | null | undefined) {
          const attribute = name === 'role' ? 'role' : `aria-${name}`;
          if (isGone(this)) return;
          const element = host(this).querySelector(':scope > [control]') ?? host(this);
          if (value === undefined || value === null || value === '') element.removeAttribute(attribute);
          else element.setAttribute(attribute, String(value));
        },
      ]),
    ),
  })
  .register();
