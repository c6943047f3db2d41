import type { contract as appeal } from '../../cloudfunctions/appeal/contract';
import type { contract as browse } from '../../cloudfunctions/browse/contract';
import type { Answer, Bilingual, Failure } from '../../cloudfunctions/common/kernel/contract/answer';
import type { ActionName, InputOf, OutputOf } from '../../cloudfunctions/common/kernel/contract/contract';
import type { contract as moderate } from '../../cloudfunctions/moderate/contract';
import type { contract as operate } from '../../cloudfunctions/operate/contract';
import type { contract as publish } from '../../cloudfunctions/publish/contract';
import type { contract as register } from '../../cloudfunctions/register/contract';
import { pick, strings } from '../locales/index';

interface Contracts {
  appeal: typeof appeal;
  browse: typeof browse;
  moderate: typeof moderate;
  operate: typeof operate;
  publish: typeof publish;
  register: typeof register;
}

/** A function's refusal, or a call that found no answer (`code` NETWORK). */
export class CallError extends Error {
  override readonly name = 'CallError';

  constructor(
    readonly code: Failure['code'] | 'NETWORK',
    private readonly text: Bilingual | null,
    /** What is wrong with a field, in the language in use. */
    readonly fields: Record<string, string> = {},
  ) {
    super(code);
  }

  /** One sentence for the person, in the language in use. */
  get sentence(): string {
    return this.text ? pick(this.text) : strings().common.failed;
  }
}

function toError({ code, message, fields = {} }: Failure): CallError {
  const texts = Object.fromEntries(Object.entries(fields).map(([path, text]) => [path, pick(text)]));
  return new CallError(code, message, texts);
}

/** Calls an action of a cloud function. Throws CallError when it refuses or cannot be reached. */
export async function call<F extends keyof Contracts, A extends ActionName<Contracts[F]>>(
  name: F,
  action: A,
  input: InputOf<Contracts[F], A>,
): Promise<OutputOf<Contracts[F], A>> {
  let answer: Answer<OutputOf<Contracts[F], A>>;
  try {
    const { result } = await wx.cloud.callFunction({ name, data: { action, ...(input as object) } });
    answer = result as Answer<OutputOf<Contracts[F], A>>;
  } catch {
    throw new CallError('NETWORK', null);
  }
  if (answer.ok) return answer.data;
  throw toError(answer.error);
}

/** What to tell the person about anything that was thrown. */
export function sentenceOf(error: unknown): string {
  return error instanceof CallError ? error.sentence : strings().common.failed;
}
