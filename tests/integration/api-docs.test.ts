import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contract as appeal } from '../../cloudfunctions/appeal/contract';
import { contract as browse } from '../../cloudfunctions/browse/contract';
import type { Action } from '../../cloudfunctions/common/kernel/contract/contract';
import { errorMessages } from '../../cloudfunctions/common/kernel/errors';
import { contract as moderate } from '../../cloudfunctions/moderate/contract';
import { contract as operate } from '../../cloudfunctions/operate/contract';
import { contract as pay } from '../../cloudfunctions/pay/contract';
import { contract as publish } from '../../cloudfunctions/publish/contract';
import { contract as register } from '../../cloudfunctions/register/contract';
import { contract as report } from '../../cloudfunctions/report/contract';
import { functionNames } from '../../scripts/build-functions';

const root = join(import.meta.dirname, '..', '..');
const page = readFileSync(join(root, 'docs', 'api.md'), 'utf8');
const contracts: Record<string, { actions: Record<string, Action> }> = {
  register,
  publish,
  browse,
  report,
  appeal,
  moderate,
  operate,
  pay,
};

/** The cells of the rows of the first table under a heading, without its head. */
function rows(heading: string): string[][] {
  const section = page.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  const lines = section.split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

const code = (cell: string | undefined) => cell?.replaceAll('`', '') ?? '';

/** Who may take an action, as the page says it. */
function whoMay({ access, reads, whileDeleting, whileBanned, posting, phone }: Action): string {
  const roles = Array.isArray(access) && access.length === 0 ? ['admin'] : [access].flat();
  const conditions = [
    reads && 'reads',
    whileDeleting && 'while deleting',
    whileBanned && 'while banned',
    posting && 'posting',
    phone && 'phone',
  ].filter(Boolean);
  return [...roles, ...conditions].join(', ');
}

test('has a chapter for every function', () => {
  for (const name of functionNames(join(root, 'cloudfunctions'))) expect(page).toContain(`\n## ${name}\n`);
});

test('lists every code once', () => {
  expect(rows('Codes').map(([cell]) => code(cell))).toEqual(Object.keys(errorMessages));
});

describe.each(Object.entries(contracts))('%s', (name, { actions }) => {
  const table = rows(name);

  test('lists every action once', () => {
    expect(table.map(([cell]) => code(cell))).toEqual(Object.keys(actions));
  });

  test.each(Object.entries(actions))('%s: fields, who may take it, how often', (action, definition) => {
    const { input, rate } = definition;
    const [, fields = '', , who, often] = table.find(([cell]) => code(cell) === action) ?? [];
    const shape = (
      input as unknown as { shape: Record<string, { safeParse(value: unknown): { success: boolean } }> }
    ).shape;
    for (const [field, schema] of Object.entries(shape)) {
      const optional = schema.safeParse(undefined).success;
      expect(fields).toMatch(new RegExp(`\`${field}${optional ? '(\\?`|` \\(false\\))' : '`'}`));
    }
    expect(who).toBe(whoMay(definition));
    expect(often).toBe(rate ? `${rate.times} in ${rate.seconds} s` : '');
  });
});
