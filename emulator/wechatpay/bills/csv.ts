/** How bills write money: yuan with two digits. `amount` in fen. */
export const yuan = (amount: number): string =>
  `${amount < 0 ? '-' : ''}${Math.floor(Math.abs(amount) / 100)}.${String(Math.abs(amount) % 100).padStart(2, '0')}`;

/** A value that cannot break its line. */
const clean = (value: string): string => value.replace(/[,`\r\n]/g, ' ');

const line = (values: readonly string[]): string => values.map((value) => `\`${clean(value)}`).join(',');

export interface Table {
  header: readonly string[];
  rows: readonly (readonly string[])[];
}

/**
 * A bill as WeChat Pay writes it: headers, lines whose values begin with a backtick so that spreadsheets leave them
 * alone, then the sums; lines end as on Windows, and a byte order mark comes first.
 */
export function writeBill(lines: Table, sums: Table): string {
  const tables = [lines, sums].flatMap(({ header, rows }) => [header.join(','), ...rows.map(line)]);
  return `\ufeff${tables.map((text) => `${text}\r\n`).join('')}`;
}
