import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Where the built-in components stand. */
export const BUILTINS_FOLDER = join(import.meta.dirname, '..', 'builtins');

/** Tags that need no component: plain elements whose behaviour is delegated (see runtime/behaviours). */
export const PLAIN_TAGS = new Set(['view', 'text', 'label', 'cover-view']);

/** Tags of the template language itself. */
export const TEMPLATE_TAGS = new Set(['block', 'template', 'import', 'include', 'wxs', 'slot']);

/** Built-in tags that are components: one folder each. */
export const COMPONENT_TAGS = new Set(
  readdirSync(BUILTINS_FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name),
);

/** Every tag a style sheet may name. */
export const BUILTIN_TAGS = new Set(['page', ...PLAIN_TAGS, ...COMPONENT_TAGS]);
