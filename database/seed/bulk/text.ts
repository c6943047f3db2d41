import type { Random } from '../random';
import {
  characters,
  closings,
  comments,
  meetings,
  places,
  reasons,
  states,
  surnames,
  titles,
} from './words/phrases';
import type { Topic } from './words/topics';

/** One of a list in which the first are much more common than the last. */
function pickCommon(random: Random, from: readonly string[]): string {
  return from[Math.floor(from.length * random.next() ** 2.2)] ?? '';
}

function fill(template: string, random: Random, thing = ''): string {
  return template.replaceAll('{thing}', thing).replaceAll('{place}', () => pickCommon(random, places));
}

export function makeNickname(random: Random): string {
  const surname = random.pick(surnames);
  if (random.chance(0.4))
    return `${surname}${random.pick(titles)}${random.chance(0.3) ? random.int(1, 99) : ''}`;
  const given = random.pick(characters) + (random.chance(0.6) ? random.pick(characters) : '');
  return random.chance(0.5) ? surname + given : given + random.pick(characters);
}

export const makeArea = (random: Random) => pickCommon(random, places);

/** A title of 2 to 40 characters and a body of one to six lines. */
export function makeText(
  { things, titles: forms, kind }: Topic,
  random: Random,
): { title: string; body: string } {
  const thing = pickCommon(random, things);
  const lines = [
    kind === 'info' ? `关于${thing}，想跟街坊们说一声。` : `${thing}，${random.pick(states)}`,
    random.pick(reasons),
    ...(random.chance(0.6) ? [random.pick(states)] : []),
    ...(random.chance(0.8) ? [fill(random.pick(meetings), random)] : []),
    ...(random.chance(0.05) ? [`编号 ${random.hex(6).toUpperCase()}，见面报这个就行。`] : []),
    ...(random.chance(0.5) ? [random.pick(closings)] : []),
  ];
  return { title: fill(random.pick(forms), random, thing), body: lines.join(random.chance(0.5) ? '\n' : '') };
}

export const makeComment = (random: Random) => fill(random.pick(comments), random);
