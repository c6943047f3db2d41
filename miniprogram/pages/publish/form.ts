import type { InputOf } from '../../../cloudfunctions/common/kernel/contract/contract';
import type { Category } from '../../../cloudfunctions/common/kernel/settings/schema';
import type { contract } from '../../../cloudfunctions/publish/contract';
import type { OfferView } from '../../../cloudfunctions/common/goods/views';
import type { PostView } from '../../../cloudfunctions/common/posts/views';
import type { PostKind } from '../../../database/collections/posts';
import { arrived, stored, type PickedPicture } from '../../components/image-picker/picked';
import type { Strings } from '../../locales/index';
import { isPriceHidden } from '../../services/hidden-price';
import { lengthOf } from '../../services/length';
import { parsePrice, priceText } from './price';
import { notSelling, sellingOf, type SellingForm } from './selling';

export const kinds = ['info', 'goods', 'service', 'virtual'] as const;

/** What stands in the fields, as it was typed. */
export interface PostForm {
  kind: PostKind | '';
  /** A category's id; empty until one is chosen. */
  category: string;
  title: string;
  body: string;
  price: string;
  area: string;
  pictures: PickedPicture[];
  selling: SellingForm;
}

export type Field = Exclude<keyof PostForm, 'selling'>;

/** The fields from top to bottom. */
export const fieldOrder: readonly Field[] = [
  'kind',
  'category',
  'title',
  'body',
  'pictures',
  'price',
  'area',
];

export const emptyForm: PostForm = {
  kind: '',
  category: '',
  title: '',
  body: '',
  price: '',
  area: '',
  pictures: [],
  selling: notSelling,
};

export type FieldErrors = Partial<Record<Field, string>>;

/** An information names no price, nor does what may not show one here. */
export function hasPrice(kind: PostForm['kind']): boolean {
  return kind !== '' && kind !== 'info' && !isPriceHidden(kind);
}

/** The categories that a kind can stand in. */
export function categoriesFor(kind: PostForm['kind'], categories: readonly Category[]): Category[] {
  return categories.filter((category) => kind !== '' && category.kinds.includes(kind));
}

/** The form after choosing a kind: a category that does not allow it is dropped, the only one that does is chosen. */
export function withKind(form: PostForm, kind: PostKind, categories: readonly Category[]): PostForm {
  const allowed = categoriesFor(kind, categories);
  const stays = allowed.some(({ id }) => id === form.category);
  const only = allowed.length === 1 ? (allowed[0]?.id ?? '') : '';
  return { ...form, kind, category: stays ? form.category : only };
}

/** What keeps the form from being sent, by field. The cloud checks again. */
export function checkForm(form: PostForm, texts: Strings['publish']['errors']): FieldErrors {
  const errors: FieldErrors = {};
  const price = parsePrice(form.price);
  if (form.kind === '') errors.kind = texts.kind;
  else if (form.category === '') errors.category = texts.category;
  if (lengthOf(form.title) < 2) errors.title = texts.titleShort;
  if (lengthOf(form.title) > 40) errors.title = texts.titleLong;
  if (lengthOf(form.body) === 0) errors.body = texts.bodyEmpty;
  if (lengthOf(form.body) > 2000) errors.body = texts.bodyLong;
  if (lengthOf(form.area) > 30) errors.area = texts.areaLong;
  if (form.pictures.some(({ state }) => state === 'failed')) errors.pictures = texts.picturesFailed;
  if (hasPrice(form.kind) && !price.ok) {
    errors.price = price.reason === 'large' ? texts.priceLarge : texts.priceForm;
  }
  return errors;
}

/** The cloud's findings (`images.0.fileID`) under the fields of the form; what fits none is left out. */
export function fieldErrors(fields: Record<string, string>): FieldErrors {
  const errors: FieldErrors = {};
  for (const [path, sentence] of Object.entries(fields)) {
    const name = path.split('.')[0] ?? '';
    const field = fieldOrder.find((known) => known === (name === 'images' ? 'pictures' : name));
    if (field) errors[field] ??= sentence;
  }
  return errors;
}

type Content = Omit<InputOf<typeof contract, 'post.create'>, 'key'>;

/** A form without errors as the cloud wants it. */
export function contentOf(form: PostForm): Content {
  const price = parsePrice(form.price);
  return {
    kind: form.kind || 'info',
    category: form.category,
    title: form.title.trim(),
    body: form.body.trim(),
    images: arrived(form.pictures),
    price: hasPrice(form.kind) && price.ok ? price.fen : null,
    area: form.area.trim(),
  };
}

/** The form that shows a post and how it is sold. */
export function formOf(post: PostView, offer: OfferView | null): PostForm {
  const { kind, category, title, body, area } = post;
  return {
    kind,
    category,
    title,
    body,
    area,
    price: priceText(post.price),
    pictures: post.images.map(stored),
    selling: sellingOf(offer),
  };
}
