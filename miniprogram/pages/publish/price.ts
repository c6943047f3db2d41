/** fen; what the contract allows: 10 million yuan. */
const MOST = 1_000_000_000;

export type ParsedPrice = { ok: true; fen: number | null } | { ok: false; reason: 'form' | 'large' };

/**
 * Reads a price in yuan as people type it (`25`, `25.5`, `¥1,280.00`, `２５元`) into whole fen, digit by digit, never
 * through a fraction. Nothing typed is no price.
 */
export function parsePrice(typed: string): ParsedPrice {
  const text = typed.normalize('NFKC').replace(/\s/g, '').replace(/^¥/, '').replace(/元$/, '');
  if (text === '') return { ok: true, fen: null };
  const grouped = /^\d{1,3}(,\d{3})+(\.\d*)?$/.test(text);
  const match = /^(\d*)(?:\.(\d{0,2}))?$/.exec(grouped ? text.replaceAll(',', '') : text);
  const [, whole = '', cents = ''] = match ?? [];
  if (!match || whole + cents === '') return { ok: false, reason: 'form' };
  const digits = (whole + cents.padEnd(2, '0')).replace(/^0+(?=\d)/, '');
  if (digits.length > 10 || Number(digits) > MOST) return { ok: false, reason: 'large' };
  return { ok: true, fen: Number(digits) };
}

/** The text in a price field for an amount in fen: `25`, `25.50`, or nothing. */
export function priceText(fen: number | null): string {
  if (fen === null) return '';
  const digits = String(fen).padStart(3, '0');
  const cents = digits.slice(-2);
  return cents === '00' ? digits.slice(0, -2) : `${digits.slice(0, -2)}.${cents}`;
}
