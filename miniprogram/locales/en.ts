import { appeal } from './en/appeal';
import { common } from './en/common';
import { dates } from './en/dates';
import { decision } from './en/decision';
import { decisions } from './en/decisions';
import { home } from './en/home';
import { inbox } from './en/inbox';
import { me } from './en/me';
import { mine } from './en/mine';
import { moved } from './en/moved';
import { parts } from './en/parts';
import { picker } from './en/picker';
import { post } from './en/post';
import { privacy } from './en/privacy';
import { profile } from './en/profile';
import { publish } from './en/publish';
import { recover } from './en/recover';
import { report } from './en/report';
import { reports } from './en/reports';
import { rules } from './en/rules';
import { search } from './en/search';
import { settings } from './en/settings';
import { transfer } from './en/transfer';
import { user } from './en/user';
import type { Strings } from './zh';

export const en: Strings = {
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
