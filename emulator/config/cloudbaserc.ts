import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { readSchedule } from '../cloudbase/timers/schedule';

function isSchedule(expression: string): boolean {
  try {
    readSchedule(expression);
    return true;
  } catch {
    return false;
  }
}

const trigger = z.strictObject({
  name: z.string().regex(/^[A-Za-z][\w-]{0,59}$/),
  type: z.literal('timer'),
  config: z
    .string()
    .refine(isSchedule, 'needs seven fields: second, minute, hour, day, month, weekday, year'),
});

const cloudFunction = z.object({
  name: z.string().regex(/^[A-Za-z][\w-]{0,59}$/),
  /** s. */
  timeout: z.int().min(1).max(900),
  /** MB. */
  memorySize: z.int().min(128).max(3072),
  handler: z.literal('index.main'),
  runtime: z.literal('Nodejs20.19'),
  installDependency: z.literal(false),
  envVariables: z.record(z.string(), z.string()),
  triggers: z.array(trigger).default([]),
});

const schema = z.object({
  envId: z.string(),
  functionRoot: z.string(),
  functions: z.array(cloudFunction).max(50),
});

export type CloudbaseConfig = z.output<typeof schema>;
export type FunctionSettings = z.output<typeof cloudFunction>;

/** The platform's own limit on the names and values of a function's variables, in bytes. */
const environmentLimit = 4096;

/** cloudbaserc.json, or something in it, is not what the cloud accepts. */
export class ConfigError extends Error {}

/** Fills `{{env.NAME}}` from `variables`, as the command line does when it deploys. */
function fill(text: string, variables: NodeJS.ProcessEnv): string {
  return text.replace(/\{\{\s*env\.(\w+)\s*\}\}/g, (_, name: string) => variables[name] ?? '');
}

function checkEnvironment({ name, envVariables }: FunctionSettings): void {
  const bytes = Buffer.byteLength(Object.entries(envVariables).flat().join(''));
  if (bytes > environmentLimit) {
    throw new ConfigError(
      `Function "${name}" has ${bytes} bytes of environment variables; the cloud takes ${environmentLimit}.`,
    );
  }
}

/** Reads and checks cloudbaserc.json. Throws `ConfigError` with one clear sentence. */
export function readCloudbaseConfig(
  file: string,
  variables: NodeJS.ProcessEnv = process.env,
): CloudbaseConfig {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new ConfigError(`${file} cannot be read: ${(error as Error).message}`);
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new ConfigError(`${file} is not valid.\n${z.prettifyError(parsed.error)}`);
  for (const settings of parsed.data.functions) {
    for (const [key, text] of Object.entries(settings.envVariables)) {
      settings.envVariables[key] = fill(text, variables);
    }
    checkEnvironment(settings);
  }
  return parsed.data;
}
