import type * as z from 'zod';
import type { Setting } from '../../../../database/collections/settings';
import { log } from '../log';
import { settingGroups, type Settings } from './schema';

/**
 * Lays stored values over the defaults, group by group. A group that does not fit its schema is left at its defaults,
 * so that a slip in the console cannot take the app down; it is logged.
 */
export function mergeSettings(stored: readonly Setting[]): Settings {
  const group = <Value extends object>(
    name: keyof Settings,
    { schema, defaults }: { schema: z.ZodType<Value>; defaults: Value },
  ): Value => {
    const value = stored.find(({ _id }) => _id === name)?.value;
    if (!value) return defaults;
    const parsed = schema.safeParse({ ...defaults, ...value });
    if (parsed.success) return parsed.data;
    log('error', 'settings.invalid', {
      group: name,
      issues: parsed.error.issues.map(({ path }) => path.join('.')),
    });
    return defaults;
  };
  return {
    brand: group('brand', settingGroups.brand),
    moderation: group('moderation', settingGroups.moderation),
    trade: group('trade', settingGroups.trade),
    standby: group('standby', settingGroups.standby),
  };
}
