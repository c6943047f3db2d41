export const people = {
  title: '人',
  placeholder: '昵称开头，或完整编号',
  clear: '清空',
  sanctioned: '处罚中',
  sanctionedNow: '正在处罚中',
  none: '没有找到「{query}」。',
  noneSanctioned: '现在没有人在处罚中。',
  came: '从另一个小程序来的人',
  cameText: '怎么认出来的，认错了可以撤回',
};
