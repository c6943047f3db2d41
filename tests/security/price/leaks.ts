import { secret } from './dress';

/** How long to wait (ms), and a time in s. */
const times = ['retryAfter', 'timeStamp'];

const isAmount = (value: number) => value >= secret.from && value < secret.to;

/** Amounts (fen) in a text: whole numbers as long as one, and whatever stands beside a sign or name of money. */
function amountsIn(text: string): number[] {
  const plain = text.replace(/(?<=\d),(?=\d{3})/g, '');
  const fen = plain.match(/(?<![\w.+])\d{6,11}(?![\w*])/g) ?? [];
  const yuan = [...plain.matchAll(/[¥￥]\s*(\d+(?:\.\d+)?)|(\d+(?:\.\d+)?)\s*(?:元|yuan|RMB|CNY)/gi)];
  return [...fen.map(Number), ...yuan.map(([, after, before]) => Math.round(Number(after ?? before) * 100))];
}

/** Where in an answer an amount of a virtual good stands, by path: as a number, or in words. */
export function amountsOf(value: unknown, path = 'answer'): string[] {
  if (typeof value === 'number') return isAmount(value) ? [`${path}: ${value}`] : [];
  if (typeof value === 'string') {
    return amountsIn(value).some(isAmount) ? [`${path}: ${value}`] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([key]) => !times.includes(key))
    .flatMap(([key, part]) => amountsOf(part, `${path}.${key}`));
}

/** Where in an answer something can be bought, or it is said how it would reach a buyer. */
export function offersOf(value: unknown, path = 'answer'): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const here = ['offer', 'stock', 'deliveries', 'buyable', 'pickupPlace', 'sheet', 'h5Url'];
  return Object.entries(value).flatMap(([key, part]) => {
    const said = here.includes(key) && part !== null && part !== '';
    return said ? [`${path}.${key}`] : offersOf(part, `${path}.${key}`);
  });
}
