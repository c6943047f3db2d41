import { common } from './en/common';
import { dates } from './en/dates';
import { home } from './en/home';
import { me } from './en/me';
import { mine } from './en/mine';
import { parts } from './en/parts';
import { picker } from './en/picker';
import { post } from './en/post';
import { privacy } from './en/privacy';
import { profile } from './en/profile';
import { publish } from './en/publish';
import { rules } from './en/rules';
import { search } from './en/search';
import { settings } from './en/settings';
import { user } from './en/user';
import type { Strings } from './zh';

export const en: Strings = {
  common,
  dates,
  home,
  me,
  mine,
  parts,
  picker,
  post,
  privacy,
  profile,
  publish,
  rules,
  search,
  settings,
  user,
};
