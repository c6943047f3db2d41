export const decisions = {
  title: '处理记录',
  empty: '没有针对你的处理，一切都好。',
  waiting: '申诉处理中',
  answered: '申诉已答复，维持原来的处理',
};
