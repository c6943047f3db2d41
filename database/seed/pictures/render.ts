import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { encodePng } from './png';

let ready: Promise<void> | undefined;

async function load(): Promise<void> {
  const wasm = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
  await initWasm(await readFile(wasm));
}

/** An opaque SVG without text as a PNG of its own size. */
export async function renderPng(svg: string): Promise<Uint8Array> {
  ready ??= load();
  await ready;
  const picture = new Resvg(svg, { font: { loadSystemFonts: false } });
  const image = picture.render();
  const png = encodePng(image.pixels, image.width, image.height);
  image.free();
  picture.free();
  return png;
}
