import type { WxmlTag } from './scan';

const expression = /\{\{([\s\S]*?)\}\}/g;
const quoted = /'[^']*'|"[^"]*"/g;
const call = /(?<![\w$.\])])([A-Za-z_$][\w$]*)(?:\s*\.\s*[\w$]+|\s*\[[^\]]*\])*\s*\(/g;

/**
 * Calls in expressions other than those of WXS modules: WeChat's templates know no functions, so `{{list.indexOf(x)}}`
 * shows nothing there. `offset` is where the call begins.
 */
export function findCalls(text: string, tags: readonly WxmlTag[]): { name: string; offset: number }[] {
  const modules = new Set(
    tags
      .filter(({ name }) => name === 'wxs')
      .flatMap(({ attributes }) => attributes.filter(({ name }) => name === 'module'))
      .map(({ value }) => value),
  );
  return [...text.matchAll(expression)].flatMap(({ index, 1: inside = '' }) => {
    const bare = inside.replace(quoted, (string) => ' '.repeat(string.length));
    return [...bare.matchAll(call)]
      .filter(({ 1: name = '' }) => !modules.has(name))
      .map((found) => ({ name: found[1] ?? '', offset: index + 2 + found.index }));
  });
}
