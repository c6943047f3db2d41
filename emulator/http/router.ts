import type { IncomingMessage, ServerResponse } from 'node:http';

/** One request on its way. */
export interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  url: URL;
  /** The named parts of the path, decoded. */
  params: Record<string, string>;
}

export type Handler = (exchange: Exchange) => Promise<void> | void;

interface Route {
  method: string;
  pattern: RegExp;
  handler: Handler;
}

/** `/a/:name` matches one part, `/a/*rest` all that follows. */
function compile(path: string): RegExp {
  const source = path.replace(/:(\w+)/g, '(?<$1>[^/]+)').replace(/\*(\w+)/g, '(?<$1>.*)');
  return new RegExp(`^${source}$`);
}

function decode(groups: Record<string, string> | undefined): Record<string, string> | null {
  try {
    return Object.fromEntries(
      Object.entries(groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)]),
    );
  } catch {
    return null;
  }
}

/** Finds the handler of a method and a path. */
export class Router {
  readonly #routes: Route[] = [];

  on(method: 'GET' | 'POST' | 'PUT', path: string, handler: Handler): void {
    this.#routes.push({ method, pattern: compile(path), handler });
  }

  /** The handler and what the path says; `allowed` lists methods when only the method is wrong. */
  find(
    method: string,
    path: string,
  ): { handler: Handler; params: Record<string, string> } | { allowed: string[] } {
    const allowed: string[] = [];
    for (const route of this.#routes) {
      const match = route.pattern.exec(path);
      const params = match && decode(match.groups);
      if (!params) continue;
      if (route.method === method || (route.method === 'GET' && method === 'HEAD')) {
        return { handler: route.handler, params };
      }
      allowed.push(route.method);
    }
    return { allowed };
  }
}
