import { createRequire } from 'node:module';

export type Fields = Record<string, unknown>;

interface Query {
  where(condition: unknown): Query;
  orderBy(field: string, direction: 'asc' | 'desc'): Query;
  skip(count: number): Query;
  limit(count: number): Query;
  field(fields: Fields): Query;
  get(): Promise<{ data: Fields[] }>;
  count(): Promise<{ total: number }>;
  update(options: { data: Fields }): Promise<{ stats: { updated: number } }>;
  remove(): Promise<{ stats: { removed: number } }>;
}

interface Reference {
  get(): Promise<{ data: Fields }>;
  update(options: { data: Fields }): Promise<{ stats: { updated: number } }>;
  set(options: { data: Fields }): Promise<{ _id: string; stats: { updated: number; created: number } }>;
  remove(): Promise<{ stats: { removed: number } }>;
}

type Aggregate = Record<string, (value: unknown) => Aggregate> & {
  end(): Promise<{ list: Fields[] }>;
  done(): unknown;
};

interface Collection extends Query {
  doc(id: string): Reference;
  add(options: { data: Fields | Fields[] }): Promise<{ _id: string; _ids: string[] }>;
  aggregate(): Aggregate;
}

type Operators = Record<string, (...operands: unknown[]) => unknown>;

export interface Transaction {
  collection(name: string): Collection;
  rollback(reason?: unknown): Promise<void>;
  commit(): Promise<void>;
}

/** The parts of wx-server-sdk's database that the contract covers; its own declarations miss many. */
export interface SdkDatabase {
  command: Operators & { aggregate: Operators & { pipeline(): Aggregate } };
  collection(name: string): Collection;
  createCollection(name: string): Promise<Fields>;
  runTransaction<T>(run: (transaction: Transaction) => Promise<T>): Promise<T>;
  startTransaction(): Promise<Transaction>;
  serverDate(options?: { offset: number }): unknown;
  RegExp(options: { regexp: string; options: string }): unknown;
  Geo: { Point(longitude: number, latitude: number): unknown };
}

/** Loads the unmodified wx-server-sdk with the environment of a function whose cloud is at `url`. */
export function loadSdk(url: string): SdkDatabase {
  Object.assign(process.env, {
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    SCF_NAMESPACE: 'test-env-1',
    TCB_ENV: 'test-env-1',
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: url }),
    SILENCE: 'true',
  });
  const cloud = createRequire(import.meta.url)('wx-server-sdk') as {
    init(options: { env: string }): void;
    database(): SdkDatabase;
  };
  cloud.init({ env: 'test-env-1' });
  return cloud.database();
}
