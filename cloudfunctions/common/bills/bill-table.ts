/** A bill that is not as WeChat Pay documents it. Says where, and nothing of what is in it. */
export class MalformedBill extends Error {
  override readonly name = 'MalformedBill';
}

interface Form {
  columns: readonly string[];
  /** A column of words, which may hold what else parts columns. */
  words: string;
  /** Of the last table, each with the column it adds up; null for the count of lines. */
  sums: Readonly<Record<string, string | null>>;
}

/** A value of a line by its column. */
export type Line = (column: string) => string;

const headerOf = (line: string | undefined): string[] => line?.split(',') ?? [];

/** The values of a line: each has a backtick in front. */
function valuesOf(line: string, header: readonly string[], words: string, at: string): string[] {
  const parts = line.slice(1).split(',`');
  const over = parts.length - header.length;
  if (!line.startsWith('`') || over < 0) throw new MalformedBill(`${at} has too few values`);
  const place = header.indexOf(words);
  if (over > 0 && place < 0) throw new MalformedBill(`${at} has too many values`);
  return over === 0
    ? parts
    : [
        ...parts.slice(0, place),
        parts.slice(place, place + over + 1).join(',`'),
        ...parts.slice(place + over + 1),
      ];
}

function toLine(header: readonly string[], values: readonly string[]): Line {
  return (column) => values[header.indexOf(column)] ?? '';
}

/** An amount in yuan, such as `12.30`, in fen. */
export function toFen(text: string): number {
  const found = /^(-?)(\d{1,12})(?:\.(\d{1,2})0*)?$/.exec(text);
  if (!found) throw new MalformedBill('an amount is no number');
  const [, sign, whole, part = ''] = found;
  const fen = Number(whole) * 100 + Number(part.padEnd(2, '0'));
  return sign === '-' && fen > 0 ? -fen : fen;
}

function refuseWrongSums(lines: readonly Line[], sums: Line, wanted: Form['sums']): void {
  for (const [name, column] of Object.entries(wanted)) {
    const sum = column === null ? lines.length : lines.reduce((all, line) => all + toFen(line(column)), 0);
    const said = column === null ? Number(sums(name)) : toFen(sums(name));
    if (sum !== said) throw new MalformedBill(`${name} is not the sum of the lines`);
  }
}

/**
 * Reads a bill: a header, lines, another header and sums, which have to be right. Columns are found by their names, and
 * others may stand among them. Throws `MalformedBill`; never takes what it cannot read for an empty bill.
 */
export function readBill(text: string, { columns, words, sums }: Form): Line[] {
  const all = text.replace(/^\ufeff/, '').split(/\r?\n/);
  while (all.at(-1) === '') all.pop();
  if (all.length < 3) throw new MalformedBill('it has too few lines');
  const [header, sumHeader] = [headerOf(all[0]), headerOf(all.at(-2))];
  const missing = [...columns, words].filter((name) => !header.includes(name));
  const unsummed = Object.keys(sums).filter((name) => !sumHeader.includes(name));
  if (missing.length + unsummed.length > 0) {
    throw new MalformedBill(`it lacks ${[...missing, ...unsummed].join(', ')}`);
  }
  const lines = all
    .slice(1, -2)
    .map((line, index) => toLine(header, valuesOf(line, header, words, `line ${index + 2}`)));
  const last = toLine(sumHeader, valuesOf(all.at(-1) ?? '', sumHeader, '', 'the last line'));
  refuseWrongSums(lines, last, sums);
  return lines;
}
