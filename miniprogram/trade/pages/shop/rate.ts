/** Basis points as a number of per cent: `5`, `5.5`, `12.25`. */
export function percentText(rate: number): string {
  return String(rate / 100);
}

/** Per cent as people type it (`5`, `5.5%`, `５％`) in whole basis points; null for what is no such number. */
export function readPercent(typed: string): number | null {
  const text = typed.normalize('NFKC').replace(/\s/g, '').replace(/%$/, '');
  const [, whole, parts = ''] = /^(\d{1,3})(?:\.(\d{0,2}))?$/.exec(text) ?? [];
  return whole === undefined ? null : Number(whole) * 100 + Number(parts.padEnd(2, '0'));
}
