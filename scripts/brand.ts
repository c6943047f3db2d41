import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import brand from '../brand.json';
import { iconRules, icons } from './icons';

const root = path.join(fileURLToPath(import.meta.url), '../../miniprogram');

type Palette = (typeof brand.colors)['light'];

/** The project's own variables, and those TDesign reads. */
function variables(colors: Palette): string {
  return [
    ['--lb-brand', colors.brand],
    ['--lb-brand-fill', colors.brandFill],
    ['--lb-brand-tint', colors.brandTint],
    ['--lb-on-brand', colors.onBrand],
    ['--lb-paper', colors.paper],
    ['--lb-card', colors.card],
    ['--lb-soft', colors.soft],
    ['--lb-ink', colors.ink],
    ['--lb-quiet', colors.quiet],
    ['--lb-line', colors.line],
    ['--lb-amber', colors.amber],
    ['--lb-amber-tint', colors.amberTint],
    ['--lb-brick', colors.brick],
    ['--td-brand-color', colors.brandFill],
    ['--td-brand-color-active', colors.brand],
    ['--td-brand-color-focus', colors.brandTint],
    ['--td-brand-color-light', colors.brandTint],
    ['--td-brand-color-light-active', colors.brandTint],
    ['--td-brand-color-disabled', colors.line],
    ['--td-error-color', colors.brick],
    ['--td-warning-color', colors.amber],
    ['--td-success-color', colors.brand],
    ['--td-bg-color-page', colors.paper],
    ['--td-bg-color-container', colors.card],
    ['--td-bg-color-container-active', colors.soft],
    ['--td-bg-color-secondarycontainer', colors.soft],
    ['--td-bg-color-secondarycontainer-active', colors.line],
    ['--td-bg-color-component', colors.soft],
    ['--td-bg-color-component-active', colors.line],
    ['--td-bg-color-component-disabled', colors.soft],
    ['--td-component-stroke', colors.line],
    ['--td-component-border', colors.line],
    ['--td-border-level-1-color', colors.line],
    ['--td-border-level-2-color', colors.line],
    ['--td-text-color-primary', colors.ink],
    ['--td-text-color-secondary', colors.quiet],
    ['--td-text-color-placeholder', colors.quiet],
    ['--td-text-color-anti', colors.onBrand],
    ['--td-text-color-brand', colors.brand],
    ['--td-text-color-link', colors.brand],
    ['--td-font-white-1', colors.onBrand],
  ]
    .map(([name, value]) => `  ${name}: ${value};`)
    .join('\n');
}

const { light, dark } = brand.colors;

const brandWxss = `/* Made from brand.json by scripts/brand.ts. */
page,
.theme-light {
${variables(light)}
}
@media (prefers-color-scheme: dark) {
page {
${variables(dark)}
}
}
.theme-dark {
${variables(dark)}
}
`;

const theme = (colors: Palette, style: 'black' | 'white') => ({
  navigationBackground: colors.paper,
  navigationText: style,
  pageBackground: colors.paper,
  pullText: style === 'black' ? 'dark' : 'light',
});

const bar = (colors: Palette, front: string) =>
  `{ frontColor: '${front}', backgroundColor: '${colors.paper}' }`;

const navigationTs = `// Made from brand.json by scripts/brand.ts.
/** What wx.setNavigationBarColor takes. */
export const navigation = {
  light: ${bar(light, '#000000')},
  dark: ${bar(dark, '#ffffff')},
};
`;

/** What is made from brand.json and the icons in use, by path in `miniprogram/`. */
export async function brandFiles(): Promise<Record<string, string>> {
  return {
    'styles/brand.wxss': brandWxss,
    'styles/navigation.ts': navigationTs,
    'theme.json': `${JSON.stringify({ light: theme(light, 'black'), dark: theme(dark, 'white') }, null, 2)}\n`,
    'components/icon/icons.wxss': await iconRules(icons),
  };
}

/** Writes those files where they differ. */
export async function writeBrandFiles(): Promise<void> {
  for (const [name, content] of Object.entries(await brandFiles())) {
    const file = path.join(root, name);
    if ((await readFile(file, 'utf8').catch(() => '')) !== content) await writeFile(file, content);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeBrandFiles();
