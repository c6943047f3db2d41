import { spoken } from '../../behaviors/spoken';

const kinds = ['warning', 'mute', 'ban'] as const;
const lengths = [1, 3, 7, 30, 365];

/** Which sanction, and for how long. Event `change`, detail `{ kind, days }`. */
Component({
  behaviors: [spoken('decide')],
  properties: {
    kind: { type: String, value: 'warning' },
    days: { type: Number, value: 7 },
  },
  data: { kinds, lengths },
  methods: {
    onKind({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { kind } = currentTarget.dataset as { kind: (typeof kinds)[number] };
      this.triggerEvent('change', { kind, days: this.data.days });
    },
    onLength({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { days } = currentTarget.dataset as { days: number };
      this.triggerEvent('change', { kind: this.data.kind, days });
    },
    onDays({ detail }: WechatMiniprogram.Input) {
      this.triggerEvent('change', { kind: this.data.kind, days: Number.parseInt(detail.value, 10) });
    },
  },
});
