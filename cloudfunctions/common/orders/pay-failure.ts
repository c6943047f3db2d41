import { AppError } from '../kernel/errors';
import { log } from '../kernel/log';
import { WechatPayError } from '../wechatpay/types';

/** Does something that calls WeChat Pay for somebody who waits; throws UNAVAILABLE when it has no answer or refuses. */
export async function orUnavailable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof WechatPayError)) throw error;
    log('warn', 'wechatpay.failed', { code: error.code, status: error.status });
    throw new AppError('UNAVAILABLE');
  }
}
