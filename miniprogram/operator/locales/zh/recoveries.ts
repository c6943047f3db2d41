export const recoveries = {
  title: '找回',
  empty: '还没有人从另一个小程序过来。',
  ways: { unionid: '凭微信的身份认出', phone: '凭微信给的手机号找回', code: '凭转移码找回' },
  states: { joined: '已接上', undone: '已撤回', several: '没能确定' },
  several: '可能是这几位，没有并到任何一位：',
  undone: '{name} 于 {time} 撤回',
  see: '看记录',
  undo: '认错了，撤回',
  undoTitle: '为什么撤回？来的人会得到一个新账号。',
  reasonHint: '一句话，会记进日志',
  done: '已撤回',
};
