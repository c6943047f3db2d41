import type { WordView } from '../../../../../cloudfunctions/common/moderation/views';
import { kept } from '../../../../platform/kept';
import { call } from '../../../../services/call';
import { once } from '../../../../services/once';
import { spoken } from '../../../behaviors/spoken';
import { problemText } from '../../../services/gate';
import { categories, wordActions, type Category, type WordAction } from '../../../services/word-tables';

type Setting = Pick<WordView, 'text' | 'category' | 'action' | 'pinyin' | 'enabled'>;

const own = kept(() => ({ once: once() }));

const fresh: Setting = { text: '', category: 'contact', action: 'review', pinyin: false, enabled: true };

/** A word to be added, changed or turned off. Events: `set`, detail `{ word }`, and `close`. */
Component({
  behaviors: [spoken('words')],
  properties: {
    show: Boolean,
    /** What is to be changed; null for a new one. */
    word: { type: null, value: null as WordView | null },
  },
  data: { categories, wordActions, form: fresh, problem: '', busy: false },
  observers: {
    show(show: boolean) {
      if (!show) return;
      const { word } = this.data;
      const { text, category, action, pinyin, enabled } = word ?? fresh;
      this.setData({ form: { text, category, action, pinyin, enabled }, problem: '' });
    },
  },
  methods: {
    change(parts: Partial<Setting>) {
      this.setData({ form: { ...this.data.form, ...parts }, problem: '' });
    },
    onText({ detail }: WechatMiniprogram.Input) {
      this.change({ text: detail.value });
    },
    onCategory({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { value } = currentTarget.dataset as { value: Category };
      this.change({ category: value });
    },
    onAction({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { value } = currentTarget.dataset as { value: WordAction };
      this.change({ action: value });
    },
    onPinyin({ detail }: WechatMiniprogram.SwitchChange) {
      this.change({ pinyin: detail.value });
    },
    onEnabled({ detail }: WechatMiniprogram.SwitchChange) {
      this.change({ enabled: detail.value });
    },
    onClose() {
      this.triggerEvent('close');
    },
    onSave() {
      void own(this).once(async () => {
        const { form, t } = this.data;
        if (!form.text.trim()) {
          this.setData({ problem: t.textMissing });
          return;
        }
        this.setData({ busy: true });
        try {
          const { action: effect, text, ...rest } = form;
          const { word } = await call('moderate', 'words.set', { ...rest, effect, text: text.trim() });
          this.triggerEvent('set', { word });
        } catch (error) {
          this.setData({ problem: problemText(error) });
        }
        this.setData({ busy: false });
      });
    },
  },
});
