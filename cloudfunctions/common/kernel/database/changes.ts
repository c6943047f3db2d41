import type { SdkDatabase } from '../cloud';
import type { Changes } from './types';

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/**
 * Makes plain objects and arrays replace the field. Left alone, the SDK would spread an object into dotted paths, which
 * merges, and fails where the field is null.
 */
export function asUpdate<D>(command: SdkDatabase['command'], changes: Changes<D>): Record<string, unknown> {
  const entries = Object.entries(changes as Record<string, unknown>).filter(
    ([, value]) => value !== undefined,
  );
  return Object.fromEntries(
    entries.map(([field, value]) => [
      field,
      isPlain(value) || Array.isArray(value) ? command.set(value) : value,
    ]),
  );
}
