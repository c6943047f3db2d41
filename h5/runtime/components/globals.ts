import { codeSpace } from './environment';
import { builtinBehaviors } from './behaviors';
import { currentCode } from './registry';

type Definition = Parameters<ReturnType<typeof codeSpace.component>['definition']>[0];
type PageDefinition = Parameters<ReturnType<typeof codeSpace.component>['pageDefinition']>[0];
type BehaviorDefinition = Parameters<ReturnType<typeof codeSpace.behavior>['definition']>[0];

/** `wx://form-field` and its like are named by strings; glass-easel wants the behaviour itself. */
function withBehaviors<T extends { behaviors?: unknown }>(definition: T): T {
  if (!Array.isArray(definition.behaviors)) return definition;
  const behaviors = definition.behaviors.flatMap((one: unknown) =>
    typeof one === 'string' ? (builtinBehaviors[one] ?? []) : [one],
  );
  return { ...definition, behaviors };
}

/** `Component()`, `Page()` and `Behavior()` as mini program scripts call them. */
export const constructors = {
  Component: (definition: Definition) => {
    codeSpace.component(currentCode()).definition(withBehaviors(definition)).register();
  },
  Page: (definition: PageDefinition) => {
    codeSpace.component(currentCode()).pageDefinition(withBehaviors(definition)).register();
  },
  Behavior: (definition: BehaviorDefinition) =>
    codeSpace.behavior().definition(withBehaviors(definition)).register(),
};
