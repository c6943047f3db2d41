import type { Environment } from '../cloudbase/environment';
import type { Exchange } from '../http/router';
import { environmentOf } from '../local/caller';
import type { CloudParts } from '../parts';
import { text, type Language, type TextKey } from './texts';

/** One look at a page of the console. */
export interface Visit {
  parts: CloudParts;
  environment: Environment;
  url: URL;
  params: Record<string, string>;
  language: Language;
  t: (key: TextKey, n?: number) => string;
  /** An address of the console that keeps the environment; `path` such as `collections/posts`. */
  link: (path: string, query?: Record<string, string>) => string;
}

const cookieName = 'console_language';

/** The language asked for, chosen before, or preferred by the browser. */
export function languageOf({ request, url }: Exchange): Language {
  const cookie = new RegExp(`${cookieName}=(zh|en)`).exec(request.headers.cookie ?? '')?.[1];
  const wish = url.searchParams.get('lang') ?? cookie ?? request.headers['accept-language'] ?? '';
  return wish.startsWith('zh') ? 'zh' : 'en';
}

/** Keeps a language chosen by `?lang=`. */
export function keepLanguage({ response, url }: Exchange): void {
  const chosen = url.searchParams.get('lang');
  if (chosen === 'zh' || chosen === 'en') {
    response.setHeader(
      'set-cookie',
      `${cookieName}=${chosen}; Path=/console; SameSite=Strict; Max-Age=31536000`,
    );
  }
}

export function visitOf(parts: CloudParts, exchange: Exchange): Visit {
  const environment = environmentOf(parts, exchange);
  const language = languageOf(exchange);
  return {
    parts,
    environment,
    url: exchange.url,
    params: exchange.params,
    language,
    t: (key, n) => text(language, key, n),
    link: (path, query = {}) =>
      `/console/${path}?${new URLSearchParams({ env: environment.identity.name, ...query }).toString()}`,
  };
}
