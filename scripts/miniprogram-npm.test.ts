import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { copyMiniprogramNpm } from './miniprogram-npm';

const root = mkdtempSync(join(tmpdir(), 'npm-'));
afterAll(() => rmSync(root, { recursive: true }));

test('copies the components in use, with all they need and nothing else', () => {
  cpSync('h5/fixture', root, { recursive: true });
  const { files, bytes } = copyMiniprogramNpm(root);
  const out = join(root, 'miniprogram_npm', 'tdesign-miniprogram');
  expect(existsSync(join(out, 'button', 'button.js'))).toBe(true);
  expect(existsSync(join(out, 'search', 'search.wxml'))).toBe(true);
  expect(existsSync(join(out, 'calendar'))).toBe(false);
  expect(bytes).toBeLessThan(400 * 1024);
  const copied = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.\w+$/.test(file),
  );
  expect(copied).toHaveLength(files);
  for (const file of copied.filter((one) => one.endsWith('.json'))) {
    const json = JSON.parse(readFileSync(join(out, file), 'utf8')) as {
      usingComponents?: Record<string, string>;
    };
    for (const spec of Object.values(json.usingComponents ?? {})) {
      expect(existsSync(join(out, dirname(file), `${spec}.json`)), `${file} needs ${spec}`).toBe(true);
    }
  }
});
