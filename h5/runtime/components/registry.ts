import type { glassEasel, types } from 'glass-easel-miniprogram-adapter';
import { codeSpace } from './environment';

/** What the compiler says about a component. */
export interface ComponentSource {
  code: string;
  config: Parameters<typeof codeSpace.addComponentStaticConfig>[1];
  /** Prefix of its class names; empty for shared styles. */
  scope: string;
  css: string;
}

type Groups = NonNullable<glassEasel.template.ComponentTemplate['groupList']>;

let current = '';

/** The component whose script runs now: what a call of `Component()` or `Page()` defines. */
export function currentCode(): string {
  return current;
}

/** Registers what is known of a component before its script runs; answers the mark its script starts with. */
export function defineSource(source: ComponentSource, groups: Groups): () => void {
  const { code, config, scope, css } = source;
  codeSpace.addComponentStaticConfig(code, config);
  codeSpace.addCompiledTemplate(code, {
    groupList: groups,
    content: (name) => groups[code]?.(name) as ReturnType<Groups[string]>,
    fallbackListenerOnNativeNode: true,
  });
  if (scope) codeSpace.addStyleSheet(code, undefined, scope);
  if (css) {
    const style = document.createElement('style');
    style.dataset['of'] = code;
    style.textContent = css;
    document.head.append(style);
  }
  return () => (current = code);
}

export type { types };
