/** An attribute as written in WXML; `offset` is where its name starts. */
export interface WxmlAttribute {
  name: string;
  value: string;
  offset: number;
}

/** A start tag as written in WXML; `offset` is where its name starts. */
export interface WxmlTag {
  name: string;
  offset: number;
  attributes: WxmlAttribute[];
}

const ATTRIBUTE = /\s*([^\s=/>"']+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s>]*))?/y;
const TAG = /<([A-Za-z][\w.-]*)/y;

/**
 * The start tags of a template, in order. Comments, expressions and the code inside `<wxs>` are passed over.
 * Only for finding out what a template uses; errors in the template are the template compiler's to report.
 */
export function scanWxml(text: string): WxmlTag[] {
  const tags: WxmlTag[] = [];
  let at = 0;
  while (at < text.length) {
    if (text.startsWith('<!--', at)) at = after(text, '-->', at + 4);
    else if (text.startsWith('{{', at)) at = after(text, '}}', at + 2);
    else {
      TAG.lastIndex = at;
      const start = TAG.exec(text);
      if (start?.[1] === undefined) {
        at++;
        continue;
      }
      const tag: WxmlTag = { name: start[1], offset: at + 1, attributes: [] };
      at = scanAttributes(text, TAG.lastIndex, tag);
      tags.push(tag);
      if (tag.name === 'wxs' && !text.startsWith('/>', at - 2)) at = after(text, '</wxs>', at);
    }
  }
  return tags;
}

function scanAttributes(text: string, from: number, tag: WxmlTag): number {
  let at = from;
  for (;;) {
    ATTRIBUTE.lastIndex = at;
    const found = ATTRIBUTE.exec(text);
    if (found?.[1] === undefined) break;
    const offset = ATTRIBUTE.lastIndex - found[0].trimStart().length;
    tag.attributes.push({ name: found[1], value: unquote(found[2] ?? ''), offset });
    at = ATTRIBUTE.lastIndex;
  }
  return after(text, '>', at);
}

function unquote(value: string): string {
  return /^["']/.test(value) ? value.slice(1, -1) : value;
}

function after(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found < 0 ? text.length : found + mark.length;
}
