/** Where a `<wxs>` or `.wxs` file reaches for the runtime's helpers (see runtime/wxs.ts). */
export const WXS_HELPERS = ['wxsConstructor', 'getRegExp', 'getDate'] as const;

const CONSTRUCTOR = /([A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*|\[[^\]]*\])*)\.constructor\b/g;
const REGEXP = /getRegExp\(\s*(['"])(.*?)\1/g;
const REQUIRE = /require\(\s*(['"])([^'"]+?)\.wxs\1\s*\)/g;

/**
 * WXS as JavaScript. Three things differ: `x.constructor` is a name (`'Array'`), `getRegExp('\d')` keeps its
 * backslashes, and modules are required with their extension.
 */
export function rewriteWxs(code: string): string {
  return code
    .replace(CONSTRUCTOR, 'wxsConstructor($1)')
    .replace(REGEXP, (_, quote: string, body: string) => {
      return `getRegExp(${quote}${body.replace(/\\([\\/'"])|\\/g, (all, escaped?: string) => (escaped ? all : '\\\\'))}${quote}`;
    })
    .replace(REQUIRE, 'require($1$2$1)');
}

/** The WXS modules (as written, without extension) a rewritten WXS module requires. */
export function requiredWxs(code: string): string[] {
  return [...code.matchAll(/require\(\s*['"]([^'"]+)['"]\s*\)/g)].map((match) => match[1] ?? '');
}
