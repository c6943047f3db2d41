import type { Bilingual, Failure } from './contract/answer';

/** Every code a function can answer with, and what it says when nothing better is known. */
export const errorMessages = {
  INVALID_INPUT: { zh: '填写的内容有误，请检查标出的项。', en: 'Some of what you sent needs correcting.' },
  UNKNOWN_ACTION: { zh: '没有这个操作。', en: 'There is no such action.' },
  UNAUTHENTICATED: { zh: '请在微信中打开后再试。', en: 'Open the mini program in WeChat and try again.' },
  SESSION_REQUIRED: { zh: '请先进入首页，再做这一步。', en: 'Start a session first, then try again.' },
  FORBIDDEN: { zh: '你不能做这个操作。', en: 'You are not allowed to do this.' },
  NOT_FOUND: { zh: '内容不存在，或已被删除。', en: 'This does not exist, or has been removed.' },
  CONFLICT: { zh: '内容已有变化，请刷新后再试。', en: 'This has changed meanwhile. Refresh and try again.' },
  RATE_LIMITED: { zh: '操作太频繁了，请稍后再试。', en: 'That was a little too fast. Try again later.' },
  CONTENT_REFUSED: {
    zh: '内容没有通过安全检查，请修改后再试。',
    en: 'This did not pass the safety check. Please change it.',
  },
  BLOCKED: { zh: '对方暂时不接受你的互动。', en: 'This person does not accept interactions from you.' },
  ACCOUNT_DELETING: {
    zh: '账号正在注销，撤回注销后才能继续。',
    en: 'Your account is being deleted. Take that back to go on.',
  },
  MUTED: {
    zh: '你暂时不能发布内容，可以查看原因和申诉。',
    en: 'You cannot post for now. You can read why, and appeal.',
  },
  BANNED: {
    zh: '你的账号已被停用，可以查看原因、申诉和导出数据。',
    en: 'Your account is suspended. You can read why, appeal, and export your data.',
  },
  PHONE_REQUIRED: {
    zh: '买卖东西和做推广需要先留一个手机号。',
    en: 'To buy, sell or be an agent, add a phone number first.',
  },
  NOT_FOR_SALE: { zh: '现在不能购买。', en: 'This cannot be bought right now.' },
  SOLD_OUT: { zh: '剩下的不够了，请减少数量。', en: 'There are not enough left. Order fewer.' },
  MOVED: {
    zh: '我们已经搬到新的地方，这里只能看，不能改。',
    en: 'We have moved. You can read here, but not change anything.',
  },
  UNAVAILABLE: {
    zh: '服务暂时不可用，请稍后再试。',
    en: 'The service is not available right now. Try again later.',
  },
  INTERNAL: {
    zh: '出了点问题，我们已经记下，请稍后再试。',
    en: 'Something went wrong. We have noted it; try again later.',
  },
} as const satisfies Record<string, Bilingual>;

export type ErrorCode = keyof typeof errorMessages;

/** A refusal that the caller is told about. Anything else that is thrown becomes INTERNAL. */
export class AppError extends Error {
  override readonly name = 'AppError';

  constructor(
    readonly code: ErrorCode,
    private readonly details: Partial<
      Pick<Failure, 'message' | 'fields' | 'retryAfter' | 'decision' | 'moved'>
    > = {},
  ) {
    super(`${code}: ${(details.message ?? errorMessages[code]).en}`);
  }

  toFailure(): Failure {
    return { code: this.code, message: errorMessages[this.code], ...this.details };
  }
}

/** INVALID_INPUT for one field. */
export function invalidField(path: string, message: Bilingual): AppError {
  return new AppError('INVALID_INPUT', { fields: { [path]: message } });
}

/** Throws INVALID_INPUT when there is a problem with any field. */
export function refuseProblems(problems: Record<string, Bilingual>): void {
  if (Object.keys(problems).length > 0) throw new AppError('INVALID_INPUT', { fields: problems });
}
