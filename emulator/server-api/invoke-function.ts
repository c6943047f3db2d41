import type { Environment } from '../cloudbase/environment';
import { CloudError, resultTooLarge, timedOut } from '../cloudbase/errors';
import { ServerApiError } from './errors';

/** What WeChat hands on of a function's result, in bytes; documented for clients, assumed for servers. */
const resultLimit = 1024 * 1024;

/** The answer when there is none after `ms`; what was called goes on. */
async function within<T>(ms: number, answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(timedOut(ms / 1000)), ms);
  });
  answer.catch(() => undefined);
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

/**
 * Calls a function as `POST /tcb/invokecloudfunction` does: nobody is signed in, and there is no answer after `patience`
 * ms, whatever the function's own time limit. Throws `ServerApiError` or `LostAnswerError`.
 */
export async function invokeFunction(
  environment: Environment,
  name: string,
  event: unknown,
  patience: number,
): Promise<{ resp_data: string }> {
  const call = { function: name, event, source: 'server', caller: null } as const;
  try {
    const result = await within(patience, environment.functions.invoke(call));
    if (Buffer.byteLength(result) > resultLimit) throw resultTooLarge();
    return { resp_data: result };
  } catch (error) {
    if (!(error instanceof CloudError)) throw error;
    throw new ServerApiError(error.errCode, `${error.message} TcbCode: [${error.code}]`);
  }
}
