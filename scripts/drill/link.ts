import type { FaultRuleInput } from '../../emulator/faults/rules';
import { environmentNames } from '../../emulator/people/environments';

/** Nothing that one environment says reaches the other. `slow` (ms): it takes so long to notice. */
export function linkCut(slow = 0): FaultRuleInput[] {
  return environmentNames.flatMap((env) => {
    const target = { server: 'invokecloudfunction' } as const;
    const lost: FaultRuleInput = { target, env, effect: 'drop', when: 'before' };
    return slow > 0 ? [{ target, env, effect: 'delay', ms: slow }, lost] : [lost];
  });
}

/** The link breaks after so many more messages to the standby; of the one after them the question or the answer is lost. */
export function linkBreaks(after: number, when: 'before' | 'after'): FaultRuleInput[] {
  return [{ target: { server: 'invokecloudfunction' }, env: 'standby', effect: 'drop', after, when }];
}
