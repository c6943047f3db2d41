import { now, second } from '../clock';
import { command, db } from '../database';
import { mergeSettings } from './merge';
import { settingGroups, type Settings } from './schema';

const lifetime = 30 * second;
let cached: { settings: Settings; until: number } | undefined;

/** The settings in force; read from the database at most every 30 s. */
export async function getSettings(): Promise<Settings> {
  if (cached && now() < cached.until) return cached.settings;
  const stored = await db.settings.find({ _id: command.in(Object.keys(settingGroups)) });
  cached = { settings: mergeSettings(stored), until: now() + lifetime };
  return cached.settings;
}
