import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildFrontDoor, type FrontDoor } from './build';
import { DoorConfigError, readDoorConfig } from './config';
import { readDoor } from './page/choose';

const text = readFileSync(join(import.meta.dirname, 'door.config.json'), 'utf8');
const config = JSON.parse(text) as Record<string, never> & {
  targets: { primary: Record<string, unknown>; standby: Record<string, unknown> };
};
const deployed = {
  ...config,
  targets: {
    primary: {
      ...config.targets.primary,
      link: 'weixin://dl/business/?appid=wx5f3a90c1d27be846',
      qr: 'primary.png',
    },
    standby: { ...config.targets.standby, link: 'https://wxaurl.cn/AbCd1234' },
  },
  h5: { primary: 'https://one.example/h5/', standby: 'https://two.example/h5/' },
  sources: ['door.json', 'https://6c6f-1.tcb.qcloud.la/public/door.json'],
};

let folder: string;
let html: string;
let built: FrontDoor;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'front-door-'));
  const configFile = join(folder, 'door.config.json');
  writeFileSync(configFile, JSON.stringify(deployed));
  writeFileSync(join(folder, 'primary.png'), 'picture');
  built = await buildFrontDoor({ outDir: join(folder, 'out'), configFile });
  html = readFileSync(join(folder, 'out', 'index.html'), 'utf8');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the page', () => {
  test('is one small file beside its default door and its codes', () => {
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(['door.json', 'index.html', 'primary.png']);
    expect(built.gzipBytes).toBeLessThan(10 * 1024);
    expect(built.local).toBe(false);
    expect(readDoor(JSON.parse(readFileSync(join(folder, 'out', 'door.json'), 'utf8')))).toEqual({
      version: 1,
      epoch: 1,
      serve: 'primary',
      at: 0,
    });
  });

  test('runs its own script and style, and asks its sources, and nothing else', () => {
    const policy = /Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? '';
    const rules = new Map(policy.split('; ').map((rule) => [rule.split(' ')[0], rule] as const));
    const hash = (name: string) => {
      const inline = new RegExp(`<${name}>([\\s\\S]*)</${name}>`).exec(html)?.[1] ?? '';
      return `'sha256-${createHash('sha256').update(inline).digest('base64')}'`;
    };
    expect(rules.get('default-src')).toBe("default-src 'none'");
    expect(rules.get('script-src')).toBe(`script-src ${hash('script')}`);
    expect(rules.get('style-src')).toBe(`style-src ${hash('style')}`);
    expect(rules.get('connect-src')).toBe("connect-src 'self' https://6c6f-1.tcb.qcloud.la");
    expect(rules.get('base-uri')).toBe("base-uri 'none'");
    expect(html).not.toMatch(/ on\w+=| style=|unsafe/);
  });

  test('leads there without JavaScript', () => {
    expect(html).toContain('id="main" href="weixin://dl/business/?appid=wx5f3a90c1d27be846"');
    expect(html).toContain('id="web" href="https://one.example/h5/"');
    expect(html).toContain('src="primary.png"');
    expect(html).not.toMatch(/\{\{|<!--/);
  });
});

describe('the configuration', () => {
  const read = (changes: object) => readDoorConfig(JSON.stringify({ ...deployed, ...changes }));
  const target = (changes: object) => ({
    targets: { ...deployed.targets, primary: { ...deployed.targets.primary, ...changes } },
  });

  test('of the repository leads to the local cloud', () => {
    expect(readDoorConfig(text).targets.primary.link).toBe('/h5/?env=primary');
  });

  test.each([
    ['a link over http', target({ link: 'http://one.example/' })],
    ['a script as a link', target({ link: 'javascript:alert(1)' })],
    ['a link to another server without saying so', target({ link: '//evil.example/' })],
    [
      'a link that opens another mini program',
      target({ link: 'weixin://dl/business/?appid=wx0000000000000000' }),
    ],
    ['a picture elsewhere', target({ qr: '../secret.png' })],
    ['no name', target({ name: { zh: '', en: 'X' } })],
    ['a web address with a place', { h5: { ...deployed.h5, primary: 'https://one.example/#/pages' } }],
    ['a source with a query', { sources: ['https://one.example/door.json?x=1'] }],
    ['no sources', { sources: [] }],
    ['a web app as what is meant at first', { initial: 'h5' }],
    ['something else', { other: true }],
  ])('with %s is refused', (_, changes) => {
    expect(() => read(changes)).toThrow(DoorConfigError);
  });

  test('that is right is taken', () => {
    expect(read({})).toEqual(deployed);
  });
});
