import { fill } from '../../locales/fill';
import { parsePrice } from '../../pages/publish/price';
import { yuan } from '../../services/format';
import type { Texts } from '../locales/zh';

/** A part of an amount as it was typed: fen, or what is wrong with it. `most` in fen. */
export function readPart(
  typed: string,
  most: number,
  t: Texts['shared']['errors'],
): { fen: number } | { error: string } {
  const parsed = parsePrice(typed);
  if (!parsed.ok) return { error: parsed.reason === 'form' ? t.amountForm : largeText(most, t) };
  if (parsed.fen === null) return { error: t.amountForm };
  if (parsed.fen < 1) return { error: t.amountSmall };
  return parsed.fen > most ? { error: largeText(most, t) } : { fen: parsed.fen };
}

function largeText(most: number, t: Texts['shared']['errors']): string {
  return fill(t.amountLarge, { yuan: yuan(most) });
}
