import { expect, test, vi } from 'vitest';
import brand from '../../../../brand.json';
import { mergeSettings } from './merge';
import { settingGroups } from './schema';

const { defaults } = settingGroups.brand;
const moderation = settingGroups.moderation.defaults;
const trade = settingGroups.trade.defaults;
const standby = settingGroups.standby.defaults;
const stored = (value: Record<string, unknown>) => [{ _id: 'brand', value, updatedAt: 0 }];

test('without stored values the brand file holds', () => {
  expect(mergeSettings([])).toEqual({ brand: defaults, moderation, trade, standby });
  expect(defaults.name).toEqual(brand.name);
  expect(mergeSettings([{ _id: 'other', value: {}, updatedAt: 0 }])).toEqual({
    brand: defaults,
    moderation,
    trade,
    standby,
  });
});

test('the defaults fit their own schema', () => {
  expect(settingGroups.moderation.schema.parse(moderation)).toEqual(moderation);
  expect(settingGroups.standby.schema.parse(standby)).toEqual(standby);
  expect(settingGroups.trade.schema.parse(trade)).toEqual(trade);
});

test('stored values lie over the defaults', () => {
  const name = { zh: '小巷', en: 'Alley' };
  expect(mergeSettings(stored({ name })).brand).toEqual({ ...defaults, name });
});

test('a group that does not fit is left at its defaults, and logged without its values', () => {
  const print = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  expect(mergeSettings(stored({ name: { zh: '秘密' }, sections: [] })).brand).toEqual(defaults);
  expect(print).toHaveBeenCalledOnce();
  const [line] = print.mock.calls[0] as [string];
  expect(JSON.parse(line)).toMatchObject({
    level: 'error',
    event: 'settings.invalid',
    issues: ['name.en', 'sections'],
  });
  expect(line).not.toContain('秘密');
  print.mockRestore();
});
