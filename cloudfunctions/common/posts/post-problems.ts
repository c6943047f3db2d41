import type { PostKind } from '../../../database/collections/posts';
import type { Bilingual } from '../kernel/contract/answer';
import type { BrandSettings } from '../kernel/settings/schema';
import { foreignFile, isOwnUpload } from '../users/own-upload';

/** What an author sends. */
export interface PostInput {
  kind: PostKind;
  title: string;
  body: string;
  category: string;
  images: { fileID: string; width: number; height: number }[];
  /** fen */
  price: number | null;
  area: string;
}

const noCategory: Bilingual = { zh: '没有这个分类。', en: 'There is no such category.' };
const otherKind: Bilingual = {
  zh: '这个分类不收这类内容。',
  en: 'This category does not take posts of this kind.',
};
const noPrice: Bilingual = { zh: '信息类内容不能标价。', en: 'A post for information has no price.' };
const twice: Bilingual = { zh: '这张图片重复了。', en: 'This picture is there twice.' };

/**
 * What is wrong with a post beyond the form of its fields, by field: categories and the kinds they take come from the
 * settings, a price goes with goods, services and virtual goods only, pictures are the author's own and each once.
 */
export function postProblems(
  { kind, category, price, images }: PostInput,
  { categories }: Pick<BrandSettings, 'categories'>,
  owner: { environment: string; userId: string },
): Record<string, Bilingual> {
  const problems: Record<string, Bilingual> = {};
  const found = categories.find(({ id }) => id === category);
  if (!found) problems['category'] = noCategory;
  else if (!found.kinds.includes(kind)) problems['category'] = otherKind;
  if (price !== null && kind === 'info') problems['price'] = noPrice;
  const seen = new Set<string>();
  for (const [index, { fileID }] of images.entries()) {
    const field = `images.${index}.fileID`;
    if (!isOwnUpload(fileID, owner)) problems[field] = foreignFile;
    else if (seen.has(fileID)) problems[field] = twice;
    seen.add(fileID);
  }
  return problems;
}
