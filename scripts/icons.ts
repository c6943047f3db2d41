import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

/** The icons in use, by Tabler's names; `-filled` at the end for the filled form. */
export const icons = [
  'alert-circle', 'ban', 'bell', 'bell-filled', 'book', 'briefcase', 'building-store', 'calendar-event', 'camera', 'check', 'chevron-down',
  'chevron-right', 'circle-check', 'clipboard-list', 'clock', 'coin', 'copy', 'dots', 'download', 'edit', 'eye-off', 'file-text', 'flag', 'heart', 'heart-filled', 'heart-handshake',
  'history', 'home', 'home-2', 'home-filled', 'inbox', 'language', 'layout-grid', 'leaf', 'lifebuoy', 'lock', 'logout', 'map-pin',
  'message-circle', 'minus', 'moon', 'package', 'paw', 'phone', 'photo', 'photo-off', 'plus', 'receipt', 'receipt-refund', 'recycle', 'refresh', 'scale', 'scan', 'search', 'send',
  'settings', 'share', 'shield', 'soup', 'sun-moon', 'tool', 'trash', 'truck', 'user', 'user-filled', 'user-x', 'wifi-off',
  'x',
] as const; // prettier-ignore

/** One icon as a data URI: short, so that forty of them weigh little. */
async function dataUri(name: string): Promise<string> {
  const filled = name.endsWith('-filled');
  const file = resolve(`@tabler/icons/${filled ? 'filled' : 'outline'}/${name.replace(/-filled$/, '')}.svg`);
  const svg = (await readFile(file, 'utf8'))
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<path stroke="none"[^>]*fill="none" \/>/, '')
    .replace(/ (class|width|height)="[^"]*"/g, '')
    .replace('stroke-width="2"', 'stroke-width="1.5"')
    .replaceAll('currentColor', 'black')
    .replaceAll('"', "'")
    .replace(/\s+/g, ' ')
    .replace(/ ?([<>]) ?/g, '$1');
  return `data:image/svg+xml,${svg.trim().replace(/[<>#%]/g, encodeURIComponent)}`;
}

/** One WXSS rule an icon: its shape, which icon.wxss uses as a mask so that it takes the colour of the text around it. */
export async function iconRules(names: readonly string[]): Promise<string> {
  const rules = await Promise.all(
    names.map(async (name) => `.icon-${name} { --icon: url("${await dataUri(name)}"); }`),
  );
  return `/* Tabler icons (MIT), made by scripts/icons.ts. */\n${rules.join('\n')}\n`;
}
