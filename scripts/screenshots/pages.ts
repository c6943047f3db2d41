import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface AppJson {
  pages: string[];
  subPackages?: { root: string; pages: string[] }[];
}

const root = join(import.meta.dirname, '..', '..');

/** Every page of the mini program, main package and subpackages, such as `pages/home/home`. */
export function allPages(): string[] {
  const app = JSON.parse(readFileSync(join(root, 'miniprogram', 'app.json'), 'utf8')) as AppJson;
  return [
    ...app.pages,
    ...(app.subPackages ?? []).flatMap((part) =>
      part.pages.map((page) => `${part.root.replace(/\/$/, '')}/${page}`),
    ),
  ];
}

const last = (path: string) => path.split('/').at(-1) ?? path;

/** What a page is called among all: its own name, with its package's before it where two have the same. */
export function nameOf(path: string, pages: readonly string[] = allPages()): string {
  const name = last(path);
  const only = pages.filter((page) => last(page) === name).length === 1;
  return only ? name : `${path.split('/')[0] ?? ''}-${name}`;
}
