import { invalidField } from '../kernel/errors';

/** An amount (fen) in yuan, such as `12.30`. */
export function yuan(fen: number): string {
  return `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
}

/**
 * How much is paid back (fen): what is wanted, or all that is possible. Throws INVALID_INPUT for more than that, and for
 * a part where the price may not be shown, since a part would tell it.
 */
export function refundAmount(
  wanted: number | undefined,
  { possible, shown }: { possible: number; shown: boolean },
): number {
  if (wanted === undefined || wanted === possible) return possible;
  if (!shown) {
    throw invalidField('amount', {
      zh: '在这台设备上只能退全部。',
      en: 'On this device it can only be all of it.',
    });
  }
  if (wanted > possible) {
    throw invalidField('amount', {
      zh: `最多可以退 ¥${yuan(possible)}。`,
      en: `At most ¥${yuan(possible)} can be paid back.`,
    });
  }
  return wanted;
}
