import { appeal } from './zh/appeal';
import { common } from './zh/common';
import { dates } from './zh/dates';
import { decision } from './zh/decision';
import { decisions } from './zh/decisions';
import { home } from './zh/home';
import { inbox } from './zh/inbox';
import { me } from './zh/me';
import { mine } from './zh/mine';
import { moved } from './zh/moved';
import { parts } from './zh/parts';
import { picker } from './zh/picker';
import { post } from './zh/post';
import { privacy } from './zh/privacy';
import { profile } from './zh/profile';
import { publish } from './zh/publish';
import { recover } from './zh/recover';
import { report } from './zh/report';
import { reports } from './zh/reports';
import { rules } from './zh/rules';
import { search } from './zh/search';
import { settings } from './zh/settings';
import { transfer } from './zh/transfer';
import { user } from './zh/user';

/** Every text of the app in Chinese, by page. One file a page in `zh/`; English has the same shape. */
export const zh = {
  appeal,
  common,
  dates,
  decision,
  decisions,
  home,
  inbox,
  me,
  mine,
  moved,
  parts,
  picker,
  post,
  privacy,
  profile,
  publish,
  recover,
  report,
  reports,
  rules,
  search,
  settings,
  transfer,
  user,
};

type Texts<T> = { [K in keyof T]: T[K] extends string ? string : Texts<T[K]> };
export type Strings = Texts<typeof zh>;
