import type { PostKind } from '../../../database/collections/posts';
import type { Bilingual } from '../kernel/contract/answer';
import type { BrandSettings } from '../kernel/settings/schema';

export type HomePlan =
  | { section: string; match: { kind?: PostKind; category?: string } }
  | { field: 'section' | 'category'; problem: Bilingual };

/** What the home page lists: a section (the first when none is named), or a category instead of what the section says. */
export function planHome(
  { section: wanted, category }: { section?: string | undefined; category?: string | undefined },
  { sections, categories }: Pick<BrandSettings, 'sections' | 'categories'>,
): HomePlan {
  const section = wanted === undefined ? sections[0] : sections.find(({ id }) => id === wanted);
  if (!section)
    return { field: 'section', problem: { zh: '没有这个栏目。', en: 'There is no such section.' } };
  if (category === undefined) {
    const { kind, category: own } = section;
    return { section: section.id, match: { ...(kind ? { kind } : {}), ...(own ? { category: own } : {}) } };
  }
  if (!categories.some(({ id }) => id === category)) {
    return { field: 'category', problem: { zh: '没有这个分类。', en: 'There is no such category.' } };
  }
  return { section: section.id, match: { category } };
}
