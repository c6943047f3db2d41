import { checkAccess } from './access';
import { now } from './clock';
import type { Answer } from './contract/answer';
import type { Access, Action, ActionName, Contract, OutputOf, ParsedOf } from './contract/contract';
import { AppError } from './errors';
import { fieldMessages } from './field-messages';
import { requirePhone } from './require-phone';
import { findPerson, readContext, type Caller, type Person } from './identity';
import { log } from './log';
import { readPlatform, type Platform } from './platform';
import { checkRate } from './rate-limit';
import { requireServing } from './role';

interface Call<Who, Known> {
  /** ms; the same for the whole call. */
  now: number;
  /** The id of the cloud environment that answers. */
  environment: string;
  /** Where the caller says they are; `unknown` unless it is one we know. */
  platform: Platform;
  caller: Who;
  person: Known;
}

/** What a handler knows of the call, besides its input. */
export type CallContext<Who extends Access = Access> = Call<
  Who extends 'public' | 'visitor' ? Caller | null : Caller,
  Who extends 'public' | 'visitor' | 'newcomer' ? Person | null : Person
>;

/** A call of somebody we know. */
export type UserCall = CallContext<'user'>;
/** A call of anybody. */
export type VisitorCall = CallContext<'visitor'>;

type Handlers<C extends Contract> = {
  [A in ActionName<C>]: (
    input: ParsedOf<C, A>,
    context: CallContext<C['actions'][A]['access']>,
  ) => Promise<OutputOf<C, A>> | OutputOf<C, A>;
};

type Handler = (input: unknown, context: CallContext) => unknown;

/** Fields the platform itself puts into an event. */
const injected = new Set(['userInfo', 'tcbContext']);

function readEvent(event: unknown): { name: unknown; platform: Platform; input: Record<string, unknown> } {
  if (typeof event !== 'object' || event === null || Array.isArray(event)) {
    throw new AppError('INVALID_INPUT', {
      fields: { input: { zh: '应为对象。', en: 'This must be an object.' } },
    });
  }
  const { action: name, platform, ...rest } = event as Record<string, unknown>;
  return {
    name,
    platform: readPlatform(platform),
    input: Object.fromEntries(Object.entries(rest).filter(([key]) => !injected.has(key))),
  };
}

function findAction(contract: Contract, name: unknown): Action {
  const found =
    typeof name === 'string' && Object.hasOwn(contract.actions, name) ? contract.actions[name] : undefined;
  if (found) return found;
  const names = Object.keys(contract.actions).join(', ');
  throw new AppError('UNKNOWN_ACTION', {
    fields: { action: { zh: `可用的操作：${names}。`, en: `Available actions: ${names}.` } },
  });
}

/** The action's name for the log, where nothing a stranger made up may stand. */
function knownAction(contract: Contract, event: unknown): string | null {
  const name = (event as { action?: unknown } | null | undefined)?.action;
  return typeof name === 'string' && Object.hasOwn(contract.actions, name) ? name : null;
}

async function handle(
  contract: Contract,
  handlers: Record<string, Handler>,
  event: unknown,
): Promise<unknown> {
  const { name, platform, input } = readEvent(event);
  const action = findAction(contract, name);
  const { caller, environment } = readContext();
  const [person] = await Promise.all([
    caller && action.access !== 'public' ? findPerson(caller) : null,
    action.reads ? null : requireServing(),
  ]);
  const at = now();
  checkAccess(action, caller, person, at);
  const parsed = action.input.safeParse(input, { reportInput: true });
  if (!parsed.success) throw new AppError('INVALID_INPUT', { fields: fieldMessages(parsed.error.issues) });
  const subject = person?.user._id ?? caller?.openid;
  if (action.rate && subject) await checkRate(subject, `${contract.name}.${String(name)}`, action.rate, at);
  if (action.phone && person) await requirePhone(person);
  const handler = handlers[String(name)];
  if (!handler) throw new AppError('UNKNOWN_ACTION');
  return handler(parsed.data, { now: at, environment, platform, caller, person });
}

/**
 * Makes a function's entry point from its contract: finds the action, the caller and the person, checks that this
 * environment serves, access, input and rate, runs the handler, and turns what it gives or throws into an `Answer`. Logs one line a call, without the
 * input.
 */
export function serve<C extends Contract>(contract: C, handlers: Handlers<C>) {
  return async (event: unknown): Promise<Answer> => {
    const start = now();
    const action = knownAction(contract, event);
    const done = (level: 'info' | 'error', code: string, detail?: string) => {
      log(level, 'call', { function: contract.name, action, code, ms: now() - start, detail });
    };
    try {
      const data = await handle(contract, handlers as unknown as Record<string, Handler>, event);
      done('info', 'OK');
      return { ok: true, data };
    } catch (error) {
      if (error instanceof AppError) {
        done('info', error.code);
        return { ok: false, error: error.toFailure() };
      }
      done('error', 'INTERNAL', error instanceof Error ? error.stack : String(error));
      return { ok: false, error: new AppError('INTERNAL').toFailure() };
    }
  };
}
