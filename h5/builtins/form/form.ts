import type { glassEasel } from 'glass-easel-miniprogram-adapter';
import { define, host, type Instance } from '../define';

/** What buttons call. */
export interface Form {
  submit(): void;
  reset(): void;
}

/** A component that takes part in forms. */
interface Field {
  data: { name?: string; value?: unknown };
  formValue?(): unknown;
  formReset?(): void;
}

define({
  properties: { reportSubmit: Boolean, reportSubmitTimeout: Number },
  lifetimes: {
    attached() {
      host(this).setAttribute('role', 'form');
    },
  },
  methods: {
    submit() {
      const value = Object.fromEntries(
        fields(this).flatMap((field) => {
          const { name } = field.data;
          return name ? [[name, field.formValue ? field.formValue() : field.data.value]] : [];
        }),
      );
      this.triggerEvent('submit', { value, formId: '' }, {});
    },
    reset() {
      for (const field of fields(this)) field.formReset?.();
      this.triggerEvent('reset', {}, {});
    },
  },
});

function fields(form: Instance): Field[] {
  return [...host(form).querySelectorAll('*')].flatMap((element) => {
    const component = (element as { __wxElement?: glassEasel.GeneralComponent }).__wxElement;
    const caller =
      component && 'getMethodCaller' in component
        ? (component.getMethodCaller() as unknown as Field)
        : undefined;
    return caller?.data && ('name' in caller.data || caller.formReset) ? [caller] : [];
  });
}
