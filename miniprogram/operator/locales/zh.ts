import { caseTexts } from './zh/case';
import { conflicts } from './zh/conflicts';
import { decide } from './zh/decide';
import { desk } from './zh/desk';
import { log } from './zh/log';
import { money } from './zh/money';
import { orders } from './zh/orders';
import { people } from './zh/people';
import { person } from './zh/person';
import { queue } from './zh/queue';
import { recoveries } from './zh/recoveries';
import { shared } from './zh/shared';
import { standby } from './zh/standby';
import { words } from './zh/words';

/** Every text of the operators' desk in Chinese, by page. English has the same shape. */
export const zh = {
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

type Widened<T> = { [K in keyof T]: T[K] extends string ? string : Widened<T[K]> };
export type Texts = Widened<typeof zh>;
