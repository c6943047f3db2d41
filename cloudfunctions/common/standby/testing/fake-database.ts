import type { SdkCollection, SdkDatabase, SdkTransaction } from '../../kernel/cloud';

export type Document = { _id: string } & Record<string, unknown>;

/** What one environment holds: documents by collection and id. */
export type Contents = Map<string, Map<string, Document>>;

/** Makes an effect at a moment that the test chooses, or never. */
export type Act = <T>(effect: (contents: Contents) => T) => Promise<T>;

class Condition {
  constructor(readonly holds: (value: unknown) => boolean) {}
}

class Change {
  constructor(readonly of: (before: unknown) => unknown) {}
}

const compare = (a: unknown, b: unknown, test: (difference: number) => boolean) =>
  typeof a === typeof b && test((a as number) < (b as number) ? -1 : a === b ? 0 : 1);

function isEqual(a: unknown, b: unknown): boolean {
  return (a ?? null) === (b ?? null);
}

function matches(document: unknown, query: unknown): boolean {
  if (query instanceof Condition) return query.holds(document);
  return Object.entries(query as object).every(([field, wanted]) => {
    const value = (document as Record<string, unknown>)[field];
    return wanted instanceof Condition ? wanted.holds(value) : isEqual(value, wanted);
  });
}

const when = (holds: (value: unknown) => boolean) => new Condition(holds);

const command = {
  eq: (wanted: unknown) => when((value) => isEqual(value, wanted)),
  gt: (than: unknown) => when((value) => compare(value, than, (difference) => difference > 0)),
  lt: (than: unknown) => when((value) => compare(value, than, (difference) => difference < 0)),
  lte: (than: unknown) => when((value) => compare(value, than, (difference) => difference <= 0)),
  in: (all: readonly unknown[]) => when((value) => all.includes(value)),
  exists: (is: boolean) => when((value) => (value !== undefined) === is),
  and: (...all: unknown[]) => when((value) => all.every((one) => matches(value, one))),
  or: (...all: unknown[]) => when((value) => all.some((one) => matches(value, one))),
  set: (value: unknown) => new Change(() => value),
  push: ({ each }: { each: unknown[] }) =>
    new Change((before) => [...((before ?? []) as unknown[]), ...each]),
};

function changed(document: Document, data: Record<string, unknown>): Document {
  const entries = Object.entries(data).map(([field, value]): [string, unknown] => [
    field,
    value instanceof Change ? value.of(document[field]) : value,
  ]);
  return { ...document, ...Object.fromEntries(entries) };
}

const copy = <T>(value: T): T => structuredClone(value);

function collectionOf(contents: Contents, name: string): Map<string, Document> {
  const found = contents.get(name) ?? new Map<string, Document>();
  contents.set(name, found);
  return found;
}

const duplicate = () => new Error('E11000 duplicate key error');

class Query {
  protected order: string | undefined;
  protected most = Infinity;

  constructor(
    protected readonly act: Act,
    protected readonly name: string,
    protected readonly query: unknown = {},
  ) {}

  orderBy(field: string) {
    this.order = field;
    return this;
  }

  field() {
    return this;
  }

  limit(count: number) {
    this.most = count;
    return this;
  }

  #found(contents: Contents): Document[] {
    const all = [...collectionOf(contents, this.name).values()].filter((one) => matches(one, this.query));
    const place = (one: Document) => (one[this.order ?? '_id'] ?? '') as string;
    return all.sort((a, b) => (place(a) < place(b) ? -1 : 1)).slice(0, this.most);
  }

  get() {
    return this.act((contents) => ({ data: copy(this.#found(contents)) }));
  }

  count() {
    return this.act((contents) => ({ total: this.#found(contents).length }));
  }

  update({ data }: { data: Record<string, unknown> }) {
    return this.act((contents) => {
      const found = this.#found(contents);
      for (const one of found) collectionOf(contents, this.name).set(one._id, copy(changed(one, data)));
      return { stats: { updated: found.length } };
    });
  }

  remove() {
    return this.act((contents) => {
      const found = this.#found(contents);
      for (const { _id } of found) collectionOf(contents, this.name).delete(_id);
      return { stats: { removed: found.length } };
    });
  }
}

class Collection extends Query {
  where(query: unknown) {
    return new Query(this.act, this.name, query);
  }

  doc(id: string) {
    const all = (contents: Contents) => collectionOf(contents, this.name);
    return {
      get: () => this.act((contents) => ({ data: copy(all(contents).get(id) ?? null) })),
      set: ({ data }: { data: object }) =>
        this.act((contents) => void all(contents).set(id, copy({ _id: id, ...data }))),
      update: ({ data }: { data: Record<string, unknown> }) =>
        this.act((contents) => {
          const found = all(contents).get(id);
          if (found) all(contents).set(id, copy(changed(found, data)));
          return { stats: { updated: found ? 1 : 0 } };
        }),
      remove: () => this.act((contents) => void all(contents).delete(id)),
    };
  }

  add({ data }: { data: Record<string, unknown> }) {
    return this.act((contents) => {
      const document = data as Document;
      if (collectionOf(contents, this.name).has(document._id)) throw duplicate();
      collectionOf(contents, this.name).set(document._id, copy(document));
      return { _id: document._id };
    });
  }
}

/** Sees everything as it was when it began, and its own writes; fails when somebody else has written the same since. */
async function begin(act: Act): Promise<SdkTransaction> {
  const before = await act((contents) => new Map([...contents].map(([name, all]) => [name, new Map(all)])));
  const own: Contents = new Map([...before].map(([name, all]) => [name, new Map(all)]));
  const inside: Act = (effect) => act(() => effect(own));
  return {
    collection: (name) => new Collection(inside, name) as unknown as SdkCollection,
    commit: () =>
      act((contents) => {
        const written = [...own].flatMap(([name, all]) => {
          const [old, now] = [before.get(name) ?? new Map<string, Document>(), collectionOf(contents, name)];
          return [...new Set([...all.keys(), ...old.keys()])]
            .filter((id) => all.get(id) !== old.get(id))
            .map((id) => ({ id, old: old.get(id), document: all.get(id), now }));
        });
        if (written.some(({ id, old, now }) => now.get(id) !== old)) throw new Error('TransactionConflict');
        for (const { id, document, now } of written) {
          if (document) now.set(id, document);
          else now.delete(id);
        }
      }),
    rollback: () => Promise.resolve(),
  };
}

/** As much of the SDK's database as the kernel uses for what is shipped. */
export function fakeDatabase(act: Act): SdkDatabase {
  return {
    command,
    collection: (name: string) => new Collection(act, name),
    startTransaction: () => begin(act),
    RegExp: () => new Condition(() => false),
  } as unknown as SdkDatabase;
}
