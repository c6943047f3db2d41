import type { Rule } from '../../../cloudfunctions/browse/contract';
import { localized } from '../../behaviors/localized';
import { fill, pick } from '../../locales/index';
import { kept } from '../../platform/kept';
import { call, sentenceOf } from '../../services/call';

const read = kept(() => ({ version: '', rules: [] as Rule[] }));

Component({
  behaviors: [localized('rules')],
  data: {
    /** `loading`, `failed` or `ready`. */
    state: 'loading',
    sentence: '',
    version: '',
    rules: [] as { id: string; title: string; text: string }[],
  },
  methods: {
    onLoad() {
      this.onLanguage();
      void this.load();
    },
    onLanguage() {
      const { t } = this.data;
      const { version, rules } = read(this);
      void wx.setNavigationBarTitle({ title: t.title });
      this.setData({
        version: fill(t.version, { version }),
        rules: rules.map(({ id, title, text }) => ({ id, title: pick(title), text: pick(text) })),
      });
    },
    async load() {
      this.setData({ state: 'loading' });
      try {
        Object.assign(read(this), await call('browse', 'rules', {}));
        this.onLanguage();
        this.setData({ state: 'ready' });
      } catch (error) {
        this.setData({ state: 'failed', sentence: sentenceOf(error) });
      }
    },
  },
});
