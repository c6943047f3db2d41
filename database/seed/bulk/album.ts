import type { PostImage } from '../../collections/posts';
import { inks, type InkName } from '../pictures/ink';
import type { MotifName } from '../pictures/motifs';
import { renderPng } from '../pictures/render';
import { drawShot, type Shot, sizeOf } from '../pictures/shot';
import type { SeedTarget } from '../target';
import { topics } from './words/topics';

const inkNames = Object.keys(inks) as InkName[];

/** One picture of each thing that the topics show, shared by all posts. */
export async function makeAlbum(storage: SeedTarget['storage']): Promise<Map<MotifName, PostImage>> {
  const album = new Map<MotifName, PostImage>();
  const shown = new Set(topics.flatMap(({ pictures }) => pictures));
  for (const [index, motif] of [...shown].entries()) {
    const shot: Shot = {
      motif,
      ink: inkNames[index % inkNames.length] ?? 'leaf',
      view: 'whole',
      cut: 'wide',
    };
    const fileID = await storage.put(`seed/${motif}.png`, await renderPng(drawShot(shot)), 'image/png');
    album.set(motif, { fileID, ...sizeOf(shot), state: 'approved' });
  }
  return album;
}
