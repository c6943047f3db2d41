import { readings } from './tables/readings';

const syllables: ReadonlyMap<string, string> = new Map(
  readings
    .flatMap((line) => [...line.matchAll(/([a-z]+)([^a-z]+)/g)])
    .flatMap(([, syllable = '', characters = '']) =>
      Array.from(characters, (character): [string, string] => [character, syllable]),
    ),
);

/** How a character of simplified Chinese is most often read, without its tone, or undefined. */
export function syllableOf(character: string): string | undefined {
  return syllables.get(character);
}
