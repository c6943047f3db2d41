import type { DecisionView } from '../../../cloudfunctions/common/appeals/views';
import { localized } from '../../behaviors/localized';
import { pick, strings } from '../../locales/index';
import { now } from '../../platform/clock';
import { kept } from '../../platform/kept';
import { leave, open } from '../../platform/navigate';
import { appealSent } from '../../services/appeals';
import { call, CallError, sentenceOf } from '../../services/call';
import { startSession } from '../../services/session';
import { decisionWords, type DecisionWords, type Option } from './view';

const own = kept(() => ({ stop: () => {} }));

interface DecisionData {
  state: 'loading' | 'ready' | 'missing' | 'failed';
  sentence: string;
  decisionId: string;
  decision: DecisionView | null;
  words: DecisionWords | null;
}

const initial: DecisionData = { state: 'loading', sentence: '', decisionId: '', decision: null, words: null };

Component({
  behaviors: [localized('decision')],
  data: initial,
  methods: {
    onLoad({ id }: { id?: string }) {
      this.setData({ decisionId: id ?? '' });
      own(this).stop = appealSent.watch((decisionId) => {
        if (decisionId === this.data.decisionId) void this.load();
      });
      this.onLanguage();
      void this.load();
    },
    onUnload() {
      own(this).stop();
    },
    onLanguage() {
      void wx.setNavigationBarTitle({ title: this.data.t.title });
      const { decision } = this.data;
      if (decision) this.setData({ words: decisionWords(decision, pick, now(), strings()) });
    },
    async load() {
      await startSession();
      try {
        const { decision } = await call('appeal', 'decision', { decisionId: this.data.decisionId });
        this.setData({ state: 'ready', decision });
        this.onLanguage();
      } catch (error) {
        const missing = error instanceof CallError && ['NOT_FOUND', 'INVALID_INPUT'].includes(error.code);
        if (missing) this.setData({ state: 'missing' });
        else if (this.data.decision) void wx.showToast({ title: sentenceOf(error), icon: 'none' });
        else this.setData({ state: 'failed', sentence: sentenceOf(error) });
      }
    },
    async onPullDownRefresh() {
      await this.load();
      void wx.stopPullDownRefresh();
    },
    onRetry() {
      this.setData({ state: 'loading' });
      void this.load();
    },
    onLeave() {
      leave();
    },
    onPreview({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { current } = currentTarget.dataset as { current: string };
      void wx.previewImage({ current, urls: this.data.decision?.pictures ?? [] });
    },
    onOption({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { id } = currentTarget.dataset as { id: Option['id'] };
      const { decision } = this.data;
      if (!decision) return;
      const { subject, decisionId } = decision;
      if (id === 'accept') leave();
      else if (id === 'appeal') open(`/pages/appeal/appeal?id=${decisionId}`);
      else if (subject.type === 'post') open(`/pages/publish/publish?postId=${subject.id}`);
      else open('/pages/profile/profile');
    },
  },
});
