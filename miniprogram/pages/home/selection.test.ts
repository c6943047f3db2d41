import { expect, it } from 'vitest';
import brandJson from '../../../brand.json';
import type { BrandSettings } from '../../../cloudfunctions/common/kernel/settings/schema';
import { firstSection, layoutFor } from './selection';

const brand = brandJson as unknown as BrandSettings;

it('opens with the first section', () => {
  expect(firstSection(brand)).toBe('newest');
  expect(firstSection(null)).toBe('');
});

it('follows the section’s layout', () => {
  expect(layoutFor({ section: 'newest' }, brand)).toBe('list');
  expect(layoutFor({ section: 'market' }, brand)).toBe('grid');
  expect(layoutFor({ section: 'unknown' }, brand)).toBe('list');
  expect(layoutFor({ section: 'market' }, null)).toBe('list');
});

it('shows a category in two columns when all of it is for sale', () => {
  expect(layoutFor({ category: 'second-hand' }, brand)).toBe('grid');
  expect(layoutFor({ category: 'food' }, brand)).toBe('list');
  expect(layoutFor({ category: 'unknown' }, brand)).toBe('list');
});
