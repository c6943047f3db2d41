import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Picture } from '../../../database/collections/pictures';
import { hour, minute } from '../kernel/clock';
import {
  dueFor,
  newPicture,
  resultWait,
  stepOf,
  waitsForPerson,
  withUse,
  type PictureEvent,
} from './picture-policy';

const subject = { type: 'post', id: 'p_1' } as const;
const begin = 1_000_000;
const fresh = newPicture({ _id: 'pic_1', fileID: 'cloud://a', userId: 'u_1', scene: 3 }, subject, begin);

const after = (events: readonly PictureEvent[], picture: Picture = fresh, at = begin) =>
  events.reduce((before, event) => stepOf(before, event, at).after, picture);

const asked: PictureEvent = { kind: 'asked', traceId: 't1' };
const result = (
  suggest: 'pass' | 'review' | 'risky' | 'failed',
  label: number | null = 100,
): PictureEvent => ({
  kind: 'result',
  suggest,
  label,
});
const looked = (alike = false, hash = '00ff00ff00ff00ff'): PictureEvent => ({
  kind: 'looked',
  hash,
  bands: [],
  alike,
});
const word = (state: Picture['state']): PictureEvent => ({ kind: 'word', state, by: 'operator' });

describe('what is due', () => {
  test('a picture is asked about soon, again when nothing is heard, and then given up', () => {
    expect(dueFor(fresh, begin)).toBeNull();
    expect(dueFor(fresh, begin + minute)).toBe('ask');
    const once = after([asked]);
    expect(dueFor(once, begin + resultWait - 1)).toBeNull();
    expect(dueFor(once, begin + resultWait)).toBe('ask');
    const twice = after([{ kind: 'asked', traceId: 't2' }], once, begin + resultWait);
    expect(dueFor(twice, begin + 2 * resultWait)).toBe('give-up');
    const given = stepOf(twice, { kind: 'unanswered' }, begin + 2 * resultWait);
    expect(given.look).toMatchObject({ suggest: 'failed' });
    expect(given.after).toMatchObject({ state: 'pending', traces: ['t1', 't2'] });
  });

  test('what cannot be asked is tried again for two hours, unless it never can', () => {
    const failed: PictureEvent = { kind: 'not-asked', final: false };
    const early = stepOf(fresh, failed, begin + hour);
    expect([early.look, early.after.nextAt]).toEqual([null, begin + hour + minute]);
    expect(stepOf(fresh, failed, begin + 2 * hour + 1).look).toMatchObject({ suggest: 'failed' });
    expect(stepOf(fresh, { kind: 'not-asked', final: true }, begin).look).toMatchObject({
      suggest: 'failed',
    });
  });

  test('a file is looked at by one at a time, and not for ever', () => {
    const passed = after([asked, result('pass')]);
    const [first] = [stepOf(passed, { kind: 'looking' }, begin).after];
    expect(first.looks).toBe(1);
    expect(stepOf(first, { kind: 'looking' }, begin + minute).after).toBe(first);
    expect(stepOf(first, { kind: 'looking' }, begin + 5 * minute).after.looks).toBe(2);
  });
});

describe('what follows from an answer', () => {
  test('a pass shows the picture only after it was compared', () => {
    const passed = after([asked, result('pass')]);
    expect(passed).toMatchObject({ state: 'pending', nextAt: begin });
    expect(waitsForPerson(passed)).toBe(false);
    expect(after([looked()], passed)).toMatchObject({ state: 'approved', decidedBy: 'check', nextAt: null });
  });

  test.each([
    ['like a removed one', looked(true), { decidedBy: 'likeness' }, { harm: 2 }],
    ['not readable', looked(false, ''), { decidedBy: null }, { suggest: 'failed' }],
  ])('one that is %s waits for a person', (_, event, changes, look) => {
    const step = stepOf(after([asked, result('pass')]), event, begin);
    expect(step.after).toMatchObject({ state: 'pending', nextAt: null, ...changes });
    expect(step.look).toMatchObject(look);
    expect(waitsForPerson(step.after)).toBe(true);
  });

  test.each(['review', 'failed'] as const)('%s waits for a person', (suggest) => {
    const step = stepOf(after([asked]), result(suggest, 20001), begin);
    expect(step.after).toMatchObject({ state: 'pending', decidedBy: null });
    expect(step.look).toMatchObject({ suggest, label: 20001, harm: 3 });
    expect(waitsForPerson(step.after)).toBe(true);
  });

  test('risky is refused, and then no person has to look', () => {
    const step = stepOf(after([asked]), result('risky', 20002), begin);
    expect(step.after).toMatchObject({ state: 'refused', decidedBy: 'check' });
    expect(step.look).toBeNull();
  });

  test('a check against what an operator approved changes nothing but who looks', () => {
    const approved = after([asked, word('approved')]);
    const step = stepOf(approved, result('risky', 20002), begin);
    expect(step.after).toMatchObject({ state: 'approved', decidedBy: 'operator' });
    expect(step.look).toMatchObject({ suggest: 'risky', label: 20002 });
    expect(stepOf(approved, result('review'), begin).look).toBeNull();
    expect(stepOf(after([asked, word('refused')]), result('risky'), begin).look).toBeNull();
  });

  test('a word taken back lets checks decide again', () => {
    const again = after([asked, word('refused'), word('pending')]);
    expect(again).toMatchObject({ state: 'pending', decidedBy: null, nextAt: begin + resultWait });
    expect(after([result('pass'), looked()], again).state).toBe('approved');
  });
});

test.each([
  [['pass', 'review'], 'pending'],
  [['review', 'pass'], 'pending'],
  [['failed', 'pass'], 'approved'],
  [['pass', 'failed'], 'approved'],
  [['review', 'risky', 'pass'], 'refused'],
] as const)('of %j the gravest counts: %s', (answers, state) => {
  const end = answers.reduce((picture, one) => settle(after([result(one)], picture), false), fresh);
  expect(end.state).toBe(state);
});

test('once it is decided, a question that comes late leaves nothing to be done', () => {
  for (const decided of [after([result('pass'), looked()]), after([word('approved')])]) {
    for (const late of [asked, { kind: 'not-asked', final: false }, { kind: 'unanswered' }] as const) {
      expect(stepOf(decided, late, begin)).toMatchObject({
        after: { nextAt: null, result: decided.result },
        look: null,
      });
    }
  }
});

test('a subject is noted once', () => {
  expect(withUse(fresh, subject)).toBe(fresh);
  expect(withUse(fresh, { type: 'user', id: 'u_1' }).uses).toHaveLength(2);
});

const suggest = fc.constantFrom('pass', 'review', 'risky', 'failed');
const answers = fc.array(
  suggest.map((one): PictureEvent => result(one)),
  { minLength: 1, maxLength: 6 },
);
const anything = fc.oneof(
  fc.string({ minLength: 1, maxLength: 2 }).map((traceId): PictureEvent => ({ kind: 'asked', traceId })),
  fc.boolean().map((final): PictureEvent => ({ kind: 'not-asked', final })),
  suggest.map((one): PictureEvent => result(one)),
  fc.constant<PictureEvent>({ kind: 'unanswered' }),
  fc.constant<PictureEvent>({ kind: 'looking' }),
  fc
    .record({ alike: fc.boolean(), empty: fc.boolean() })
    .map(({ alike, empty }) => looked(alike, empty ? '' : 'ab')),
);

/** Looks at the file whenever that is due, as the function and `sweep` do. */
function settle(picture: Picture, alike: boolean): Picture {
  return dueFor(picture, begin) === 'look' ? after([looked(alike)], picture) : picture;
}

const outcome = ({ state, decidedBy, result: said }: Picture) => [state, decidedBy, said?.suggest];

test('what was read of a file stays known when it cannot be read again', () => {
  const end = after([result('pass'), looked(false, 'ab'), looked(false, '')]);
  expect(end).toMatchObject({ state: 'approved', hash: 'ab' });
});

describe('whatever happens', () => {
  test('any order and any repeats of answers end the same', () => {
    fc.assert(
      fc.property(answers, fc.boolean(), fc.func(fc.integer()), (list, alike, weigh) => {
        const run = (events: readonly PictureEvent[]) =>
          outcome(events.reduce((picture, event) => settle(after([event], picture), alike), fresh));
        const shuffled = [...list, ...list]
          .map((event, index) => ({ event, key: weigh(index) }))
          .sort((a, b) => a.key - b.key)
          .map(({ event }) => event);
        expect(run(shuffled)).toEqual(run(list));
      }),
    );
  });

  test('a repeated answer changes nothing at all', () => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 10 }), suggest, (events, one) => {
        const once = after([...events, result(one)]);
        expect(stepOf(once, result(one), begin + 1)).toEqual({ after: once, look: null });
      }),
    );
  });

  test("an operator's word stands", () => {
    fc.assert(
      fc.property(
        fc.array(anything, { maxLength: 8 }),
        fc.constantFrom('approved' as const, 'refused' as const),
        fc.array(anything, { maxLength: 8 }),
        (before, state, later) => {
          expect(after([...before, word(state), ...later])).toMatchObject({ state, decidedBy: 'operator' });
        },
      ),
    );
  });

  test('nothing is shown that no check passed, was never compared, or looks like a removed one', () => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 12 }), (events) => {
        const end = after(events);
        if (end.state !== 'approved') return;
        expect(end.result?.suggest).toBe('pass');
        expect(end.hash).toBe('ab');
        expect(end.decidedBy).toBe('check');
      }),
    );
  });

  test('a picture that is not decided is either due again or waits for a person who was called', () => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 12 }), (events) => {
        let [picture, called] = [fresh, false];
        for (const event of events) {
          const step = stepOf(picture, event, begin);
          called ||= step.look !== null;
          picture = step.after;
        }
        if (picture.state === 'pending') expect(picture.nextAt !== null || called).toBe(true);
      }),
    );
  });
});
