import { expect, test } from 'vitest';
import { settingGroups } from '../kernel/settings/schema';
import { planHome } from './home-plan';

const brand = settingGroups.brand.defaults;

test.each([
  [{}, { section: 'newest', match: {} }],
  [{ section: 'market' }, { section: 'market', match: { kind: 'goods' } }],
  [{ section: 'help' }, { section: 'help', match: { category: 'help' } }],
  [{ category: 'pets' }, { section: 'newest', match: { category: 'pets' } }],
  [
    { section: 'market', category: 'pets' },
    { section: 'market', match: { category: 'pets' } },
  ],
])('%j', (input, plan) => {
  expect(planHome(input, brand)).toEqual(plan);
});

test.each([
  [{ section: 'none' }, 'section'],
  [{ section: '' }, 'section'],
  [{ category: 'none' }, 'category'],
  [{ section: 'newest', category: '\u0000' }, 'category'],
])('%j is refused for its %s', (input, field) => {
  expect(planHome(input, brand)).toMatchObject({ field });
});
