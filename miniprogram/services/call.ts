import type { contract as appeal } from '../../cloudfunctions/appeal/contract';
import type { contract as browse } from '../../cloudfunctions/browse/contract';
import type { Answer, Bilingual, Failure } from '../../cloudfunctions/common/kernel/contract/answer';
import type { ActionName, InputOf, OutputOf } from '../../cloudfunctions/common/kernel/contract/contract';
import type { contract as moderate } from '../../cloudfunctions/moderate/contract';
import type { contract as operate } from '../../cloudfunctions/operate/contract';
import type { contract as pay } from '../../cloudfunctions/pay/contract';
import type { contract as publish } from '../../cloudfunctions/publish/contract';
import type { contract as register } from '../../cloudfunctions/register/contract';
import type { contract as report } from '../../cloudfunctions/report/contract';
import { pick, strings } from '../locales/index';
import { platformName } from '../platform/device';
import { openDecision, openMoved } from '../platform/navigate';
import { learnMoved } from './serving';

interface Contracts {
  appeal: typeof appeal;
  browse: typeof browse;
  moderate: typeof moderate;
  operate: typeof operate;
  pay: typeof pay;
  publish: typeof publish;
  register: typeof register;
  report: typeof report;
}

/** What pages do by themselves, without anybody having asked: who only reads is not sent away for it. */
const unasked: readonly string[] = ['register.session', 'register.notices.read'];

/** A function's refusal, or a call that found no answer (`code` NETWORK). */
export class CallError extends Error {
  override readonly name = 'CallError';

  constructor(
    readonly code: Failure['code'] | 'NETWORK',
    private readonly text: Bilingual | null,
    /** What is wrong with a field, in the language in use. */
    readonly fields: Record<string, string> = {},
    /** For MUTED and BANNED. */
    readonly decision: Failure['decision'] | null = null,
  ) {
    super(code);
  }

  /** One sentence for the person, in the language in use. */
  get sentence(): string {
    return this.text ? pick(this.text) : strings().common.failed;
  }
}

function toError({ code, message, fields = {}, decision }: Failure): CallError {
  const texts = Object.fromEntries(Object.entries(fields).map(([path, text]) => [path, pick(text)]));
  return new CallError(code, message, texts, decision ?? null);
}

/**
 * Calls an action of a cloud function, and says on which platform: prices follow it. Throws CallError when it refuses or
 * cannot be reached. Who is banned is shown the decision, whatever they were about to do; and who wants to do something
 * where people are not served any more, the way to where they are.
 */
export async function call<F extends keyof Contracts, A extends ActionName<Contracts[F]>>(
  name: F,
  action: A,
  input: InputOf<Contracts[F], A>,
): Promise<OutputOf<Contracts[F], A>> {
  let answer: Answer<OutputOf<Contracts[F], A>>;
  try {
    const data = { action, platform: platformName(), ...(input as object) };
    const { result } = await wx.cloud.callFunction({ name, data });
    answer = result as Answer<OutputOf<Contracts[F], A>>;
  } catch {
    throw new CallError('NETWORK', null);
  }
  if (answer.ok) return answer.data;
  const error = toError(answer.error);
  if (error.code === 'BANNED' && error.decision) openDecision(error.decision.id);
  if (error.code === 'MOVED') {
    learnMoved(answer.error.moved);
    if (!unasked.includes(`${name}.${action}`)) openMoved();
  }
  throw error;
}

/** The decision that keeps a person from something; empty when it was something else. */
export function decisionBehind(error: unknown): string {
  return error instanceof CallError ? (error.decision?.id ?? '') : '';
}

/** What to tell the person about anything that was thrown. */
export function sentenceOf(error: unknown): string {
  return error instanceof CallError ? error.sentence : strings().common.failed;
}
