import { schema } from '../../database';
import type { LocalCloud } from '../../emulator';
import type { EnvironmentName } from '../../emulator/people/environments';

/** Where each word that people write may stand only once. */
const places = [
  [schema.posts.name, (row: Record<string, unknown>) => row['title']],
  [schema.comments.name, (row: Record<string, unknown>) => row['body']],
  [schema.orders.name, (row: Record<string, unknown>) => (row['note'] as { text?: string } | null)?.text],
] as const;

const tags = (text: unknown): string[] => (typeof text === 'string' ? (text.match(/【\d+】/g) ?? []) : []);

function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, n) => values.indexOf(value) !== n))];
}

/** What is in one environment twice: something that was written once, or a person who is known by one unionid. */
export function foundTwice(cloud: LocalCloud, env: EnvironmentName): string[] {
  const { database } = cloud.environment(env);
  const written = places.flatMap(([name, textOf]) =>
    repeated(database.read(name, {}).flatMap((row) => tags(textOf(row)))).map(
      (tag) => `${name}: ${tag} twice`,
    ),
  );
  const accounts = new Map<string, Set<string>>();
  for (const { unionid, userId } of database.read(schema.identities.name, {})) {
    if (typeof unionid !== 'string') continue;
    accounts.set(unionid, (accounts.get(unionid) ?? new Set()).add(String(userId)));
  }
  const people = [...accounts].flatMap(([unionid, ids]) =>
    ids.size > 1 ? [`identities: ${unionid} has the accounts ${[...ids].join(' and ')}`] : [],
  );
  return [...written, ...people];
}
