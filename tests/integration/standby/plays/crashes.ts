import type { FaultRuleInput } from '../../../../emulator/faults/rules';
import type { Crash } from './steps';

const databaseActions = [
  'getDocument',
  'insertDocument',
  'modifyDocument',
  'removeDocument',
  'calculateDocument',
  'aggregateDocuments',
  'startTransaction',
  'commitTransaction',
] as const;

/** The rules that make a crash. A message is lost on its way to `env`. */
export function rulesFor({ env, target, after, when }: Crash): FaultRuleInput[] {
  const lost = { env, effect: 'drop', after, when } as const;
  const message: FaultRuleInput = { ...lost, target: { server: 'invokecloudfunction' } };
  if (target === 'message') return [{ ...message, count: 1 }];
  if (target !== 'everything') return [{ ...lost, target: { database: target }, count: 1 }];
  return [message, ...databaseActions.map((database) => ({ ...lost, target: { database } }))];
}

/** Every message, and every answer, is so many ms on its way. */
export function messagesLate(ms: number): FaultRuleInput[] {
  return [{ target: { server: 'invokecloudfunction' }, effect: 'delay', ms }];
}
