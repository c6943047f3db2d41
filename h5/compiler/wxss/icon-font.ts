import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'postcss';
import { TABLER_FOR } from './icon-names';

/** The component whose style sheet is TDesign's icon font. */
export const ICON_COMPONENT = 'miniprogram_npm/tdesign-miniprogram/icon/icon';

const GLYPH = /^\.t-icon-([\w-]+):before$/;

/**
 * TDesign's icons are a font of 2,100 signs on a server of its own. The web app draws the few that are used from
 * Tabler's icons instead, as masks in the colour of the text. `used` tells whether a name occurs in the program.
 */
export function replaceIconFont(root: Root, used: (name: string) => boolean, nodeModules: string): void {
  root.walkAtRules('font-face', (rule) => {
    rule.remove();
  });
  root.walkRules((rule) => {
    const name = GLYPH.exec(rule.selector)?.[1];
    if (name === undefined) return;
    const picture = used(name) ? tablerIcon(name, nodeModules) : undefined;
    if (picture === undefined) {
      rule.remove();
      return;
    }
    const mask = `url("data:image/svg+xml,${encodeURIComponent(picture)}") center / contain no-repeat`;
    rule.removeAll();
    rule.append(
      { prop: 'content', value: "''" },
      { prop: 'display', value: 'block' },
      { prop: 'width', value: '1em' },
      { prop: 'height', value: '1em' },
      { prop: 'background', value: 'currentColor' },
      { prop: '-webkit-mask', value: mask },
      { prop: 'mask', value: mask },
    );
  });
}

function tablerIcon(name: string, nodeModules: string): string | undefined {
  const file = TABLER_FOR[name];
  if (file === undefined) return undefined;
  const path = join(nodeModules, '@tabler', 'icons', 'icons', `${file}.svg`);
  if (!existsSync(path)) throw new Error(`@tabler/icons has no ${file}`);
  return readFileSync(path, 'utf8')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/ class="[^"]*"/g, '')
    .replace(/stroke-width="2"/, 'stroke-width="1.5"')
    .replace(/currentColor/g, '#000')
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}
