import type * as z from 'zod';
import type { OperatorRole } from '../../../../database/collections/operators';

/**
 * Who may take an action.
 * `public`: anyone, who is asking makes no difference. `visitor`: anyone; a known person is looked up.
 * `newcomer`: an identity from WeChat is enough. `user`: a known person. A list: operators of these roles (an admin may
 * do everything).
 */
export type Access = 'public' | 'visitor' | 'newcomer' | 'user' | readonly OperatorRole[];

/** At most `times` within `seconds`, for a person and an action. */
export interface RateRule {
  times: number;
  seconds: number;
}

/** One action of a function: who may take it, what it takes, what it gives. */
export interface Action<Input extends z.ZodType = z.ZodType, Output = unknown, Who extends Access = Access> {
  access: Who;
  input: Input;
  rate?: RateRule;
  /** Changes nothing that is shipped, so that it is answered also where people are not served. */
  reads?: boolean;
  /** Allowed while the person's account is on the way out. */
  whileDeleting?: boolean;
  /** Allowed while the person is banned. */
  whileBanned?: boolean;
  /** Others will read what is sent: refused while the person is muted. */
  posting?: boolean;
  /** Refused to who has left no phone number. */
  phone?: boolean;
  /** Carries the answer's type; never set. */
  readonly output?: Output;
}

/** What a function offers. `invoke` is enforced by the platform before the function runs. */
export interface Contract {
  name: string;
  actions: Record<string, Action>;
}

/** An event carries its action's name and the platform it comes from, so no input has fields of these names. */
type InputType = z.ZodType & { shape: { action?: never; platform?: never; [field: string]: unknown } };

/** Declares an action that answers with `Output`. */
export function action<Output>() {
  return <Input extends InputType, const Who extends Access>(
    definition: Omit<Action<Input, Output, Who>, 'output'>,
  ): Action<Input, Output, Who> => definition;
}

export type ActionName<C extends Contract> = keyof C['actions'] & string;
/** What a caller sends. */
export type InputOf<C extends Contract, A extends ActionName<C>> = z.input<C['actions'][A]['input']>;
/** What the handler receives: parsed, trimmed, with defaults. */
export type ParsedOf<C extends Contract, A extends ActionName<C>> = z.output<C['actions'][A]['input']>;
export type OutputOf<C extends Contract, A extends ActionName<C>> =
  C['actions'][A] extends Action<z.ZodType, infer Output> ? Output : never;
