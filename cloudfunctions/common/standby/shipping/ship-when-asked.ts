import { now } from '../../kernel/clock';
import type { AnswerOf, MessageOf } from '../link/messages';
import { shipChanges } from './ship-changes';

/** Ships what the other environment asks for, for as long as it wants to wait. */
export async function shipWhenAsked({ patience }: MessageOf<'ship'>): Promise<AnswerOf<'ship'>> {
  const start = now();
  const { left } = await shipChanges(start, start + patience);
  return { left };
}
