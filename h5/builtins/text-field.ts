import { codeSpace } from '../runtime/components/environment';
import { host, inside } from './define';

type Control = HTMLInputElement | HTMLTextAreaElement;

/** Behaviour shared by `<input>` and `<textarea>`: the value lives in the control, and the page hears of it. */
export const textField = codeSpace
  .behavior()
  .definition({
    properties: {
      name: String,
      value: { type: String, value: '' },
      placeholder: String,
      placeholderStyle: String,
      placeholderClass: String,
      disabled: Boolean,
      maxlength: { type: Number, value: 140 },
      focus: Boolean,
      autoFocus: Boolean,
      cursor: { type: Number, value: -1 },
      selectionStart: { type: Number, value: -1 },
      selectionEnd: { type: Number, value: -1 },
      cursorSpacing: Number,
      cursorColor: String,
      adjustPosition: { type: Boolean, value: true },
      holdKeyboard: Boolean,
      alwaysEmbed: Boolean,
    },
    observers: {
      value(value: string | null) {
        const control = inside<Control>(this, '[control]');
        const text = value ?? '';
        if (control.value !== text) control.value = text;
        (this as unknown as Partial<Growing>).fit?.();
      },
      focus(focus: boolean) {
        const control = inside<Control>(this, '[control]');
        if (focus) setTimeout(() => control.focus());
        else if (document.activeElement === control) control.blur();
      },
      placeholderStyle(style: string) {
        const color = /(?:^|;)\s*color\s*:\s*([^;]+)/.exec(style)?.[1];
        if (color) host(this).style.setProperty('--placeholder-color', color);
      },
    },
    lifetimes: {
      attached() {
        const control = inside<Control>(this, '[control]');
        if (this.data.focus || this.data.autoFocus) setTimeout(() => control.focus());
        this._$.addListener('tap', () => {
          if (document.activeElement !== control && !this.data.disabled) control.focus();
        });
      },
    },
    methods: {
      formValue(): string {
        return inside<Control>(this, '[control]').value;
      },
      formReset(): void {
        (this as unknown as { setData(data: object): void }).setData({ value: '' });
      },
      onInput() {
        const control = inside<Control>(this, '[control]');
        const cursor = control.selectionStart ?? control.value.length;
        const field = this as unknown as Field;
        field.setData({ value: control.value });
        field.triggerEvent('input', { value: control.value, cursor, keyCode: 0 }, {});
      },
      onFocus() {
        const field = this as unknown as Field;
        field.triggerEvent('focus', { value: field.data.value, height: 0 }, {});
      },
      /** A field that is being disabled loses the focus in the midst of an update: the page hears of it after that. */
      onBlur() {
        const field = this as unknown as Field;
        queueMicrotask(() => {
          field.triggerEvent('blur', { value: field.data.value, cursor: field.data.value.length }, {});
        });
      },
    },
  })
  .register();

/** A field that grows with its text. */
interface Growing {
  fit(): void;
}

interface Field {
  data: { value: string };
  setData(data: object): void;
  triggerEvent(name: string, detail: unknown, options: object): void;
}
