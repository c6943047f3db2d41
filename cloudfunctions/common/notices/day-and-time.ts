import type { Bilingual } from '../kernel/contract/answer';

const format = (locale: string, month: 'long' | 'short') =>
  new Intl.DateTimeFormat(locale, {
    timeZone: 'Asia/Shanghai',
    day: 'numeric',
    month,
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });

const zh = format('zh-CN', 'long');
const en = format('en-GB', 'short');

/** A moment (ms) as people in China read it: the clock is theirs, wherever the function runs. */
export function dayAndTime(at: number): Bilingual {
  return { zh: zh.format(at), en: en.format(at) };
}
