import { expect, test } from 'vitest';
import type { InvokeRule } from '../../config/function-config';
import { findPerson } from '../../people/people';
import type { CallSource } from './invocations';
import { mayInvoke } from './invoke-rule';

const lin = findPerson('lin', 'wx0');

test.each<[InvokeRule, CallSource, 'lin' | 'nobody', boolean]>([
  ['anyone', 'client', 'nobody', true],
  ['anyone', 'client', 'lin', true],
  ['client', 'client', 'nobody', false],
  ['client', 'client', 'lin', true],
  ['none', 'client', 'nobody', false],
  ['none', 'client', 'lin', false],
  ['none', 'timer', 'nobody', true],
  ['none', 'function', 'lin', true],
  ['none', 'function', 'nobody', true],
  ['none', 'console', 'nobody', true],
  ['none', 'server', 'nobody', true],
  ['client', 'timer', 'nobody', true],
])('rule %s, call from %s by %s: %s', (rule, source, who, allowed) => {
  expect(mayInvoke(rule, { source, caller: who === 'lin' ? lin : null })).toBe(allowed);
});
