import type { DecisionSummary } from '../../../../cloudfunctions/common/moderation/views';
import { strings } from '../../../locales/index';
import { now } from '../../../platform/clock';
import { relativeTime } from '../../../services/format';
import { spoken } from '../../behaviors/spoken';
import { texts } from '../../locales/index';
import { decisionText } from '../../services/decision-text';

/** A decision in a history. Event `undo`, detail `{ decisionId }`: the person wants it taken back. */
Component({
  behaviors: [spoken('shared')],
  properties: {
    decision: { type: Object, value: {} as DecisionSummary },
    /** Titles of rules by id. */
    rules: { type: Object, value: {} },
  },
  data: { text: '', line: '', rule: '' },
  observers: {
    'decision, rules, t': function (decision: DecisionSummary, rules: Record<string, string>) {
      if (!decision.decisionId) return;
      const { t, c } = this.data;
      const who = decision.operator ? decision.operator.nickname || c.gone : t.system;
      this.setData({
        text: decisionText(decision, texts()),
        line: `${who} · ${relativeTime(decision.at, now(), strings())}`,
        rule: decision.rule ? (rules[decision.rule] ?? '') : '',
      });
    },
  },
  methods: {
    onUndo() {
      this.triggerEvent('undo', { decisionId: this.data.decision.decisionId });
    },
  },
});
