/** What the JSON of a component may say about it. */
export interface ComponentJson {
  component?: boolean;
  usingComponents?: Record<string, string>;
  componentGenerics?: Record<string, true | { default?: string }>;
  componentPlaceholder?: Record<string, string>;
  styleIsolation?: string;
  addGlobalClass?: boolean;
  pureDataPattern?: string;
}

/** A page, component or built-in found by following the mini program from app.json. */
export interface ComponentSource {
  code: string;
  kind: 'page' | 'component' | 'builtin';
  /** Absolute path of its script. */
  script: string;
  /** The prefix of its class names; empty when its styles are shared. */
  scope: string;
  /** What the runtime registers it with; `usingComponents` holds only what its templates use. */
  config: ComponentJson;
  /** Codes of the components its templates use. */
  components: string[];
}

const ISOLATION = /\bstyleIsolation\s*:\s*['"]([\w-]+)['"]/;
const GLOBAL_CLASS = /\baddGlobalClass\s*:\s*(?:true|!0)/;

/** `styleIsolation` of a component: from its JSON, else from `options` in its script, else by its kind. */
export function styleIsolation(json: ComponentJson, script: string, kind: ComponentSource['kind']): string {
  if (kind === 'builtin') return 'shared';
  if (json.styleIsolation) return json.styleIsolation;
  const inScript = ISOLATION.exec(script)?.[1];
  if (inScript) return inScript;
  if (json.addGlobalClass || GLOBAL_CLASS.test(script)) return 'apply-shared';
  return kind === 'page' && !json.component ? 'shared' : 'isolated';
}

/** A short name for a component's class prefix: the same in every build, whatever the order. */
export function scopeName(code: string): string {
  let hash = 0;
  for (const char of code) hash = (hash * 31 + char.charCodeAt(0)) >>> 0;
  return `c${hash.toString(36)}`;
}
