import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { credibility, recordOf, reportWeight, type ReporterRecord } from './report-weight';

const clean: ReporterRecord = { upheld: 0, dismissed: 0, abusive: 0 };
const trust = fc.constantFrom('new' as const, 'ordinary' as const, 'trusted' as const);
const record = fc.record({
  upheld: fc.nat({ max: 200 }),
  dismissed: fc.nat({ max: 200 }),
  abusive: fc.nat({ max: 20 }),
});

test('without a record trust alone counts, and a serious reason three times', () => {
  const weights = (['new', 'ordinary', 'trusted'] as const).map((level) =>
    reportWeight({ trust: level, record: clean }, false),
  );
  expect(weights).toEqual([0.25, 1, 2]);
  expect(reportWeight({ trust: 'ordinary', record: clean }, true)).toBe(3);
});

test('an abusive complaint counts against a person as five that came to nothing', () => {
  expect(credibility({ ...clean, abusive: 1 })).toBe(credibility({ ...clean, dismissed: 5 }));
});

test('a record counts abusive complaints once, and leaves out what is open or about the platform', () => {
  const reports = [
    { state: 'upheld' as const, abusive: false },
    { state: 'dismissed' as const, abusive: false },
    { state: 'dismissed' as const, abusive: true },
    { state: 'open' as const, abusive: false },
    { state: 'answered' as const, abusive: false },
  ];
  expect(recordOf(reports)).toEqual({ upheld: 1, dismissed: 1, abusive: 1 });
});

test('a word always counts for something, never for more than its trust', () => {
  fc.assert(
    fc.property(record, (one) => {
      expect(credibility(one)).toBeGreaterThan(0);
      expect(credibility(one)).toBeLessThanOrEqual(1);
    }),
  );
});

test('being right makes it count more, being wrong or abusive less', () => {
  fc.assert(
    fc.property(trust, record, fc.boolean(), (level, one, serious) => {
      const weigh = (change: Partial<ReporterRecord>) =>
        reportWeight({ trust: level, record: { ...one, ...change } }, serious);
      const weight = weigh({});
      expect(weigh({ upheld: one.upheld + 1 })).toBeGreaterThanOrEqual(weight);
      expect(weigh({ dismissed: one.dismissed + 1 })).toBeLessThan(weight);
      expect(weigh({ abusive: one.abusive + 1 })).toBeLessThan(weigh({ dismissed: one.dismissed + 1 }));
    }),
  );
});
