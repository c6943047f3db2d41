import { ApiError } from '../api-error';
import { chinaDay } from '../china-time';

const hour = 3_600_000;
/** How long bills can be had, in ms. */
const kept = 92 * 24 * hour;

/** A day of which bills are written. */
export interface BillDay {
  /** ms; the first moment, and the first one after it. */
  from: number;
  to: number;
}

/**
 * The day called `date`, whose bills are there from ten in the morning of the next one, China time. Throws `ApiError`
 * PARAM_ERROR, INVALID_REQUEST, NO_STATEMENT_EXIST, STATEMENT_CREATING. `now` in ms.
 */
export function billDay(date: string, now: number): BillDay {
  const day = chinaDay(date);
  if (!day)
    throw new ApiError('PARAM_ERROR', '账单日期格式不正确', { location: 'query', field: '/bill_date' });
  if (now < day.to) throw new ApiError('NO_STATEMENT_EXIST', '账单文件不存在');
  if (now > day.to + kept) throw new ApiError('INVALID_REQUEST', '仅支持三个月内的账单下载申请');
  if (now < day.to + 10 * hour) throw new ApiError('STATEMENT_CREATING', '账单生成中');
  return day;
}
