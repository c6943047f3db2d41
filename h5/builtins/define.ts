import type { ComponentConstructor, glassEasel } from 'glass-easel-miniprogram-adapter';
import { codeSpace } from '../runtime/components/environment';
import { currentCode } from '../runtime/components/registry';

/** Defines the built-in component whose script runs now. */
export const define = ((definition: Parameters<ReturnType<typeof codeSpace.component>['definition']>[0]) => {
  codeSpace.component(currentCode()).definition(definition).register();
}) as ComponentConstructor;

/** Any component instance, as far as built-ins look into it. */
export interface Instance {
  _$: glassEasel.GeneralComponent;
}

/** The DOM element of a component. */
export function host(instance: Instance): HTMLElement {
  return instance._$.$$ as unknown as HTMLElement;
}

/** Whether a component has gone with what showed it; events of its elements may still be on their way. */
export function isGone(instance: Instance): boolean {
  return (host(instance) as HTMLElement | null) === null;
}

/** The first element inside a component that matches; built-ins have it in their template. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- as in querySelector
export function inside<T extends Element = HTMLElement>(instance: Instance, selector: string): T {
  const found = host(instance).querySelector<T>(selector);
  if (!found) throw new Error(`${instance._$.is} has no ${selector}`);
  return found;
}

/** Sets or removes attributes of a component's element. */
export function reflect(
  instance: Instance,
  attributes: Record<string, string | boolean | null | undefined>,
): void {
  const element = host(instance);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined || value === '')
      element.removeAttribute(name);
    else element.setAttribute(name, value === true ? '' : value);
  }
}

/** The code of the page or component whose template a component stands in: relative paths start there. */
export function ownerCode(instance: Instance): string {
  return instance._$.ownerShadowRoot?.getHostNode().is ?? '';
}

/** The nearest component of a kind (`builtin/form/form`) around a component. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- a component is what its kind makes it
export function closest<T>(instance: Instance, code: string): T | undefined {
  for (let at = host(instance).parentElement; at; at = at.parentElement) {
    const element = (at as { __wxElement?: glassEasel.GeneralComponent }).__wxElement;
    if (element?.is === code) return element.getMethodCaller() as unknown as T;
  }
  return undefined;
}

/** Every component of a kind inside a component, in document order. */
export function descendants<T>(instance: Instance, code: string): T[] {
  return [...host(instance).querySelectorAll('*')].flatMap((element) => {
    const found = (element as { __wxElement?: glassEasel.GeneralComponent }).__wxElement;
    return found?.is === code ? [found.getMethodCaller() as unknown as T] : [];
  });
}
