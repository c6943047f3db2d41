import { stableId } from '../../../cloudfunctions/common/kernel/ids';
import type { NeighbourName } from './neighbours';

/** The user's id of a neighbour: the same in every environment. */
export function userIdOf(name: string): string {
  return stableId('u', 'demo', name);
}

export function postIdOf(by: NeighbourName, title: string): string {
  return stableId('p', 'demo', by, title);
}

/** The id of a comment by its place under a post, from 0. */
export function commentIdOf(postId: string, number: number): string {
  return stableId('c', postId, String(number));
}
