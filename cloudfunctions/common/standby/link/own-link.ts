import { log } from '../../kernel/log';
import { readLink, type Link } from './config';

let known: { link: Link | null } | undefined;

/**
 * What it takes to speak with the other environment, from this function's variables; null where there is none. What is
 * wrong is said in the log, once in an instance.
 */
export function ownLink(): Link | null {
  if (known) return known.link;
  const { config, problems } = readLink(process.env);
  for (const problem of problems) log('error', 'standby.config', { problem });
  if (!config && problems.length === 0) log('warn', 'standby.config', { problem: 'no standby is set up' });
  known = { link: config };
  return config;
}
