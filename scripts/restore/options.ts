import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import {
  environmentNames,
  isEnvironmentName,
  type EnvironmentName,
} from '../../emulator/people/environments';
import { RestoreError } from './restore-error';

export const usage = `npm run restore -- --from DIR --identity FILE (--to DIR | --env ID | --check)

  --from DIR        the folder that an archive was downloaded to; with --day: a local data folder
  --day DAY         which archive of the local data folder, such as 2026-11-20
  --side NAME       of which of its environments: primary (default) or standby
  --identity FILE   the age identity, as age-keygen wrote it
  --to DIR          the local data folder to restore into, a new one
  --env ID          the cloud environment to restore into, a new one; needs the variables
                    TENCENTCLOUD_SECRETID and TENCENTCLOUD_SECRETKEY
  --check           restores nothing, only checks that the archive is whole and opens

Pictures and other files are not in an archive; see docs/restore.md.
`;

/** Into what an archive is restored; null: it is only checked. */
export type Destination = { kind: 'local'; dir: string } | { kind: 'cloud'; environment: string } | null;

/** What `npm run restore` was asked for. Folders and files are absolute. */
export interface RestoreOptions {
  from: string;
  /** Null when `from` is the archive's own folder. */
  day: string | null;
  side: EnvironmentName;
  identity: string;
  to: Destination;
}

const options = {
  from: { type: 'string' },
  day: { type: 'string' },
  side: { type: 'string' },
  identity: { type: 'string' },
  to: { type: 'string' },
  env: { type: 'string' },
  check: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new RestoreError(`${(error as Error).message.split(/\.?[\n]|\. /)[0]}; --help lists the options.`);
  }
}

function readDestination({ to, env, check }: ReturnType<typeof parse>): Destination {
  if ([to, env, check].filter((one) => one !== undefined).length !== 1) {
    throw new RestoreError('Say one of --to, --env and --check; --help explains them.');
  }
  if (to !== undefined) return { kind: 'local', dir: resolve(to) };
  return env === undefined ? null : { kind: 'cloud', environment: env };
}

/** Reads the command line; null when it asks for help. Throws `RestoreError`. */
export function readOptions(args: readonly string[]): RestoreOptions | null {
  const values = parse(args);
  if (values.help) return null;
  const { from, day, side = 'primary', identity } = values;
  if (from === undefined) throw new RestoreError('Say with --from where the archive is; --help explains it.');
  if (identity === undefined) {
    throw new RestoreError('Say with --identity which file holds the age identity; --help explains it.');
  }
  if (day !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(day)) {
    throw new RestoreError(`"${day}" is no day: write it like 2026-11-20.`);
  }
  if (!isEnvironmentName(side)) {
    throw new RestoreError(`"${side}" is no environment: use ${environmentNames.join(' or ')}.`);
  }
  return {
    from: resolve(from),
    day: day ?? null,
    side,
    identity: resolve(identity),
    to: readDestination(values),
  };
}
