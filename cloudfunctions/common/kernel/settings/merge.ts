import type { Setting } from '../../../../database/collections/settings';
import { log } from '../log';
import { settingGroups, type Settings } from './schema';

/**
 * Lays stored values over the defaults, group by group. A group that does not fit its schema is left at its defaults,
 * so that a slip in the console cannot take the app down; it is logged.
 */
export function mergeSettings(stored: readonly Setting[]): Settings {
  const { defaults, schema } = settingGroups.brand;
  const value = stored.find(({ _id }) => _id === 'brand')?.value;
  if (!value) return { brand: defaults };
  const parsed = schema.safeParse({ ...defaults, ...value });
  if (parsed.success) return { brand: parsed.data };
  log('error', 'settings.invalid', {
    group: 'brand',
    issues: parsed.error.issues.map(({ path }) => path.join('.')),
  });
  return { brand: defaults };
}
