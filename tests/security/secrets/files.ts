import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

export const root = join(import.meta.dirname, '..', '..', '..');

/** Not ours, never committed, or made of what is. */
const elsewhere = new Set(['node_modules', 'miniprogram_npm', 'dist', 'coverage', '.git', '.local', '.env']);

/** A file's path from the root, and what is in it. */
export interface TextFile {
  path: string;
  text: string;
}

/** Every file below a folder that holds text. */
export function textFiles(folder: string): TextFile[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (elsewhere.has(entry.name) || entry.name.startsWith('.env.')) return [];
    if (entry.isDirectory()) return textFiles(path);
    if (!entry.isFile()) return [];
    const bytes = readFileSync(path);
    return bytes.includes(0) ? [] : [{ path: relative(root, path), text: bytes.toString() }];
  });
}
