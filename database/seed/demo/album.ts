import type { PostImage } from '../../collections/posts';
import { drawAvatar } from '../pictures/avatars';
import { renderPng } from '../pictures/render';
import { drawShot, type Shot, sizeOf } from '../pictures/shot';
import type { SeedTarget } from '../target';
import { userIdOf } from './ids';
import { type NeighbourName, neighbours } from './neighbours';

const png = 'image/png';

/** Where the demo's pictures come from. */
export interface Album {
  /** The file's id. */
  avatar(name: NeighbourName): Promise<string>;
  /** A picture of a post, numbered from 1. */
  photo(shot: Shot, by: NeighbourName, postId: string, number: number): Promise<PostImage>;
}

/** Draws pictures and puts them into storage, where their people would have uploaded them. */
export class DrawnAlbum implements Album {
  readonly #drawn = new Map<string, Promise<Uint8Array>>();

  constructor(private readonly storage: SeedTarget['storage']) {}

  async avatar(name: NeighbourName): Promise<string> {
    const bytes = await renderPng(drawAvatar(neighbours[name].avatar));
    return this.storage.put(`uploads/${userIdOf(name)}/avatar.png`, bytes, png);
  }

  async photo(shot: Shot, by: NeighbourName, postId: string, number: number): Promise<PostImage> {
    const svg = drawShot(shot);
    const bytes = this.#drawn.get(svg) ?? renderPng(svg);
    this.#drawn.set(svg, bytes);
    const path = `uploads/${userIdOf(by)}/${postId}-${number}.png`;
    const fileID = await this.storage.put(path, await bytes, png);
    return { fileID, ...sizeOf(shot), state: 'approved' };
  }
}
