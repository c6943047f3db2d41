import type { Command } from '../cloud';

/** Fields to match: a value, or a command. Dotted paths reach into objects and arrays. */
export type Query<D> = { [K in keyof D]?: D[K] | Command } & Partial<Record<`${string}.${string}`, unknown>>;

/** Fields to change: a value replaces the whole field, a command does what it says. */
export type Changes<D> = { [K in Exclude<keyof D, '_id'>]?: D[K] | Command } & Partial<
  Record<`${string}.${string}`, unknown>
>;

export interface FindOptions<D> {
  orderBy?: readonly (readonly [field: keyof D & string, direction: 'asc' | 'desc'])[];
  /** 1 to 1000; 100 when not said. */
  limit?: number;
}
