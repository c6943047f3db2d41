/** What `x.constructor` is in WXS: the name of the type. */
export function wxsConstructor(value: unknown): string {
  return Object.prototype.toString.call(value).slice(8, -1);
}

/** WXS has no `RegExp` literal or constructor. */
export function getRegExp(pattern: string, flags?: string): RegExp {
  return new RegExp(pattern, flags);
}

/** WXS has no `Date` constructor. */
export function getDate(...parts: [] | [number | string] | [number, number, ...number[]]): Date {
  return Reflect.construct(Date, parts) as Date;
}
