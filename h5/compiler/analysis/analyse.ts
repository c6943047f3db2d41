import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { COMPONENT_TAGS, PLAIN_TAGS, TEMPLATE_TAGS } from '../builtin-tags';
import { positionAt, type Problem } from '../problems';
import type { Sources } from '../sources';
import { compileTemplate, type Template } from '../wxml/template';
import { requiredWxs, rewriteWxs } from '../wxml/wxs';
import { compileWxss, type Stylesheet } from '../wxss/compile';
import { ICON_COMPONENT, replaceIconFont } from '../wxss/icon-font';
import { readApp, type App } from './app';
import { crossing } from './packages';
import { scopeName, styleIsolation, type ComponentJson, type ComponentSource } from './component';

/** Everything a mini program is made of, found by following app.json. */
export interface MiniProgram {
  app: App;
  components: Map<string, ComponentSource>;
  templates: Map<string, Template>;
  /** Rewritten WXS modules by code. */
  scripts: Map<string, string>;
  stylesheets: Map<string, Stylesheet>;
  problems: Problem[];
}

/** Reads and checks the whole mini program. */
export function analyse(sources: Sources): MiniProgram {
  return new Analysis(sources).run();
}

const NOWHERE = { line: 1, column: 1, message: '' };

class Analysis {
  private readonly app: App;
  private readonly program: MiniProgram;

  constructor(private readonly sources: Sources) {
    this.app = readApp(sources.root);
    this.program = {
      app: this.app,
      components: new Map(),
      templates: new Map(),
      scripts: new Map(),
      stylesheets: new Map(),
      problems: [...this.app.problems],
    };
  }

  run(): MiniProgram {
    for (const page of this.app.config.pages) this.component(page, 'page');
    if (this.app.customTabBar) this.component('custom-tab-bar/index', 'component');
    this.stylesheet('app', { name: '' });
    this.iconFont();
    return this.program;
  }

  /** TDesign's icons: last, as what is used decides which of them are kept. */
  private iconFont(): void {
    const source = this.program.components.get(ICON_COMPONENT);
    if (!source) return;
    const texts = [...this.program.components.values()].map(({ script }) => readFileSync(script, 'utf8'));
    for (const code of this.program.templates.keys())
      texts.push(readFileSync(`${this.sources.base(code)}.wxml`, 'utf8'));
    const words = new Set(texts.join(' ').match(/[a-z][a-z-]*[a-z]/g));
    const scope = { name: source.scope };
    const sheet = compileWxss(`${this.sources.base(ICON_COMPONENT)}.wxss`, {
      absolute: this.absolute,
      scope,
      own: false,
      prepare: (root) => replaceIconFont(root, (name) => words.has(name), this.sources.nodeModules),
    });
    this.program.stylesheets.set(ICON_COMPONENT, sheet);
  }

  private component(code: string, kind: ComponentSource['kind']): void {
    if (this.program.components.has(code)) return;
    const script = this.sources.script(code);
    if (!script) return;
    const base = this.sources.base(code);
    const json = this.json(`${base}.json`);
    const isolation = styleIsolation(json, readFileSync(script, 'utf8'), kind);
    const shared = isolation.endsWith('shared') && !isolation.includes('apply');
    const source: ComponentSource = {
      code,
      kind,
      script,
      scope: shared ? '' : scopeName(code),
      config: { ...json, component: kind !== 'page' || (json.component ?? false), styleIsolation: isolation },
      components: [],
    };
    this.program.components.set(code, source);
    const used = this.template(code, new Set());
    if (kind === 'builtin') return;
    this.use(source, json, used);
    this.stylesheet(code, { name: source.scope, ...(kind === 'page' && shared && { page: code }) });
  }

  /** Resolves the tags a component's templates use; an unknown tag is a problem. */
  private use(source: ComponentSource, json: ComponentJson, used: Map<string, Problem>): void {
    const using: Record<string, string> = {};
    const take = (code: string, problem: Problem): string => {
      if (!this.sources.script(code))
        this.program.problems.push({ ...problem, message: `no such component: ${code}` });
      this.samePackage(source.code, code, problem);
      source.components.push(code);
      this.component(code, 'component');
      return `/${code}`;
    };
    for (const [tag, problem] of used) {
      const own = json.usingComponents?.[tag];
      const spec = own ?? this.app.components[tag];
      if (spec !== undefined)
        using[tag] = take(this.sources.resolve(spec, own === undefined ? 'app' : source.code), problem);
      else if (COMPONENT_TAGS.has(tag)) {
        const code = `builtin/${tag}/${tag}`;
        using[tag] = `/${code}`;
        source.components.push(code);
        this.component(code, 'builtin');
      } else if (!PLAIN_TAGS.has(tag) && !(tag in (json.componentGenerics ?? {})))
        this.program.problems.push(problem);
    }
    for (const generic of Object.values(json.componentGenerics ?? {})) {
      if (generic === true || generic.default === undefined) continue;
      const place = {
        file: `${this.sources.base(source.code)}.json`,
        line: 1,
        column: 1,
        own: this.sources.isOwn(source.code),
      };
      generic.default = take(this.sources.resolve(generic.default, source.code), { ...place, message: '' });
    }
    source.config = { ...source.config, usingComponents: using };
  }

  /** Compiles a template and what it imports; answers the component tags used, each with where it was first met. */
  private template(code: string, seen: Set<string>): Map<string, Problem> {
    const used = new Map<string, Problem>();
    if (seen.has(code)) return used;
    seen.add(code);
    const file = `${this.sources.base(code)}.wxml`;
    const own = this.sources.isOwn(code);
    if (!existsSync(file)) return used;
    const text = readFileSync(file, 'utf8');
    const template = this.sources.remember('template', file, (source) => compileTemplate(code, source));
    if (!this.program.templates.has(code)) {
      this.program.templates.set(code, template);
      this.program.problems.push(...template.warnings.map((warning) => ({ file, own, ...warning })));
    }
    for (const tag of template.tags) {
      if (TEMPLATE_TAGS.has(tag.name) || tag.name.startsWith('dom-') || used.has(tag.name)) continue;
      used.set(tag.name, {
        file,
        own,
        ...positionAt(text, tag.offset),
        message: `unknown tag <${tag.name}>`,
      });
    }
    for (const script of template.scripts) this.script(script, { ...NOWHERE, file, own });
    for (const dependency of template.templates) {
      this.samePackage(code, dependency, { ...NOWHERE, file, own });
      if (!existsSync(`${this.sources.base(dependency)}.wxml`)) {
        this.program.problems.push({
          file,
          own,
          line: 1,
          column: 1,
          message: `no such template: ${dependency}.wxml`,
        });
      }
      for (const [tag, problem] of this.template(dependency, seen))
        if (!used.has(tag)) used.set(tag, problem);
    }
    return used;
  }

  private script(code: string, from: Problem): void {
    if (this.program.scripts.has(code)) return;
    const file = `${this.sources.base(code)}.wxs`;
    if (!existsSync(file)) {
      this.program.problems.push({ ...from, message: `no such WXS file: ${code}.wxs` });
      return;
    }
    const text = this.sources.remember('wxs', file, rewriteWxs);
    this.program.scripts.set(code, text);
    for (const spec of requiredWxs(text)) this.script(join(code, '..', spec), { ...from, file });
  }

  private stylesheet(code: string, scope: { name: string; page?: string }): void {
    const file = `${this.sources.base(code)}.wxss`;
    if (!existsSync(file) || code === ICON_COMPONENT) return;
    const sheet = this.compiledStylesheet(code, file, scope);
    this.program.stylesheets.set(code, sheet);
    this.program.problems.push(...sheet.problems);
    for (const part of sheet.files)
      this.samePackage(code, relative(this.sources.root, part), { ...NOWHERE, file, own: true });
  }

  /** What lies in a subpackage is used by nothing outside of it. */
  private samePackage(from: string, to: string, problem: Problem): void {
    const message = crossing(from, to, this.app.subpackages);
    if (message !== undefined) this.program.problems.push({ ...problem, message });
  }

  /** Remembered until the file or one of its imports changes. */
  private compiledStylesheet(code: string, file: string, scope: { name: string; page?: string }): Stylesheet {
    const own = this.sources.isOwn(code);
    const compile = (): Stylesheet => compileWxss(file, { absolute: this.absolute, scope, own });
    const first = this.sources.remember(`wxss ${scope.name}`, file, compile);
    const fresh = first.files.map((part) => this.sources.remember('text', part, () => ({}))); // one object per text
    const known = this.imports.get(first);
    if (known === undefined) this.imports.set(first, fresh);
    if (known === undefined || known.every((mark, at) => mark === fresh[at])) return first;
    return compile();
  }

  private readonly absolute = (path: string): string => this.sources.base(path.slice(1));
  private readonly imports = new Map<Stylesheet, object[]>();

  private json(file: string): ComponentJson {
    return existsSync(file)
      ? this.sources.remember('json', file, (text) => JSON.parse(text) as ComponentJson)
      : {};
  }
}
