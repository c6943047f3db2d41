import type { Template } from '../../../../cloudfunctions/common/moderation/views';
import { pick } from '../../../locales/index';
import { spoken } from '../../behaviors/spoken';
import { templateNames } from '../../services/form/template-names';
import type { RuleName } from '../../services/rules';

/** The rule a decision rests on and what its author reads. Event `change`, detail `{ rule, reason }`. */
Component({
  behaviors: [spoken('decide')],
  properties: {
    rules: { type: Array, value: [] as RuleName[] },
    /** Ready reasons that fit the outcome. */
    templates: { type: Array, value: [] as Template[] },
    rule: String,
    reason: String,
  },
  data: { index: -1, title: '', ready: [] as { id: string; text: string; on: boolean }[] },
  observers: {
    'rules, rule': function (rules: RuleName[], rule: string) {
      const index = rules.findIndex(({ id }) => id === rule);
      this.setData({ index, title: rules[index]?.title ?? '' });
    },
    'templates, rules, reason, t': function (templates: Template[], rules: RuleName[], reason: string) {
      const names = templateNames(templates, rules, pick);
      const ready = templates.map(({ id, text }, index) => ({
        id,
        text: names[index] ?? '',
        on: pick(text) === reason,
      }));
      this.setData({ ready });
    },
  },
  methods: {
    tell(parts: { rule?: string; reason?: string }) {
      const { rule, reason } = this.data;
      this.triggerEvent('change', { rule, reason, ...parts });
    },
    onRule({ detail }: WechatMiniprogram.PickerChange) {
      const rule = this.data.rules[Number(detail.value)];
      if (rule) this.tell({ rule: rule.id });
    },
    onTemplate({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { id } = currentTarget.dataset as { id: string };
      const chosen = this.data.templates.find((template) => template.id === id);
      if (!chosen) return;
      this.tell({ reason: pick(chosen.text), ...(chosen.rule ? { rule: chosen.rule } : {}) });
    },
    onReason({ detail }: WechatMiniprogram.Input) {
      this.tell({ reason: detail.value });
    },
  },
});
