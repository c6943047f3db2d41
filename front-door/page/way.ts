import type { Baked, Serve } from './baked';
import { sideOf, type Door } from './choose';

/** The pages that a link may ask for (`?p=post&id=…`), as they are called in both mini programs and on the web. */
export const pages: ReadonlyMap<string, string> = new Map([
  ['post', 'pages/post/post'],
  ['user', 'pages/user/user'],
]);

/** A page and what it shows: nothing in it needs escaping. */
interface Place {
  page: string;
  id: string;
}

/** The place that a link asks for; null when it asks for none, or for one that is not on the list. */
export function readPlace(search: string): Place | null {
  const query = new URLSearchParams(search);
  const page = pages.get(query.get('p') ?? '');
  const id = query.get('id') ?? '';
  return page !== undefined && /^[\w-]{1,64}$/.test(id) ? { page, id } : null;
}

/** A baked-in address with a place, where its kind of address can carry one. A URL Link cannot: its page is its own. */
function at(link: string, place: Place | null, web: boolean): string {
  if (!place) return link;
  const { page, id } = place;
  if (link.startsWith('weixin:')) return `${link}&path=${page}&query=id%3D${id}`;
  return web || link.startsWith('/') ? `${link}#/${page}?id=${id}` : link;
}

/** Where the page leads. */
export interface Way {
  serve: Serve;
  main: string;
  /** The app on the web as a second way; null when it is the main one. */
  web: string | null;
  name: { zh: string; en: string };
  qr: string | null;
}

/** Where a door (null: none is known) leads somebody who came with `search`: always to what was baked in. */
export function wayOf({ initial, targets, h5 }: Baked, door: Door | null, search: string): Way {
  const serve = door?.serve ?? initial;
  const place = readPlace(search);
  if (serve === 'h5') {
    const side = sideOf(door?.epoch ?? 1);
    return { serve, main: at(h5[side], place, true), web: null, name: targets[side].name, qr: null };
  }
  const { name, link, qr } = targets[serve];
  return { serve, main: at(link, place, false), web: at(h5[serve], place, true), name, qr };
}
