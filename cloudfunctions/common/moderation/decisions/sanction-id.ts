import { stableId } from '../../kernel/ids';

/** The id of the sanction that was made along with a decision on content, and goes with it when that is taken back. */
export function sanctionIdOf(decisionId: string): string {
  return stableId('d', decisionId, 'sanction');
}
