import { common } from './zh/common';
import { me } from './zh/me';
import { mine } from './zh/mine';
import { picker } from './zh/picker';
import { privacy } from './zh/privacy';
import { profile } from './zh/profile';
import { publish } from './zh/publish';
import { rules } from './zh/rules';
import { settings } from './zh/settings';

/** Every text of the app in Chinese, by page. One file a page in `zh/`; English has the same shape. */
export const zh = { common, me, mine, picker, privacy, profile, publish, rules, settings };

type Texts<T> = { [K in keyof T]: T[K] extends string ? string : Texts<T[K]> };
export type Strings = Texts<typeof zh>;
