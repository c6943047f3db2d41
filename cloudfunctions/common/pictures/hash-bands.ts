/** Pictures whose hashes differ in at most so many of 64 bits look the same. */
export const likeDistance = 5;
/** One more than `likeDistance`, so that like pictures share at least one band whole. */
const bandCount = likeDistance + 1;
const bits = 64;

const numberOf = (hash: string) => BigInt(`0x${hash}`);

function countBits(number: bigint): number {
  return number.toString(2).replaceAll('0', '').length;
}

/** The parts of a hash by which like ones are found; none for the empty hash. */
export function bandsOf(hash: string): string[] {
  if (hash === '') return [];
  const number = numberOf(hash);
  return Array.from({ length: bandCount }, (_, index) => {
    const from = Math.floor((index * bits) / bandCount);
    const to = Math.floor(((index + 1) * bits) / bandCount);
    const part = (number >> BigInt(from)) & ((1n << BigInt(to - from)) - 1n);
    return `${index}:${part.toString(16)}`;
  });
}

/** Whether a hash says enough: plain surfaces all look the same. */
function isTelling(hash: string): boolean {
  const ones = hash === '' ? 0 : countBits(numberOf(hash));
  return ones >= 4 && ones <= bits - 4;
}

/** Whether two hashes are of pictures that look the same; never of plain surfaces or files that cannot be read. */
export function isAlike(one: string, other: string): boolean {
  if (!isTelling(one) || !isTelling(other)) return false;
  return countBits(numberOf(one) ^ numberOf(other)) <= likeDistance;
}
