import type { CollectionKey } from '../../../database';
import type { EnvironmentName } from '../../../emulator/people/environments';

export type Stored = Record<string, unknown>;

/** Something a person was told is done. */
export interface Deed {
  /** Such as `edit of p_…`, for whoever reads the list of what is missing. */
  what: string;
  who: string;
  /** Where it was acknowledged. */
  env: EnvironmentName;
  /** ms; when the answer had arrived. */
  at: number;
  collection: CollectionKey;
  id: string;
  /** Whether the document (undefined: there is none) still shows it. What shows it once shows it for ever. */
  shows: (document: Stored | undefined) => boolean;
  /** Of deeds about one document that are called the same, only the last has to show. */
  latest?: string;
}

/** The one that counts when only the last of several does; null when every one counts. */
const keyOf = ({ collection, id, latest }: Deed): string | null =>
  latest === undefined ? null : `${collection}/${id}/${latest}`;

/** Everything that was acknowledged, in the order it was. */
export class Ledger {
  readonly #deeds: Deed[] = [];

  note(deed: Deed): void {
    this.#deeds.push(deed);
  }

  get count(): number {
    return this.#deeds.length;
  }

  /** Those acknowledged from `from` and before `until` (ms), in one environment when it is named. */
  between(from: number, until: number, env?: EnvironmentName): Deed[] {
    return this.#deeds.filter(
      (deed) => deed.at >= from && deed.at < until && (env === undefined || deed.env === env),
    );
  }

  /** What must show wherever everything before `until` (ms) is, with nothing, or only a part, of what came after it. */
  before(until: number): Deed[] {
    const unsure = new Set(this.#deeds.filter(({ at }) => at >= until).map(keyOf));
    return this.#lasting().filter((deed) => deed.at < until && !(deed.latest && unsure.has(keyOf(deed))));
  }

  /** What must show in the end. */
  all(): Deed[] {
    return this.#lasting();
  }

  #lasting(): Deed[] {
    const last = new Map(this.#deeds.map((deed) => [keyOf(deed) ?? deed, deed]));
    return this.#deeds.filter((deed) => last.get(keyOf(deed) ?? deed) === deed);
  }
}
