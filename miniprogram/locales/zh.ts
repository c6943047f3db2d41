import { common } from './zh/common';

/** Every text of the app in Chinese, by page. One file a page in `zh/`; English has the same shape. */
export const zh = { common };

type Texts<T> = { [K in keyof T]: T[K] extends string ? string : Texts<T[K]> };
export type Strings = Texts<typeof zh>;
