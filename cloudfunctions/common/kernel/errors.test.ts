import { expect, test } from 'vitest';
import { AppError, errorMessages, invalidField, refuseProblems } from './errors';

test.each(Object.entries(errorMessages))('%s says what it means in both languages', (code, { zh, en }) => {
  expect(code).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
  expect(zh).toMatch(/\p{Script=Han}.*。$/u);
  expect(en).toMatch(/^[A-Z].*\.$/);
});

test('a refusal carries what is known, and the usual words when nothing better is', () => {
  expect(new AppError('NOT_FOUND').toFailure()).toEqual({
    code: 'NOT_FOUND',
    message: errorMessages.NOT_FOUND,
  });
  const message = { zh: '理由', en: 'Reason' };
  expect(new AppError('CONTENT_REFUSED', { message }).toFailure()).toEqual({
    code: 'CONTENT_REFUSED',
    message,
  });
  expect(invalidField('a.0', message).toFailure().fields).toEqual({ 'a.0': message });
});

test('problems are refused together, and none is no refusal', () => {
  const message = { zh: '错', en: 'Wrong' };
  expect(() => refuseProblems({})).not.toThrow();
  expect(() => refuseProblems({ a: message, b: message })).toThrow(AppError);
});
