import { refusal } from './errors';
import type { Shipping } from './shipping';

/** Throws `OpenapiError` 48001 for an account that is not under shipping management. */
export function checkManaged({ managed }: Shipping): void {
  if (!managed) throw refusal('unauthorized');
}
