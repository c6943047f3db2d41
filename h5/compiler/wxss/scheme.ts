import type { AtRule, Rule } from 'postcss';

const SCHEME = /\(\s*prefers-color-scheme\s*:\s*(dark|light)\s*\)/;

/**
 * Turns `@media (prefers-color-scheme: dark)` into rules under `[data-theme="dark"]`, which the runtime keeps on
 * the document: so the colours follow the `theme` parameter, and the system when there is none.
 */
export function followTheme(media: AtRule): void {
  const scheme = SCHEME.exec(media.params)?.[1];
  if (!scheme) return;
  media.walkRules((rule) => {
    if (!insideKeyframes(rule)) rule.selectors = rule.selectors.map((one) => underTheme(one, scheme));
  });
  const rest = media.params
    .replace(SCHEME, '')
    .replace(/^\s*and\b|\band\s*$/g, '')
    .replace(/\band\s+and\b/, 'and')
    .trim();
  if (rest) media.params = rest;
  else media.replaceWith(media.nodes ?? []);
}

function underTheme(selector: string, scheme: string): string {
  return `:where([data-theme="${scheme}"]) ${selector.trim()}`;
}

/** True for the steps (`from`, `50%`) inside `@keyframes`. */
export function insideKeyframes(rule: Rule): boolean {
  return rule.parent?.type === 'atrule' && /keyframes$/.test((rule.parent as AtRule).name);
}
