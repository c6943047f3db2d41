import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { moderationDefaults } from '../kernel/settings/moderation';
import { reportWeight } from './report-weight';
import { isUrgent, shouldHide } from './should-hide';

const { hideWeight } = moderationDefaults;
const trust = fc.constantFrom('new' as const, 'ordinary' as const, 'trusted' as const);
const record = fc.record({
  upheld: fc.nat({ max: 50 }),
  dismissed: fc.nat({ max: 50 }),
  abusive: fc.nat({ max: 5 }),
});
const complaint = fc.record({ trust, record, serious: fc.boolean() });
const weights = fc.double({ min: 0.1, max: 100, noNaN: true });
const settings = fc.record({ new: weights, ordinary: weights, trusted: weights });
const clean = { upheld: 0, dismissed: 0, abusive: 0 };

type Complaint = typeof complaint extends fc.Arbitrary<infer C> ? C : never;

/** What these complaints weigh together, the last of them having just come in. */
function together(complaints: readonly Complaint[]) {
  const weight = { established: 0, fresh: 0 };
  for (const one of complaints) {
    weight[one.trust === 'new' ? 'fresh' : 'established'] += reportWeight(one, one.serious);
  }
  const last = complaints.at(-1);
  return { weight, urgent: last ? isUrgent(last.serious, last.record) : false };
}

const plain = (level: Complaint['trust'], serious = false): Complaint => ({
  trust: level,
  record: clean,
  serious,
});

test.each([
  ['one neighbour hides what is from a new author', [plain('ordinary')], 'new', true],
  ['one newcomer does not', [plain('new')], 'new', false],
  ['but with a serious reason at once', [plain('new', true)], 'new', true],
  ['one neighbour does not hide what is from an ordinary author', [plain('ordinary')], 'ordinary', false],
  ['with a serious reason they do', [plain('ordinary', true)], 'ordinary', true],
  ['three neighbours do', [plain('ordinary'), plain('ordinary'), plain('ordinary')], 'ordinary', true],
  [
    'one neighbour with a serious reason does not hide a trusted author',
    [plain('ordinary', true)],
    'trusted',
    false,
  ],
  ['a trusted one does', [plain('trusted', true)], 'trusted', true],
] as const)('%s', (_, complaints, authorTrust, hidden) => {
  expect(shouldHide({ ...together(complaints), authorTrust }, hideWeight)).toBe(hidden);
});

test('newcomers help others to be heard', () => {
  const two = [plain('ordinary'), plain('ordinary')];
  const helped = [...two, ...Array.from({ length: 4 }, () => plain('new'))];
  expect(shouldHide({ ...together(two), authorTrust: 'ordinary' }, hideWeight)).toBe(false);
  expect(shouldHide({ ...together(helped), authorTrust: 'ordinary' }, hideWeight)).toBe(true);
});

test('somebody known for abusive complaints hides nothing at once', () => {
  expect(isUrgent(true, { upheld: 0, dismissed: 0, abusive: 1 })).toBe(false);
  expect(isUrgent(false, clean)).toBe(false);
});

test('no number of new accounts, whatever they say, hides a trusted or an ordinary author', () => {
  const brigade = fc.array(
    complaint.map((one) => ({ ...one, trust: 'new' as const })),
    { maxLength: 400 },
  );
  const author = fc.constantFrom('ordinary' as const, 'trusted' as const);
  fc.assert(
    fc.property(brigade, author, settings, (complaints, authorTrust, needed) => {
      expect(shouldHide({ ...together(complaints), authorTrust }, needed)).toBe(false);
    }),
  );
  const many = { weight: { established: 0, fresh: Number.MAX_VALUE }, urgent: true };
  expect(shouldHide({ ...many, authorTrust: 'trusted' }, hideWeight)).toBe(false);
});

test('a serious reason of anybody who is believed hides a new author’s content, whatever the settings', () => {
  fc.assert(
    fc.property(fc.array(complaint), trust, settings, (before, level, needed) => {
      const complaints = [...before, plain(level, true)];
      expect(shouldHide({ ...together(complaints), authorTrust: 'new' }, needed)).toBe(true);
    }),
  );
});

test('one complaint more, a graver one or a less trusted author never keeps content in sight', () => {
  const levels = ['new', 'ordinary', 'trusted'] as const;
  const ordered = fc.tuple(weights, weights, weights).map((three) => {
    const [first = 0, second = 0, third = 0] = three.toSorted((a, b) => a - b);
    return { new: first, ordinary: second, trusted: third };
  });
  fc.assert(
    fc.property(
      fc.array(complaint, { minLength: 1 }),
      complaint,
      trust,
      ordered,
      (complaints, more, authorTrust, needed) => {
        const { weight } = together(complaints);
        const hides = (list: Complaint[], level = authorTrust) =>
          shouldHide({ ...together(list), urgent: false, authorTrust: level }, needed);
        const seen = shouldHide({ weight, urgent: false, authorTrust }, needed);
        fc.pre(seen);
        expect(hides([...complaints, more])).toBe(true);
        expect(hides(complaints.map((one) => ({ ...one, serious: true })))).toBe(true);
        expect(shouldHide({ weight, urgent: true, authorTrust }, needed)).toBe(true);
        for (const level of levels.slice(0, levels.indexOf(authorTrust)))
          expect(hides(complaints, level)).toBe(true);
      },
    ),
  );
});
