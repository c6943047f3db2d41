export const inbox = {
  title: '消息',
  empty: '还没有消息。审核、投诉和申诉有了结果，会出现在这里。',
  home: '去首页看看',
  unread: '新消息',
};
