/** Somebody one can be on this machine. */
export interface LocalPerson {
  /** As in `x-local-user`. */
  name: string;
  openid: string;
  unionid: string;
  /** A number in mainland China, without country code. */
  phone: string;
}

/** An empty environment that wants to be filled. */
export interface SeedTarget {
  database: { load(collection: string, documents: Iterable<Record<string, unknown>>): void };
  /** Gives the file's id. */
  storage: { put(path: string, bytes: Uint8Array, contentType: string): string | Promise<string> };
  /** ms */
  now: number;
  people: readonly LocalPerson[];
  appid: string;
  envId: string;
}

export type SeedKind = 'demo' | '100k';
