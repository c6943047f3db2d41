import type { Texts } from '../locales/zh';

/** WeChat's code of an express company. */
export type Company = keyof Texts['shared']['companies'];

/** What some companies' numbers begin with. */
const beginnings: readonly (readonly [RegExp, Company])[] = [
  [/^SF\d/, 'SF'],
  [/^JD/, 'JD'],
  [/^YT\d/, 'YTO'],
  [/^JT\d/, 'JTSD'],
  [/^DPK/, 'DBL'],
  [/^7[3-8]\d{10,12}$/, 'ZTO'],
];

/** A tracking number as it is sent: no spaces, capital letters. */
export function cleanNumber(typed: string): string {
  return typed.normalize('NFKC').replace(/\s/g, '').toUpperCase();
}

/** The company that a number looks like one of; null when it could be anybody's. */
export function guessCompany(typed: string): Company | null {
  const number = cleanNumber(typed);
  return beginnings.find(([beginning]) => beginning.test(number))?.[1] ?? null;
}

/** A company's name in the language of `names`; its code when we have none. */
export function companyName(code: string, names: Texts['shared']['companies']): string {
  return code in names ? names[code as Company] : code;
}
