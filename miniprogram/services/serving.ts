import type { Failure } from '../../cloudfunctions/common/kernel/contract/answer';
import { watched } from '../platform/events';

/** Where people are served instead of here: in another mini program, or from an address. */
export type Way = NonNullable<Failure['moved']>;

/** Whether this is a mini program that can only be read, as last heard. */
export const readOnly = watched(false);

let way: Way = { appid: null, url: null };

/** Notes that people are served elsewhere, and the way there as far as it is told. */
export function learnMoved(told: Way | undefined): void {
  way = { appid: told?.appid ?? way.appid, url: told?.url ?? way.url };
  readOnly.set(true);
}

/** The way to where people are served, as last heard. */
export function knownWay(): Way {
  return way;
}
