import { accessible } from '../accessible';
import { closest, define, host, reflect } from '../define';
import type { Form } from '../form/form';
import { openType } from './open-type';

define({
  behaviors: [accessible],
  properties: {
    type: { type: String, value: 'default' },
    size: String,
    plain: Boolean,
    disabled: Boolean,
    loading: Boolean,
    formType: String,
    openType: String,
    hoverClass: { type: String, value: 'button-hover' },
    hoverStopPropagation: Boolean,
    hoverStartTime: { type: Number, value: 20 },
    hoverStayTime: { type: Number, value: 70 },
    lang: String,
    sessionFrom: String,
    sendMessageTitle: String,
    sendMessagePath: String,
    sendMessageImg: String,
    showMessageCard: Boolean,
    appParameter: String,
    phoneNumberNoQuotaToast: Boolean,
    name: String,
  },
  observers: {
    'type, size, plain, disabled, loading'() {
      const { type, size, plain, disabled, loading } = this.data;
      const focus = disabled ? null : '0';
      reflect(this, {
        type,
        size,
        plain,
        disabled,
        loading,
        'aria-disabled': disabled && 'true',
        tabindex: focus,
      });
    },
    hoverClass(name: string) {
      reflect(this, { 'hover-class': this.data.disabled ? 'none' : name });
    },
  },
  lifetimes: {
    attached() {
      if (!host(this).hasAttribute('role')) reflect(this, { role: 'button' });
      reflect(this, { tabindex: this.data.disabled ? null : '0' });
      this._$.addListener('tap', () => {
        if (this.data.disabled || this.data.loading) return;
        if (!this._$.$$) return; // the page's own handler has just taken it away
        const form = closest<Form>(this, 'builtin/form/form');
        if (this.data.formType === 'submit') form?.submit();
        if (this.data.formType === 'reset') form?.reset();
        if (this.data.openType) openType(this, this.data.openType);
      });
    },
  },
});
