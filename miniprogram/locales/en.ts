import { common } from './en/common';
import { me } from './en/me';
import { mine } from './en/mine';
import { picker } from './en/picker';
import { privacy } from './en/privacy';
import { profile } from './en/profile';
import { publish } from './en/publish';
import { rules } from './en/rules';
import { settings } from './en/settings';
import type { Strings } from './zh';

export const en: Strings = { common, me, mine, picker, privacy, profile, publish, rules, settings };
