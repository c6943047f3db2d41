/** A whole, in basis points. */
const whole = 10_000;

/** A part of an amount (fen), never rounded up. */
export function partOf(amount: number, basisPoints: number): number {
  return Math.floor((amount * basisPoints) / whole);
}

/** The rate that holds for a new order: the shop's, never over the cap. Basis points. */
export function rateFor(shopRate: number, cap: number): number {
  return Math.min(shopRate, cap);
}

/** What is an agent's at the moment (fen): their part of what was not refunded, never over the order's cap. */
export function earned({
  paid,
  refunded,
  rate,
  cap,
}: {
  paid: number;
  refunded: number;
  rate: number;
  cap: number;
}): number {
  return Math.min(partOf(paid - refunded, rate), cap);
}
