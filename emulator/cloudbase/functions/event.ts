import type { Person } from '../../people/people';

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The event a function gets by the server API: what was sent, with the mini program's `userInfo` and no person's. */
export function serverEvent(event: unknown, appid: string): unknown {
  return isObject(event) ? { ...event, userInfo: { appId: appid } } : event;
}

/**
 * The event a function gets from a client: what was sent, with `userInfo` as the platform says it and never as the
 * client does.
 */
export function clientEvent(event: unknown, caller: Person | null): unknown {
  if (!isObject(event)) return event;
  const rest = Object.fromEntries(Object.entries(event).filter(([key]) => key !== 'userInfo'));
  return caller ? { ...rest, userInfo: { appId: caller.appid, openId: caller.openid } } : rest;
}
