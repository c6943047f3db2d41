import type { Faults } from '../../faults/faults';
import type { Environment } from '../environment';
import type { CallerToken } from '../functions/caller-token';

/** One request of the SDK. */
export interface WireCall {
  environment: Environment;
  faults: Faults;
  /** The function that asks; null when someone with the environment's key does, from outside. */
  from: CallerToken | null;
  params: Record<string, unknown>;
}

/** What goes beside `requestId` in a JSON answer, or bytes. */
export type WireAnswer = Record<string, unknown> | Buffer;
