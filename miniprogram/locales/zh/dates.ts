export const dates = {
  months: ['1月', '2月', '3月', '4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月'],
  date: '{month}{day}日',
  fullDate: '{year}年{month}{day}日',
  month: '{year}年{month}',
  moment: '{date} {time}',
};
