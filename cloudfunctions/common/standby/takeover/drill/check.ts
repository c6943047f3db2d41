import type { Bilingual } from '../../../kernel/contract/answer';
import type { DrillState } from '../../../../../database/collections/standby-state';

export const checkNames = [
  'link',
  'secrets',
  'peer',
  'schema',
  'phones',
  'lag',
  'comparison',
  'archive',
  'door',
] as const;
export type CheckName = (typeof checkNames)[number];

/** One thing that was tried. */
export type Check = DrillState['checks'][number] & { name: CheckName };

/** What a try comes to, and what was seen. */
export function check(name: CheckName, passed: boolean, { zh, en }: Bilingual): Check {
  return { name, passed, detail: `${zh} ${en}` };
}

/** Minutes since `at` (ms), as a whole number. */
export function minutesSince(at: number, now: number): number {
  return Math.max(0, Math.round((now - at) / 60_000));
}
