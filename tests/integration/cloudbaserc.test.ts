import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { functionNames } from '../../scripts/build-functions';

const root = join(import.meta.dirname, '..', '..');
const read = (...path: string[]): unknown => JSON.parse(readFileSync(join(root, ...path), 'utf8'));

const name = z.string().regex(/^[a-z][a-z-]{0,59}$/);

/** Seven fields: second, minute, hour, day, month, weekday, year. */
const sevenFields = z.string().regex(/^(\S+ ){6}\S+$/);

/** What `tcb fn deploy` takes, narrowed to how this project deploys: bundled, nothing installed in the cloud. */
const configuration = z.strictObject({
  envId: z.literal('{{env.ENV_ID}}'),
  region: z.string().regex(/^ap-[a-z]+$/),
  functionRoot: z.literal('dist/cloudfunctions'),
  functions: z.array(
    z.strictObject({
      name,
      dir: z.string(),
      handler: z.literal('index.main'),
      runtime: z.literal('Nodejs20.19'),
      timeout: z.int().min(1).max(900),
      memorySize: z.int().min(128).max(2048).multipleOf(128),
      installDependency: z.literal(false),
      envVariables: z
        .record(z.string().regex(/^[A-Z][A-Z0-9_]*$/), z.string())
        .refine((variables) => JSON.stringify(variables).length <= 4096, 'the cloud takes 4 KB'),
      triggers: z
        .array(z.strictObject({ name, type: z.literal('timer'), config: sevenFields }))
        .max(10)
        .optional(),
    }),
  ),
});

const functionConfig = z.strictObject({
  permissions: z.strictObject({ openapi: z.array(z.string().regex(/^([a-z]+\.)+[a-zA-Z]+$/)) }),
  invoke: z.enum(['anyone', 'client', 'none']),
  http: z.literal(true).optional(),
  push: z.array(z.string().regex(/^[a-z]+\/[a-z_]*$/)).optional(),
});

const { functions } = configuration.parse(read('cloudbaserc.json'));

test('names every function on disk once, in its own folder', () => {
  expect(functions.map((one) => one.name).toSorted()).toEqual(functionNames(join(root, 'cloudfunctions')));
  for (const one of functions) expect(one.dir).toBe(`dist/cloudfunctions/${one.name}`);
});

test.each(functions.map((one) => [one.name, one] as const))(
  '%s says what it may call and who may call it',
  (_, one) => {
    const { invoke } = functionConfig.parse(read('cloudfunctions', one.name, 'config.json'));
    if (one.triggers) expect(invoke).toBe('none');
  },
);

test('WeChat Pay alone comes over HTTP', () => {
  const open = functions.filter(({ name: folder }) => {
    const { http, invoke } = functionConfig.parse(read('cloudfunctions', folder, 'config.json'));
    if (http) expect(invoke).toBe('none');
    return http;
  });
  expect(open.map((one) => one.name)).toEqual(['pay-notify']);
});

test('timers have names of their own', () => {
  const names = functions.flatMap(({ triggers = [] }) => triggers.map((trigger) => trigger.name));
  expect(new Set(names).size).toBe(names.length);
});
