import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { ConfigError, type CloudbaseConfig, type FunctionSettings } from './cloudbaserc';

const schema = z.strictObject({
  permissions: z.strictObject({ openapi: z.array(z.string()).default([]) }).default({ openapi: [] }),
  /** Who may call it: anyone, people with an identity, or neither (timers, other functions and the console may). */
  invoke: z.enum(['anyone', 'client', 'none']).default('client'),
  /** What WeChat pushes to it, as `MsgType/Event`. */
  push: z.array(z.string().regex(/^[a-z]+\/[a-z_]*$/)).default([]),
  /** Whether the HTTP access service leads to it, for anybody. */
  http: z.boolean().default(false),
});

export type InvokeRule = z.output<typeof schema>['invoke'];

/** A function as deployed: its settings, its folder, and what its config.json allows. */
export interface DeployedFunction extends FunctionSettings {
  dir: string;
  openapi: readonly string[];
  invoke: InvokeRule;
  push: readonly string[];
  http: boolean;
}

/** Reads a function's config.json; without one it may call no open API and be called by people only. */
export function readFunctionConfig(dir: string): z.output<typeof schema> {
  const file = join(dir, 'config.json');
  if (!existsSync(file)) return schema.parse({});
  const parsed = schema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.success) throw new ConfigError(`${file} is not valid.\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

/** The functions of `config` that are built in `root`, by name. */
export function deployedFunctions(config: CloudbaseConfig, root: string): Map<string, DeployedFunction> {
  const built = config.functions.filter(({ name }) => existsSync(join(root, name, 'index.js')));
  return new Map(
    built.map((settings) => {
      const dir = join(root, settings.name);
      const { permissions, invoke, push, http } = readFunctionConfig(dir);
      return [settings.name, { ...settings, dir, openapi: permissions.openapi, invoke, push, http }];
    }),
  );
}
