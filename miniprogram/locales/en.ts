import { common } from './en/common';
import type { Strings } from './zh';

export const en: Strings = { common };
