import type { AppConfig } from '../../runtime/app-config';
import type { ComponentSource } from '../analysis/component';
import { packageOf } from '../analysis/packages';
import type { MiniProgram } from '../analysis/analyse';
import { templateRuntime } from '../wxml/template';
import { requiredWxs, WXS_HELPERS } from '../wxml/wxs';
import { posix } from 'node:path';

const RUNTIME_NAMES = ['X', 'Y', 'Z', 'P', 'Q', 'D'];

/** `mp:start`: the program's entry. Everything of the mini program loads after the runtime stands. */
export function startModule(program: MiniProgram, runtime: string, dev: boolean): string {
  const { config, subpackages } = program.app;
  const main = config.pages.filter((page) => packageOf(page, subpackages) === '');
  const packages = subpackages.map(
    (root) => `${JSON.stringify(root)}: () => import(${JSON.stringify(`mp:package/${root}`)})`,
  );
  return `import { boot } from ${JSON.stringify(runtime)};
boot(${JSON.stringify({ ...config, pageWindows: windowsOf(main, config) })}, {
  dev: ${dev},
  app: () => import('mp:app'),
  ${program.app.customTabBar ? "tabBar: () => import('mp:component/custom-tab-bar/index')," : ''}
  pages: ${loadersOf(main)},
  packages: { ${packages.join(', ')} },
});`;
}

/** `mp:package/<root>`: what is known of the pages of a subpackage; loaded with the first of them. */
export function packageModule(root: string, { app: { config, subpackages } }: MiniProgram): string {
  const pages = config.pages.filter((page) => packageOf(page, subpackages) === root);
  return `export const pages = ${loadersOf(pages)};
export const windows = ${JSON.stringify(windowsOf(pages, config))};`;
}

function loadersOf(pages: readonly string[]): string {
  const loaders = pages.map(
    (page) => `${JSON.stringify(page)}: () => import(${JSON.stringify(`mp:component/${page}`)})`,
  );
  return `{ ${loaders.join(',\n')} }`;
}

function windowsOf(pages: readonly string[], { pageWindows }: AppConfig): AppConfig['pageWindows'] {
  return Object.fromEntries(pages.map((page) => [page, pageWindows[page] ?? {}]));
}

/** `mp:component/<code>`: a component with the components it uses. */
export function componentModule(source: ComponentSource): string {
  return [...source.components.map((code) => `mp:component/${code}`), source.script]
    .map((path) => `import ${JSON.stringify(path)};`)
    .join('\n');
}

/**
 * `mp:define/<code>`: registers configuration, styles and template, and exports `enter()`, which says that the
 * script that runs now is this component's.
 */
export function defineModule(
  source: ComponentSource,
  program: MiniProgram,
  registry: string,
  css: string,
): string {
  const { code, config, scope } = source;
  const template = program.templates.has(code)
    ? `import { groups } from ${JSON.stringify(`mp:template/${code}`)};`
    : 'const groups = {};';
  return `import { defineSource } from ${JSON.stringify(registry)};
${template}
export const enter = defineSource(${JSON.stringify({ code, config, scope, css })}, groups);`;
}

/** `mp:template/<code>`: one compiled template, made when it is first drawn. */
export function templateModule(code: string, program: MiniProgram): string {
  const template = program.templates.get(code);
  if (!template) throw new Error(`no template ${code}`);
  const imports = [
    ...template.templates.filter((one) => program.templates.has(one)).map((one) => `mp:template/${one}`),
    ...template.scripts.filter((one) => program.scripts.has(one)).map((one) => `mp:wxs/${one}`),
  ];
  return `import { G, R, lazily, ${RUNTIME_NAMES.join(', ')} } from 'mp:templates';
import { ${WXS_HELPERS.join(', ')} } from 'mp:templates';
${imports.map((path) => `import ${JSON.stringify(path)};`).join('\n')}
lazily(${JSON.stringify(code)}, () => ${template.expression});
export const groups = G;`;
}

/** `mp:templates`: what every compiled template stands on. */
export function templatesModule(wxsRuntime: string): string {
  return `${templateRuntime()}
const G = {}, R = {};
const lazily = (code, make) => Object.defineProperty(G, code, {
  configurable: true, enumerable: true,
  get() { const value = make(); Object.defineProperty(G, code, { value, enumerable: true }); return value; },
});
export { G, R, lazily, ${RUNTIME_NAMES.join(', ')} };
export { ${WXS_HELPERS.join(', ')} } from ${JSON.stringify(wxsRuntime)};`;
}

/** `mp:wxs/<code>`: one WXS file. */
export function wxsModule(code: string, program: MiniProgram): string {
  const text = program.scripts.get(code) ?? '';
  const required = requiredWxs(text).map((spec) => posix.join(posix.dirname(code), spec));
  return `import { R, D, ${WXS_HELPERS.join(', ')} } from 'mp:templates';
${required.map((path) => `import ${JSON.stringify(`mp:wxs/${path}`)};`).join('\n')}
R[${JSON.stringify(code)}] = D(${JSON.stringify(code)}, (require, exports, module) => {${text}\n});`;
}
