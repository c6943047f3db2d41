export const queue = {
  title: '队列',
  empty: {
    all: '都处理完了。',
    review: '没有要审核的内容。',
    complaint: '没有要处理的投诉。',
    appeal: '没有要处理的申诉。',
    mine: '你手上没有案件。',
    overdue: '没有超时的，很好。',
  },
  toDesk: '回工作台',
};
