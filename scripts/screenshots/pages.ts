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
