/** The field of 256 elements that QR codes reckon in: x⁸ + x⁴ + x³ + x² + 1. */
const polynomial = 0x11d;

function times(a: number, b: number): number {
  let product = 0;
  for (let bit = 7; bit >= 0; bit -= 1) {
    product = (product << 1) ^ ((product >>> 7) * polynomial);
    product ^= ((b >>> bit) & 1) * a;
  }
  return product;
}

/** The product of (x − 2⁰) … (x − 2ⁿ⁻¹), without its first coefficient, which is 1. */
function generator(degree: number): number[] {
  const coefficients: number[] = Array.from({ length: degree }, (_, at) => (at === degree - 1 ? 1 : 0));
  let root = 1;
  for (let factor = 0; factor < degree; factor += 1) {
    for (let at = 0; at < degree; at += 1) {
      coefficients[at] = times(coefficients[at] ?? 0, root) ^ (coefficients[at + 1] ?? 0);
    }
    root = times(root, 2);
  }
  return coefficients;
}

/** What a QR code adds to its data (bytes), so that it can be read with so many bytes of it lost: `count` bytes. */
export function correctionOf(data: readonly number[], count: number): number[] {
  const divisor = generator(count);
  let rest: number[] = divisor.map(() => 0);
  for (const byte of data) {
    const factor = byte ^ (rest[0] ?? 0);
    rest = divisor.map((coefficient, at) => (rest[at + 1] ?? 0) ^ times(coefficient, factor));
  }
  return rest;
}
