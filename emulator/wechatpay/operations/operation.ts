import type * as z from 'zod';
import { ApiError } from '../api-error';
import type { Book } from '../book';
import type { Keys } from '../signing/keys';

/** What an operation may know and write. */
export interface Desk {
  /** ms, local clock. */
  now: number;
  book: Book;
  /** The merchant, by its keys. */
  keys: Keys;
  /** Apps bound to the merchant. */
  appids: readonly string[];
  /** Where this server is reached, without a slash at the end. */
  url: string;
  /** With which of WeChat Pay's keys the request's secrets are encrypted, as its header says. */
  serial?: string;
}

/** What is answered: a JSON body, nothing (204), or a file, which is not signed. */
export type ApiAnswer = { body: object } | { body: null } | { file: Buffer; contentType: string };

/** How faults call an operation. */
export type OperationName =
  | 'jsapi'
  | 'h5'
  | 'query'
  | 'close'
  | 'refund'
  | 'refund.query'
  | 'receiver.add'
  | 'receiver.delete'
  | 'share'
  | 'share.query'
  | 'unfreeze'
  | 'unsplit'
  | 'return'
  | 'return.query'
  | 'bill';

/** One operation of API v3. */
export interface Operation {
  name: OperationName;
  method: 'GET' | 'POST';
  /** Such as `/v3/pay/transactions/id/:transaction_id`. */
  path: string;
  /** Reads the request (what path, query and body say) and carries it out in one go. Throws `ApiError`. */
  answer: (given: Record<string, unknown>, desk: Desk) => ApiAnswer;
}

interface Definition<Input> extends Pick<Operation, 'name' | 'method' | 'path'> {
  /** All that may be said, by WeChat Pay's names. */
  input: z.ZodType<Input>;
  run: (input: Input, desk: Desk) => ApiAnswer;
}

function paramError(error: z.ZodError, location: string): ApiError {
  const [issue] = error.issues;
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const field = `/${[...(issue?.path ?? []), ...unknown].join('/')}`;
  return new ApiError('PARAM_ERROR', `参数错误 ${field}: ${issue?.message ?? ''}`, {
    location,
    field,
    issue: issue?.message ?? '',
  });
}

/** Declares an operation that is given its input parsed. */
export function operation<Input>({ name, method, path, input, run }: Definition<Input>): Operation {
  return {
    name,
    method,
    path,
    answer(given, desk) {
      const parsed = input.safeParse(given);
      if (!parsed.success) throw paramError(parsed.error, method === 'GET' ? 'query' : 'body');
      return run(parsed.data, desk);
    },
  };
}
