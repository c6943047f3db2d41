import { correctionOf } from './reed-solomon';

/** What a QR code of version 1 holds, with a quarter of it to spare: bytes of data, and of correction. */
const dataBytes = 13;
const correctionBytes = 13;

/** The alphabet of QR codes' alphanumeric mode; a character's place is its value. */
const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
/** Marks the mode. */
const alphanumeric = 0b0010;
const mostCharacters = 16;
/** What is left is filled with, in turn. */
const padding = [0xec, 0x11];

function bitsOf(value: number, length: number): string {
  return value.toString(2).padStart(length, '0');
}

function charactersOf(text: string): string {
  const pairs = text.match(/.{1,2}/g) ?? [];
  return pairs
    .map((pair) => {
      const [first = 0, second] = Array.from(pair, (character) => alphabet.indexOf(character));
      return second === undefined ? bitsOf(first, 6) : bitsOf(first * 45 + second, 11);
    })
    .join('');
}

/** The bytes of a QR code of version 1 for up to 16 capitals and digits; throws for what it cannot hold. */
export function bytesOf(text: string): number[] {
  if (text.length > mostCharacters || Array.from(text).some((character) => !alphabet.includes(character)))
    throw new RangeError(`no QR code of version 1 holds "${text}"`);
  const written = bitsOf(alphanumeric, 4) + bitsOf(text.length, 9) + charactersOf(text);
  const ended = written + '0'.repeat(Math.min(4, dataBytes * 8 - written.length));
  const whole = ended.padEnd(Math.ceil(ended.length / 8) * 8, '0');
  const data = (whole.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2));
  for (let at = 0; data.length < dataBytes; at += 1) data.push(padding[at % 2] ?? 0);
  return [...data, ...correctionOf(data, correctionBytes)];
}
