import type { Proof } from './prove';

/** The proof as a table for the terminal. */
export function tableOf(proofs: readonly Proof[]): string {
  const rows = proofs.map(({ collection, archived, restored, same }) => [
    collection,
    String(archived.documents),
    String(restored.documents),
    restored.digest.slice(0, 12),
    same ? 'same' : 'DIFFERENT',
  ]);
  const all = [['collection', 'archived', 'restored', 'digest', ''], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const pad = (cell: string, column: number) => {
    const width = widths[column] ?? 0;
    return column === 1 || column === 2 ? cell.padStart(width) : cell.padEnd(width);
  };
  return all.map((row) => row.map(pad).join('  ').trimEnd()).join('\n');
}
