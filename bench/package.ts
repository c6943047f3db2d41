import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { transform } from 'esbuild';
import { buildH5 } from '../h5/compiler/build';
import { copyMiniprogramNpm } from '../scripts/miniprogram-npm';

const root = 'miniprogram';
/** KB as WeChat counts them. */
const kilobyte = 1024;
const reach = { main: 800, all: 1600, h5FirstLoad: 150 };

interface App {
  subPackages?: { root: string }[];
}

function shipped(file: string): boolean {
  return !/(\.test\.ts|\.d\.ts|tsconfig\.json)$/.test(file) && statSync(path.join(root, file)).isFile();
}

/** Bytes of a file as it is uploaded: scripts compiled and minified, as DevTools does, the rest as it stands. */
async function uploadedSize(file: string): Promise<number> {
  const content = readFileSync(path.join(root, file));
  if (!/\.[tj]s$/.test(file)) return content.length;
  const { code } = await transform(content.toString(), {
    loader: file.endsWith('.ts') ? 'ts' : 'js',
    format: 'cjs',
    target: 'es2018',
    minify: true,
    charset: 'utf8',
  });
  return Buffer.byteLength(code);
}

/** Sizes in KB of the mini program's packages and of what a browser loads first, gzipped. */
export async function run(): Promise<Record<string, unknown>> {
  copyMiniprogramNpm();
  const app = JSON.parse(readFileSync(path.join(root, 'app.json'), 'utf8')) as App;
  const subpackages = (app.subPackages ?? []).map((sub) => sub.root.replace(/\/?$/, '/'));
  const sizes = { main: 0, all: 0 };
  for (const file of readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(shipped)) {
    const size = await uploadedSize(file);
    sizes.all += size;
    if (!subpackages.some((sub) => file.startsWith(sub))) sizes.main += size;
  }
  const h5 = (await buildH5({ outDir: 'dist/bench-h5' })).sizes;
  const figures = {
    main: Math.ceil(sizes.main / kilobyte),
    all: Math.ceil(sizes.all / kilobyte),
    h5FirstLoad: Math.ceil(h5.firstLoadGzip / kilobyte),
  };
  const reached = Object.entries(reach).every(([key, most]) => figures[key as keyof typeof figures] <= most);
  return { name: 'package', unit: 'KB', ...figures, reach, reached };
}
