import { seedBulk } from './bulk';
import { seedDemo } from './demo';
import type { SeedKind, SeedTarget } from './target';

export { phoneSealing } from './phones';
export type { LocalPerson, SeedKind, SeedTarget } from './target';

/**
 * Fills an empty environment: `demo` is a neighbourhood to look around in, `100k` a town to measure with. The same
 * kind at the same `now` gives the same documents, but for how phone numbers are sealed.
 */
export function seed(kind: SeedKind, target: SeedTarget): Promise<void> {
  return kind === 'demo' ? seedDemo(target) : seedBulk(target);
}
