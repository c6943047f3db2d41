import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { ConfigError, readCloudbaseConfig } from './cloudbaserc';

let file: string;

beforeEach(() => {
  file = join(mkdtempSync(join(tmpdir(), 'config-')), 'cloudbaserc.json');
});

function write(changes: Record<string, unknown> = {}): void {
  const settings = {
    name: 'publish',
    timeout: 10,
    memorySize: 256,
    handler: 'index.main',
    runtime: 'Nodejs20.19',
    installDependency: false,
    envVariables: {},
    ...changes,
  };
  writeFileSync(file, JSON.stringify({ envId: 'env', functionRoot: 'dist', functions: [settings] }));
}

test('variables are filled in as the command line does', () => {
  write({ envVariables: { KEY: 'a-{{env.SECRET}}-{{ env.MISSING }}' } });
  const [settings] = readCloudbaseConfig(file, { SECRET: 's' }).functions;
  expect(settings?.envVariables).toEqual({ KEY: 'a-s-' });
});

test('4 KB of variables are taken and not a byte more', () => {
  write({ envVariables: { KEY: 'x'.repeat(4093) } });
  expect(readCloudbaseConfig(file).functions).toHaveLength(1);
  write({ envVariables: { KEY: 'x'.repeat(4094) } });
  expect(() => readCloudbaseConfig(file)).toThrow('"publish" has 4097 bytes of environment variables');
});

test('4 KB count after the variables are filled in', () => {
  write({ envVariables: { KEY: '{{env.LONG}}' } });
  expect(() => readCloudbaseConfig(file, { LONG: 'x'.repeat(5000) })).toThrow(ConfigError);
});

test.each([
  { timeout: 0 },
  { timeout: 901 },
  { memorySize: 64 },
  { runtime: 'Nodejs16.13' },
  { installDependency: true },
  { triggers: [{ name: 'often', type: 'timer', config: '*/5 * * * *' }] },
  { triggers: [{ name: 'never', type: 'timer', config: '0 0 25 * * * *' }] },
])('%j is refused with the place where it stands', (changes) => {
  write(changes);
  expect(() => readCloudbaseConfig(file)).toThrow(`functions[0].${Object.keys(changes)[0]}`);
});

test('a file that is not there or no JSON is said to be so', () => {
  expect(() => readCloudbaseConfig(file)).toThrow(ConfigError);
  writeFileSync(file, '{');
  expect(() => readCloudbaseConfig(file)).toThrow(/cannot be read/);
});
