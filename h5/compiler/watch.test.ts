import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BuildError } from './build';
import { watchH5, type Rebuilt } from './watch';

test('builds again after an edit, reports what is wrong, and recovers', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'watch-'));
  const root = join(folder, 'fixture');
  const outDir = join(folder, 'out');
  cpSync('h5/fixture', root, { recursive: true });
  const rebuilds: Rebuilt[] = [];
  let next: (rebuilt: Rebuilt) => void = () => undefined;
  const onRebuild = (rebuilt: Rebuilt): void => {
    rebuilds.push(rebuilt);
    next(rebuilt);
  };
  const edit = (text: string): Promise<Rebuilt> => {
    const built = new Promise<Rebuilt>((resolve) => (next = resolve));
    writeFileSync(join(root, 'pages/me/me.wxml'), text);
    return built;
  };
  const shown = (): string =>
    readdirSync(join(outDir, 'chunks'))
      .filter((file) => file.endsWith('.js'))
      .map((file) => readFileSync(join(outDir, 'chunks', file), 'utf8'))
      .join();

  const watching = await watchH5({ root, outDir, onRebuild });
  expect(rebuilds).toMatchObject([{ ok: true }]);
  expect(await edit('<view>hello there</view>')).toMatchObject({ ok: true });
  expect(shown()).toContain('hello there');
  const failed = await edit('<view>');
  expect(failed.ok ? undefined : failed.error).toBeInstanceOf(BuildError);
  expect(shown()).toContain('hello there');
  expect(await edit('<view>hello again</view>')).toMatchObject({ ok: true });
  expect(shown()).toContain('hello again');
  expect(shown()).not.toContain('hello there');
  await watching.close();
  rmSync(folder, { recursive: true });
});
