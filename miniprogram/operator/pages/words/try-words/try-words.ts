import { kept } from '../../../../platform/kept';
import { call } from '../../../../services/call';
import { spoken } from '../../../behaviors/spoken';
import { texts } from '../../../locales/index';
import { problemText } from '../../../services/gate';
import { markText, type MarkedSegment } from '../../../services/marks';
import { matchLines } from './matches';

/** How long typing has to rest before the sentence is tried, ms. */
const REST = 400;

const own = kept(() => ({ timer: 0, turn: 0 }));

const tones = { publish: 'good', review: 'soon', refuse: 'bad' } as const;

/** A sentence, and what the words in force make of it while one types. */
Component({
  behaviors: [spoken('words')],
  data: {
    text: '',
    segments: [] as MarkedSegment[],
    lines: [] as string[],
    masked: '',
    verdict: '',
    tone: 'plain',
    problem: '',
  },
  lifetimes: {
    detached() {
      clearTimeout(own(this).timer);
    },
  },
  methods: {
    onInput({ detail }: WechatMiniprogram.Input) {
      this.setData({ text: detail.value });
      this.tryLater();
    },
    /** Tries it once typing rests: also after the words have changed. */
    tryLater() {
      clearTimeout(own(this).timer);
      own(this).turn += 1;
      if (!this.data.text.trim()) {
        this.setData({ verdict: '', segments: [], lines: [], masked: '', problem: '' });
        return;
      }
      own(this).timer = setTimeout(() => void this.tryNow(), REST);
    },
    async tryNow() {
      const turn = ++own(this).turn;
      const { text, t } = this.data;
      try {
        const { verdict, masked, matches } = await call('moderate', 'words.try', { text });
        if (turn !== own(this).turn) return;
        this.setData({
          problem: '',
          verdict: t.verdicts[verdict],
          tone: tones[verdict],
          segments: markText(text.trim(), matches),
          lines: matchLines({ matches }, texts()),
          masked: masked === text.trim() ? '' : masked,
        });
      } catch (error) {
        if (turn === own(this).turn) this.setData({ problem: problemText(error), verdict: '' });
      }
    },
  },
});
