import { glassEasel, MiniProgramEnv } from 'glass-easel-miniprogram-adapter';
import { DomBackend } from '../backend/dom';
import { forwardEvents } from '../backend/events';

/** The one mini program of this page, as glass-easel sees it. */
const environment = new MiniProgramEnv();

/** Where components are registered. */
export const codeSpace = environment.createCodeSpace('', true);

const backend = new DomBackend();
forwardEvents(backend);

/** Where page roots are made. */
export const screen = environment.associateBackend(backend);

const space = codeSpace.getComponentSpace();
// A component may have a property called `dataset` or `id`: fields of the node must not be overwritten by it.
space.updateComponentOptions({ writeFieldsToNode: false, writeIdToDOM: true });

// glass-easel leaves `ready` to its host: it follows `attached`, once the tree stands and can be measured.
codeSpace.setOverallBehavior(
  space.defineBehavior({
    lifetimes: {
      attached() {
        const component = (this as unknown as { _$: glassEasel.GeneralComponent })._$;
        queueMicrotask(() => component.triggerLifetime('ready', []));
      },
    },
  }),
);

// Libraries pass attributes and name relatives that are not there, and WeChat repeats by numbers; our own templates are checked when built.
glassEasel.addGlobalWarningListener((message, related) => {
  const from = typeof related === 'string' ? related : related.is;
  return !/miniprogram_npm\/|Use number as for-list/.test(`${from} ${message}`);
});
