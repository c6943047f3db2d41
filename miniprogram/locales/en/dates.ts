import type { Strings } from '../zh';

export const dates: Strings['dates'] = {
  months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  date: '{day} {month}',
  fullDate: '{day} {month} {year}',
  month: '{month} {year}',
  moment: '{date}, {time}',
};
