import type * as z from 'zod';

export type Variables = Readonly<Record<string, string | undefined>>;

/** `problems` are sentences, one for each variable that is wrong; none and no `config`: nothing of it is set. */
export interface ReadConfig<C> {
  config: C | null;
  problems: string[];
}

/** What a variable holds; undefined when it is empty, or was never filled in by the command line that deploys. */
function valueOf(text: string | undefined): string | undefined {
  const value = text?.trim() ?? '';
  return value === '' || /^\{\{\s*env\./.test(value) ? undefined : value;
}

/** Reads the variables that a schema names; `docs` is the page that explains them. No sentence holds a value. */
export function readConfig<S extends z.ZodObject>(
  schema: S,
  variables: Variables,
  docs: string,
): ReadConfig<z.output<S>> {
  const values = Object.fromEntries(
    Object.keys(schema.shape).map((name) => [name, valueOf(variables[name])] as const),
  );
  if (Object.values(values).every((value) => value === undefined)) return { config: null, problems: [] };
  const parsed = schema.safeParse(values);
  if (parsed.success) return { config: parsed.data, problems: [] };
  const sentences = new Map<PropertyKey | undefined, string>();
  for (const { path, message } of parsed.error.issues) {
    const [name] = path;
    if (!sentences.has(name)) sentences.set(name, `${String(name)} ${message}; see ${docs}.`);
  }
  return { config: null, problems: [...sentences.values()] };
}
