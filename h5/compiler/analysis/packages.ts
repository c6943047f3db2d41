/**
 * The package that a code lies in: the root of a subpackage, or an empty string for the main package. Root folders never
 * lie in one another.
 */
export function packageOf(code: string, roots: readonly string[]): string {
  return roots.find((root) => code.startsWith(`${root}/`)) ?? '';
}

/**
 * Why one file may not use another, as WeChat loads packages: what is in a subpackage is there for itself alone.
 * Undefined when it may.
 */
export function crossing(from: string, to: string, roots: readonly string[]): string | undefined {
  const target = packageOf(to, roots);
  if (target === '' || target === packageOf(from, roots)) return undefined;
  return `${to} lies in the subpackage ${target}: only what lies there may use it`;
}
