import { styleToCss } from '../../runtime/backend/dom';

/** A node as `<rich-text nodes>` takes it. */
export type RichNode =
  | { type?: 'node'; name: string; attrs?: Record<string, string>; children?: RichNode[] }
  | { type: 'text'; text: string };

const TAGS = new Set(
  'a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del div dl dt em fieldset font footer h1 h2 h3 h4 h5 h6 header hr i img ins label legend li mark nav ol p pre q rt ruby s section small span strong sub sup table tbody td tfoot th thead tr tt u ul'.split(
    ' ',
  ),
);
const ATTRIBUTES = new Set(
  'class style align alt src height width colspan rowspan start type color face dir span'.split(' '),
);
const PICTURE = /^(https?:|data:image\/|blob:|\/|\.)/;

/** DOM of rich text: only tags and attributes that WeChat shows, nothing that runs, no links that lead away. */
export function richText(nodes: string | readonly RichNode[]): DocumentFragment {
  const fragment = document.createDocumentFragment();
  if (typeof nodes === 'string') {
    const parsed = new DOMParser().parseFromString(nodes, 'text/html');
    fragment.append(...[...parsed.body.childNodes].flatMap(fromDom));
  } else fragment.append(...nodes.flatMap(fromNode));
  return fragment;
}

function fromDom(node: Node): Node[] {
  if (node.nodeType === Node.TEXT_NODE) return [document.createTextNode(node.textContent ?? '')];
  if (!(node instanceof Element)) return [];
  const attributes = Object.fromEntries([...node.attributes].map(({ name, value }) => [name, value]));
  return element(node.localName, attributes, [...node.childNodes].flatMap(fromDom));
}

function fromNode(node: RichNode): Node[] {
  if (node.type === 'text') return [document.createTextNode(decode(node.text))];
  return element(node.name.toLowerCase(), node.attrs ?? {}, (node.children ?? []).flatMap(fromNode));
}

function element(tag: string, attributes: Record<string, string>, children: Node[]): Node[] {
  if (!TAGS.has(tag)) return [];
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (!ATTRIBUTES.has(name) || (name === 'src' && !PICTURE.test(value))) continue;
    made.setAttribute(name, name === 'style' ? styleToCss(value) : value);
  }
  if (tag === 'img') made.style.maxWidth ||= '100%';
  made.append(...children);
  return [made];
}

function decode(text: string): string {
  return new DOMParser().parseFromString(text, 'text/html').body.textContent;
}
