import type { EnvironmentName } from '../people/environments';
import type { Faults, FaultState } from './faults';

/** Whether a rule is what `cutLink` sets: nothing reaches `env` by the server API any more. */
const cuts = (env: EnvironmentName) => (rule: FaultState) =>
  rule.target.server === 'invokecloudfunction' &&
  rule.effect === 'drop' &&
  rule.when === 'before' &&
  rule.left === null &&
  rule.env === env;

/** Whether what the other environment says to `env` is lost. */
export function isLinkCut(faults: Faults, env: EnvironmentName): boolean {
  return faults.list().some(cuts(env));
}

/** From now on all that the other environment says to `env` is lost on its way. */
export function cutLink(faults: Faults, env: EnvironmentName): void {
  if (isLinkCut(faults, env)) return;
  faults.add({ target: { server: 'invokecloudfunction' }, effect: 'drop', when: 'before', env });
}

/** The way to `env` is open again. */
export function restoreLink(faults: Faults, env: EnvironmentName): void {
  faults.remove(cuts(env));
}
