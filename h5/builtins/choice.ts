import { codeSpace } from '../runtime/components/environment';
import { accessible } from './accessible';
import { closest, reflect, type Instance } from './define';

/** What a group does when one of its choices is pressed. */
export interface Group {
  chosen(choice: Choice): void;
}

/** A checkbox or a radio, as its group sees it. */
export interface Choice extends Instance {
  data: { value: string; checked: boolean; disabled: boolean };
  setData(data: object): void;
}

/** Behaviour shared by `<checkbox>` and `<radio>`. */
export const choice = codeSpace
  .behavior()
  .behavior(accessible)
  .definition({
    properties: { value: String, checked: Boolean, disabled: Boolean, color: String },
    data: { first: false },
    observers: {
      'checked, disabled'(checked: boolean, disabled: boolean) {
        const focus = disabled ? null : '0';
        reflect(this, {
          'aria-checked': String(checked),
          'aria-disabled': disabled && 'true',
          tabindex: focus,
        });
      },
    },
    lifetimes: {
      attached() {
        const me = this as unknown as Choice;
        const kind = me._$.is.split('/').pop() ?? '';
        reflect(me, {
          role: kind,
          'aria-checked': String(me.data.checked),
          tabindex: me.data.disabled ? null : '0',
        });
        me.setData({ first: me.data.checked });
        me._$.addListener('tap', () => {
          if (me.data.disabled) return;
          const group = closest<Group>(me, `builtin/${kind}-group/${kind}-group`);
          if (group) group.chosen(me);
          else me.setData({ checked: kind === 'radio' || !me.data.checked });
        });
      },
    },
    methods: {
      formReset() {
        const me = this as unknown as Choice & { data: { first: boolean } };
        me.setData({ checked: me.data.first });
      },
    },
  })
  .register();
