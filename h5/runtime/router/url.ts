/** A page and what it is given. Values of `query` stay as written: WeChat does not decode them either. */
export interface Location {
  path: string;
  query: Record<string, string>;
}

/** Reads `/pages/post/post?id=1`; a relative path counts from the page `from`. */
export function parseUrl(url: string, from = ''): Location {
  const [written = '', search = ''] = url.split('?', 2);
  const path = written.startsWith('/')
    ? written.slice(1)
    : new URL(written, `http://page/${from}`).pathname.slice(1);
  const pairs = search
    .split('&')
    .filter(Boolean)
    .map((pair) => {
      const at = pair.indexOf('=');
      return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
    });
  return { path, query: Object.fromEntries(pairs) as Record<string, string> };
}

/** `{ path: 'pages/post/post', query: { id: '1' } }` → `/pages/post/post?id=1`. */
export function formatUrl({ path, query }: Location): string {
  const search = Object.entries(query)
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
  return `/${path}${search ? `?${search}` : ''}`;
}
