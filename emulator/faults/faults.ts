import { setTimeout as sleep } from 'node:timers/promises';
import { CloudError, LostAnswerError } from '../cloudbase/errors';
import type { EnvironmentName } from '../people/environments';
import { ServerApiError } from '../server-api/errors';
import { ApiError } from '../wechatpay/api-error';
import { parseRules, type FaultRule, type FaultRuleInput } from './rules';

/** One call that a rule may hit. */
export interface FaultPoint {
  /** Undefined for WeChat Pay, which both environments share. */
  env?: EnvironmentName;
  function?: string;
  openapi?: string;
  push?: string;
  wechatpay?: string;
  server?: string;
  database?: string;
  collection?: string;
}

/** A rule as it stands now. */
export type FaultState = FaultRule & {
  /** Calls it will still hit; null: no end. */
  left: number | null;
  /** Calls it has hit. */
  hits: number;
};

type Run<T> = () => Promise<T>;

function failure(rule: FaultRule, point: FaultPoint): Error {
  const message = rule.error?.message ?? 'A fault rule made this call fail.';
  const code = rule.error?.code;
  if (point.openapi) return new OpenapiFault(typeof code === 'number' ? code : -1, message);
  if (point.wechatpay) return new ApiError(typeof code === 'string' ? code : 'SYSTEM_ERROR', message);
  if (point.server) return new ServerApiError(typeof code === 'number' ? code : -1, message);
  const toFunction = point.function !== undefined || point.push !== undefined;
  const byDefault = toFunction ? 'FUNCTIONS_EXECUTE_FAIL' : 'DATABASE_REQUEST_FAILED';
  return new CloudError(
    typeof code === 'string' ? code : byDefault,
    typeof code === 'number' ? code : toFunction ? -504002 : -502001,
    message,
    502,
  );
}

/** What an open API is made to answer. */
export class OpenapiFault extends Error {
  constructor(
    readonly errcode: number,
    message: string,
  ) {
    super(message);
  }
}

async function strike<T>(rule: FaultRule, point: FaultPoint, run: Run<T>): Promise<T> {
  switch (rule.effect) {
    case 'fail':
      throw failure(rule, point);
    case 'delay':
      await sleep(rule.ms);
      return run();
    case 'repeat': {
      const answer = await run();
      await run().catch(() => undefined);
      return answer;
    }
    case 'drop':
      if (rule.when === 'after') await run().catch(() => undefined);
      throw new LostAnswerError();
  }
}

function matches({ target, env }: FaultRule, point: FaultPoint): boolean {
  if (env && env !== point.env) return false;
  if (target.function) return target.function === point.function;
  if (target.openapi) return target.openapi === point.openapi;
  if (target.push) return target.push === point.push;
  if (target.wechatpay) return target.wechatpay === point.wechatpay;
  if (target.server) return target.server === point.server;
  return (
    target.database === point.database &&
    (target.collection === undefined || target.collection === point.collection)
  );
}

const unused = (rule: FaultRule): FaultState => ({ ...rule, left: rule.count ?? null, hits: 0 });

/** What goes wrong on purpose. */
export class Faults {
  #rules: FaultState[] = [];

  /** Replaces all rules with those in `{ rules: [...] }`. Throws `ZodError`. */
  set(value: unknown): void {
    this.#rules = parseRules(value).map(unused);
  }

  /** One more, after the others. Throws `ZodError`. */
  add(rule: FaultRuleInput): void {
    this.#rules.push(...parseRules({ rules: [rule] }).map(unused));
  }

  /** Takes away those that `matches` names. */
  remove(matches: (rule: FaultState) => boolean): void {
    this.#rules = this.#rules.filter((rule) => !matches(rule));
  }

  /** The rules and how often each has hit. */
  list(): readonly FaultState[] {
    return this.#rules;
  }

  /** Runs `run` as the rules that match `point` will have it, the first rule outermost. */
  apply<T>(point: FaultPoint, run: Run<T>): Promise<T> {
    const hitting = this.#rules.filter((rule) => this.#take(rule, point));
    return hitting.reduceRight<Run<T>>((next, rule) => () => strike(rule, point, next), run)();
  }

  #take(rule: FaultState, point: FaultPoint): boolean {
    if (rule.left === 0 || !matches(rule, point)) return false;
    if (rule.after > 0) {
      rule.after -= 1;
      return false;
    }
    if (rule.left !== null) rule.left -= 1;
    rule.hits += 1;
    return true;
  }
}
