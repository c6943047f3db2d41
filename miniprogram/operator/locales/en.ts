import { caseTexts } from './en/case';
import { conflicts } from './en/conflicts';
import { decide } from './en/decide';
import { desk } from './en/desk';
import { log } from './en/log';
import { money } from './en/money';
import { orders } from './en/orders';
import { people } from './en/people';
import { person } from './en/person';
import { queue } from './en/queue';
import { recoveries } from './en/recoveries';
import { shared } from './en/shared';
import { standby } from './en/standby';
import { words } from './en/words';
import type { Texts } from './zh';

export const en: Texts = {
  case: caseTexts,
  conflicts,
  decide,
  desk,
  log,
  money,
  orders,
  people,
  person,
  queue,
  recoveries,
  shared,
  standby,
  words,
};
