import type { BrandSettings } from '../../../cloudfunctions/common/kernel/settings/schema';
import { pick } from '../../locales/index';

/** What the feed is narrowed to: a section of the brand's, or one category. */
export type Selection = { section: string } | { category: string };

export interface SectionTab {
  id: string;
  name: string;
}

/** The section that opens first; empty before the brand is known. */
export function firstSection(brand: BrandSettings | null): string {
  return brand?.sections[0]?.id ?? '';
}

/** The sections' names in the language in use. */
export function sectionTabs(brand: BrandSettings | null): SectionTab[] {
  return (brand?.sections ?? []).map(({ id, name }) => ({ id, name: pick(name) }));
}

/** Two columns where the section says so, and for a category in which everything is for sale. */
export function layoutFor(selection: Selection, brand: BrandSettings | null): 'list' | 'grid' {
  if ('section' in selection) {
    return brand?.sections.find(({ id }) => id === selection.section)?.layout ?? 'list';
  }
  const category = brand?.categories.find(({ id }) => id === selection.category);
  return category?.kinds.every((kind) => kind === 'goods') ? 'grid' : 'list';
}
