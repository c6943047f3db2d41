export const search = {
  title: '搜索',
  placeholder: '搜标题和正文',
  clear: '清空输入',
  go: '搜索',
  recent: '最近搜过',
  forget: '清除记录',
  hint: '试试“自行车”“钢琴”或一个地名。',
  empty: '没有找到“{query}”。换个词，或少写几个字试试。',
  again: '换个词',
};
