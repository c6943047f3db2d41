import type { PersonView } from '../../../cloudfunctions/common/posts/views';
import type { Me } from '../../../cloudfunctions/register/contract';
import { localized } from '../../behaviors/localized';
import { fill, strings } from '../../locales/index';
import { kept } from '../../platform/kept';
import { goHome, leave, openDecision } from '../../platform/navigate';
import { call, CallError, decisionBehind, sentenceOf } from '../../services/call';
import { ensureConsent } from '../../services/consent';
import { once } from '../../services/once';
import { me, startSession } from '../../services/session';
import { PictureRefused, preparePicture, uploadPicture } from '../../services/upload';
import { changesOf, checkProfile, formOf, looksLikePhone, type ProfileForm } from './form';

const own = kept(() => ({ once: once(), stop: () => {}, part: '' }));

type Task = 'none' | 'avatar' | 'save' | 'phone';

Component({
  behaviors: [localized('profile')],
  data: {
    /** `loading`, `visitor` or `ready`. */
    state: 'loading',
    person: null as PersonView | null,
    form: { nickname: '', bio: '', area: '' },
    errors: {},
    hasAvatar: false,
    avatarNote: '',
    avatarRefused: false,
    nicknameNote: '',
    phone: '',
    phoneState: '',
    typing: false,
    number: '',
    phoneError: '',
    /** The task under way. */
    busy: 'none',
    /** Why the form was not saved. */
    refusal: '',
    /** The decision that keeps the person from changing it. */
    decisionId: '',
  },
  methods: {
    /** `part`: `phone` for who was sent to leave a phone number. */
    onLoad({ part = '' }: { part?: string }) {
      own(this).part = part;
      own(this).stop = me.watch(() => this.draw());
      this.onLanguage();
      void this.open();
    },
    onUnload() {
      own(this).stop();
    },
    onLanguage() {
      void wx.setNavigationBarTitle({ title: this.data.t.title });
      this.draw();
    },
    async open() {
      await startSession();
      const person = me.get();
      if (person) this.setData({ form: formOf(person), state: 'ready' });
      else this.setData({ state: 'visitor' });
      this.draw();
      if (person && own(this).part === 'phone') {
        void wx.pageScrollTo({ selector: '#phone', offsetTop: -24, duration: 0 });
      }
    },
    /** Shows what we know of the person, and leaves what is being typed alone. */
    draw() {
      const person = me.get();
      if (!person) return;
      const { t } = this.data;
      const { avatar, phone } = person;
      const notes = { approved: '', pending: t.avatarPending, refused: t.avatarRefused };
      this.setData({
        person: { userId: person.userId, nickname: person.nickname || '·', avatar: avatar?.fileID ?? null },
        hasAvatar: avatar !== null,
        avatarNote: avatar ? notes[avatar.state] : '',
        avatarRefused: avatar?.state === 'refused',
        nicknameNote: person.nicknamePending ? fill(t.nicknamePending, { name: person.nicknamePending }) : '',
        phone: phone?.masked ?? '',
        phoneState: !phone ? t.phoneNone : phone.verified ? t.phoneVerified : t.phoneTyped,
      });
    },
    onVisitor() {
      goHome();
    },
    /** Runs one thing at a time, after the person has agreed; the error goes to `fail`. */
    async run(task: Task, work: () => Promise<void>, fail: (error: unknown) => void) {
      await own(this).once(async () => {
        if (!(await ensureConsent())) return;
        this.setData({ busy: task });
        try {
          await work();
        } catch (error) {
          fail(error);
        }
        this.setData({ busy: 'none' });
      });
    },
    say(title: string) {
      void wx.showToast({ title, icon: 'none' });
    },
    onChooseAvatar({ detail }: WechatMiniprogram.CustomEvent<{ avatarUrl?: string }>) {
      const { avatarUrl } = detail;
      if (!avatarUrl) return;
      void this.run(
        'avatar',
        () => this.sendAvatar(avatarUrl),
        (error) =>
          this.say(error instanceof PictureRefused ? strings().picker[error.reason] : sentenceOf(error)),
      );
    },
    async sendAvatar(path: string) {
      const person = me.get();
      if (!person) return;
      const picture = await preparePicture(path, 0);
      const avatar = await uploadPicture(person.userId, picture);
      const updated = await this.update({ avatar });
      this.say(updated.avatar?.state === 'pending' ? this.data.t.avatarPending : this.data.t.avatarSaved);
    },
    onRemoveAvatar() {
      void this.run(
        'avatar',
        async () => {
          await this.update({ avatar: null });
        },
        (error) => this.say(sentenceOf(error)),
      );
    },
    async update(changes: Partial<ProfileForm> & { avatar?: string | null }): Promise<Me> {
      const answer = await call('register', 'profile.update', changes);
      me.set(answer.me);
      return answer.me;
    },
    onField({ currentTarget, detail }: WechatMiniprogram.Input) {
      const { field } = currentTarget.dataset as { field: keyof ProfileForm };
      this.setData({ [`form.${field}`]: detail.value, [`errors.${field}`]: '', refusal: '' });
    },
    /** WeChat fills in the person's own name without an `input` event: what counts is what the form holds at last. */
    onSubmit({ detail }: WechatMiniprogram.FormSubmit) {
      const form = detail.value as unknown as ProfileForm;
      const person = me.get();
      if (!person) return;
      const errors = checkProfile(form, this.data.t.errors);
      this.setData({ form, errors, refusal: '', decisionId: '' });
      if (Object.keys(errors).length > 0) return;
      const changes = changesOf(form, formOf(person));
      if (Object.keys(changes).length === 0) leave();
      else
        void this.run(
          'save',
          () => this.save(changes),
          (error) => this.refuse(error),
        );
    },
    async save(changes: Partial<ProfileForm>) {
      const updated = await this.update(changes);
      if (changes.nickname !== undefined && updated.nicknamePending) this.say(this.data.nicknameNote);
      else {
        leave();
        void wx.showToast({ title: this.data.c.saved, icon: 'success' });
      }
    },
    refuse(error: unknown) {
      const fields = error instanceof CallError ? error.fields : {};
      this.setData({ errors: fields, refusal: sentenceOf(error), decisionId: decisionBehind(error) });
    },
    onDecision() {
      openDecision(this.data.decisionId);
    },
    onPhoneNumber({ detail }: WechatMiniprogram.CustomEvent<{ code?: string }>) {
      const { code } = detail;
      if (!code) {
        this.setData({ typing: true, phoneError: this.data.t.phoneDeclined });
        return;
      }
      void this.run(
        'phone',
        () => this.bindPhone(code),
        (error) => this.setData({ phoneError: sentenceOf(error) }),
      );
    },
    async bindPhone(code: string) {
      const answer = await call('register', 'phone.bind', { code });
      this.phoneSaved(answer.me);
    },
    onType() {
      this.setData({ typing: !this.data.typing, phoneError: '' });
    },
    onNumber({ detail }: WechatMiniprogram.Input) {
      this.setData({ number: detail.value, phoneError: '' });
    },
    onSaveNumber() {
      const { number, t } = this.data;
      if (!looksLikePhone(number)) {
        this.setData({ phoneError: t.errors.phoneForm });
        return;
      }
      void this.run(
        'phone',
        () => this.typePhone(number.trim()),
        (error) => {
          const field = error instanceof CallError ? error.fields['number'] : undefined;
          this.setData({ phoneError: field ?? sentenceOf(error) });
        },
      );
    },
    async typePhone(number: string) {
      const answer = await call('register', 'phone.type', { number });
      this.phoneSaved(answer.me);
    },
    phoneSaved(person: Me) {
      me.set(person);
      this.setData({ typing: false, number: '', phoneError: '' });
      if (own(this).part === 'phone') leave();
      this.say(this.data.t.phoneSaved);
    },
  },
});
