import type { BrandSettings } from '../../../cloudfunctions/common/kernel/settings/schema';

/** What the feed is narrowed to: a section of the brand's, or one category. */
export type Selection = { section: string } | { category: string };

/** The section that opens first; empty before the brand is known. */
export function firstSection(brand: BrandSettings | null): string {
  return brand?.sections[0]?.id ?? '';
}

/** Two columns where the section says so, and for a category in which everything is for sale. */
export function layoutFor(selection: Selection, brand: BrandSettings | null): 'list' | 'grid' {
  if ('section' in selection) {
    return brand?.sections.find(({ id }) => id === selection.section)?.layout ?? 'list';
  }
  const category = brand?.categories.find(({ id }) => id === selection.category);
  return category?.kinds.every((kind) => kind === 'goods') ? 'grid' : 'list';
}
