import type { Random } from '../../database/seed/random';
import type { FaultRuleInput } from '../../emulator/faults/rules';
import { environmentNames } from '../../emulator/people/environments';

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

const when = ['before', 'after'] as const;

/** One thing that goes wrong: a call to a database or between the environments that is lost, late or repeated. */
export function oneFault(random: Random): FaultRuleInput {
  const env = random.pick(environmentNames);
  const some = { env, count: random.int(1, 3), after: random.int(0, 30) };
  if (random.chance(0.6)) {
    const target = { database: random.pick(databaseActions) };
    return random.chance(0.8)
      ? { ...some, target, effect: 'drop', when: random.pick(when) }
      : { ...some, target, effect: 'delay', ms: random.int(20, 300) };
  }
  const target = { server: random.chance(0.85) ? 'invokecloudfunction' : 'stable_token' } as const;
  const message = { ...some, after: random.int(0, 4), target };
  return random.pick<FaultRuleInput>([
    { ...message, effect: 'drop', when: random.pick(when) },
    { ...message, effect: 'delay', ms: random.int(50, 1500) },
    { ...message, effect: 'repeat' },
    { ...message, effect: 'fail', error: { code: -504002, message: 'functions execute fail' } },
  ]);
}

/** Nothing that functions of one environment do takes effect any more, as when they are killed where they are. */
export function killed(random: Random): FaultRuleInput[] {
  const env = random.pick(environmentNames);
  const lost = { env, effect: 'drop', when: 'before' } as const;
  const others = environmentNames.filter((name) => name !== env);
  return [
    ...databaseActions.map((database) => ({ ...lost, target: { database } })),
    ...others.map((other) => ({ ...lost, env: other, target: { server: 'invokecloudfunction' } as const })),
  ];
}
