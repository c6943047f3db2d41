import { environmentNames } from '../people/environments';
import { html, type Html } from './html';
import { languages, type TextKey } from './texts';
import type { Visit } from './visit';

const rooms: readonly (readonly [path: string, title: TextKey])[] = [
  ['', 'overview'],
  ['collections', 'collections'],
  ['calls', 'calls'],
  ['invoke', 'invoke'],
  ['timers', 'timers'],
  ['storage', 'storage'],
  ['wechat', 'wechat'],
  ['wechatpay', 'wechatpay'],
  ['shipping', 'shipping'],
  ['standby', 'standbyPage'],
  ['faults', 'faults'],
  ['clock', 'clock'],
  ['people', 'people'],
];

function isHere({ url }: Visit, path: string): boolean {
  const here = url.pathname.slice('/console/'.length);
  return path === '' ? here === '' : here === path || here.startsWith(`${path}/`);
}

function roomLinks(visit: Visit): Html[] {
  return rooms.map(
    ([path, title]) =>
      html`<a href="${visit.link(path)}" ${isHere(visit, path) ? html`aria-current="page"` : ''}
        >${visit.t(title)}</a
      >`,
  );
}

/** The same page in the other environment; a single document or call is not there. */
function environmentLinks(visit: Visit): Html[] {
  const path = visit.url.pathname.slice('/console/'.length).split('/').slice(0, 2).join('/');
  const shared = path.startsWith('calls/') ? 'calls' : path;
  return environmentNames.map((name) => {
    const here = name === visit.environment.identity.name;
    return html`<a href="${visit.link(shared, { env: name })}" ${here ? html`aria-current="true"` : ''}
      >${visit.t(name)}</a
    >`;
  });
}

function otherLanguage(visit: Visit): Html {
  const other = languages.find((language) => language !== visit.language) ?? 'en';
  const query = new URLSearchParams(visit.url.searchParams);
  query.set('lang', other);
  return html`<a href="?${query.toString()}" lang="${other}">${visit.t('other')}</a>`;
}

/** A whole page around `body`. */
export function layout(visit: Visit, title: string, body: Html): string {
  const { language, t } = visit;
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} · ${t('title')}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/console/assets/style.css" />
        <script type="module" src="/console/assets/client.js"></script>
      </head>
      <body>
        <header>
          <strong>${t('title')}</strong>
          <span class="switch" role="group" aria-label="${t('environment')}">${environmentLinks(visit)}</span>
          ${otherLanguage(visit)}
        </header>
        <nav>${roomLinks(visit)}</nav>
        <main>
          <h1>${title}</h1>
          ${body}
        </main>
      </body>
    </html>`.markup;
}
