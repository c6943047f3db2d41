import { codeSpace } from './environment';

/** Behaviours that WeChat provides by name. */
export const builtinBehaviors: Record<string, object> = {
  'wx://form-field': codeSpace
    .behavior()
    .definition({ properties: { name: String, value: null } })
    .register(),
  'wx://form-field-group': codeSpace.behavior().definition({}).register(),
  'wx://form-field-button': codeSpace.behavior().definition({}).register(),
  'wx://component-export': codeSpace.behavior().definition({}).register(),
};
