import { schema } from '../../database';
import type { EnvironmentName } from '../../emulator/people/environments';
import type { Town } from './town/town';

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

/**
 * What is in one environment twice: something that was written once, or a person who has more accounts than they were
 * ever told of.
 */
export function foundTwice({ cloud, residents }: Town, env: EnvironmentName): string[] {
  const { database } = cloud.environment(env);
  const written = places.flatMap(([name, textOf]) =>
    repeated(database.read(name, {}).flatMap((row) => tags(textOf(row)))).map(
      (tag) => `${name}: ${tag} twice`,
    ),
  );
  const people = residents.flatMap((who) => {
    const { unionid } = cloud.environment(env).people.find(who.name);
    const identities = database.read(schema.identities.name, { query: { unionid } });
    return identities
      .map(({ userId }) => String(userId))
      .filter((userId) => !who.accounts.has(userId))
      .map((userId) => `identities: ${who.name} has the account ${userId} without knowing`);
  });
  return [...written, ...people];
}
