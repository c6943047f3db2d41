import * as z from 'zod';
import { readConfig, type Variables } from '../../kernel/config/read-config';

const schema = z.object({
  LIFEBOAT_AGE_RECIPIENT: z.string().regex(/^age1[a-z0-9]+$/, {
    error: 'is no age recipient: it begins with age1, and age-keygen prints it as the public key',
  }),
});

/** To whom archives are encrypted. `recipient` null without a `problem`: there are to be none. */
export async function readRecipient(
  variables: Variables,
): Promise<{ recipient: string | null; problem: string | null }> {
  const { config, problems } = readConfig(schema, variables, 'docs/restore.md');
  if (!config) return { recipient: null, problem: problems[0] ?? null };
  const recipient = config.LIFEBOAT_AGE_RECIPIENT;
  const { isRecipient } = await import('./age');
  if (isRecipient(recipient)) return { recipient, problem: null };
  return {
    recipient: null,
    problem: 'LIFEBOAT_AGE_RECIPIENT is no age recipient: it was not copied whole; see docs/restore.md.',
  };
}
