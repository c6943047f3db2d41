import type { BrandSettings } from '../../cloudfunctions/common/kernel/settings/schema';
import { pick } from '../locales/index';

/** A category as lists show it: its icon, and its name in the language in use. */
export interface CategoryLabel {
  icon: string;
  name: string;
}

/** The categories by id; without the brand none. */
export function categoryLabels(brand: BrandSettings | null): Record<string, CategoryLabel> {
  const labels = (brand?.categories ?? []).map(
    ({ id, icon, name }) => [id, { icon, name: pick(name) }] as const,
  );
  return Object.fromEntries(labels);
}

/** A section as a tab shows it. */
export interface SectionTab {
  id: string;
  name: string;
}

/** The sections of the home page, in the language in use. */
export function sectionTabs(brand: BrandSettings | null): SectionTab[] {
  return (brand?.sections ?? []).map(({ id, name }) => ({ id, name: pick(name) }));
}
