import selectorParser from 'postcss-selector-parser';
import { BUILTIN_TAGS } from '../builtin-tags';

/** How the selectors of one style sheet are to be bound. */
export interface Scope {
  /** Prefix of class names (`scope--name`), and the mark of the host element; empty for shared styles. */
  name: string;
  /** For a page's shared styles: only elements inside this page match. */
  page?: string;
}

/** What a selector of a component's isolated style sheet may not contain, as in WeChat. */
export function forbiddenInComponent(selector: string): string | undefined {
  let found: string | undefined;
  selectorParser((root) =>
    root.walk((node) => {
      if (node.type === 'tag' && !isPosition(node)) found ??= `tag name "${node.value}"`;
      if (node.type === 'id') found ??= `id "#${node.value}"`;
      if (node.type === 'attribute') found ??= `attribute "${node.toString().trim()}"`;
    }),
  ).processSync(selector);
  return found;
}

/** Whether a node is the `2n + 1` of `:nth-child(2n + 1)`, which the parser takes for a tag. */
function isPosition(node: selectorParser.Node): boolean {
  const pseudo = node.parent?.parent;
  return pseudo?.type === 'pseudo' && pseudo.value.startsWith(':nth-');
}

/**
 * A WXSS selector as CSS: built-in tags get their `wx-` names, ids are looked up by their suffix (the DOM id
 * carries its component's prefix), classes and `:host` are bound to the scope.
 */
export function bindSelector(selector: string, scope: Scope): string {
  const bound = selectorParser((root) => {
    root.walk((node) => {
      if (node.type === 'class' && scope.name) node.value = `${scope.name}--${node.value}`;
      else if (node.type === 'tag' && BUILTIN_TAGS.has(node.value)) node.value = `wx-${node.value}`;
      else if (node.type === 'id') {
        node.replaceWith(attribute('id', `--${node.value}`, '$='));
      } else if (node.type === 'pseudo' && node.value === ':host') {
        node.replaceWith(attribute('wx-host', scope.name, '='));
      }
    });
  }).processSync(selector);
  if (!scope.page) return bound;
  const page = `wx-page[is="${scope.page}"]`;
  return bound === 'wx-page' ? page : `:where(${page}) ${bound}`;
}

function attribute(name: string, value: string, operator: '=' | '$='): selectorParser.Attribute {
  const made = selectorParser.attribute({ attribute: name, value: undefined, operator, raws: {} });
  made.setValue(value, { quoteMark: '"', preferCurrentQuoteMark: false });
  return made;
}
