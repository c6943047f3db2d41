import { localized } from '../../behaviors/localized';
import { fill } from '../../locales/index';
import { kept } from '../../platform/kept';
import { randomName } from '../../platform/random';
import { ensureConsent } from '../../services/consent';
import { me } from '../../services/session';
import { PictureRefused, preparePicture, uploadPicture, type PreparedPicture } from '../../services/upload';
import { moved, without, type PickedPicture } from './picked';

/** setData by path may write into the very objects it was given; these go out of the picker's hands. */
const copied = (pictures: PickedPicture[]) => pictures.map((picture) => ({ ...picture }));

/** What can still be sent again, by the picture's id. */
const waiting = kept(() => new Map<string, PreparedPicture>());

/**
 * Some pictures from the album or the camera. Each is sent to cloud storage as soon as it is chosen. Event
 * `change`, detail `{ pictures }`: whenever one is added, has arrived or failed, has moved or is gone.
 */
Component({
  behaviors: [localized('picker')],
  properties: {
    /** What stands in it at first. */
    value: { type: Array, value: [] as PickedPicture[] },
    /** How many there may be. */
    most: { type: Number, value: 9 },
  },
  data: { pictures: [] as PickedPicture[] },
  observers: {
    value(value: PickedPicture[]) {
      this.setData({ pictures: copied(value) });
    },
  },
  methods: {
    async onAdd() {
      if (!(await ensureConsent())) return;
      const count = this.data.most - this.data.pictures.length;
      const chosen = await wx
        .chooseMedia({
          count,
          mediaType: ['image'],
          sourceType: ['album', 'camera'],
          sizeType: ['compressed'],
        })
        .catch((failure: unknown) => this.notChosen(failure as WechatMiniprogram.GeneralCallbackResult));
      if (!chosen) return;
      const refused: PictureRefused[] = [];
      for (const { tempFilePath, size } of chosen.tempFiles.slice(0, count)) {
        try {
          this.add(await preparePicture(tempFilePath, size));
        } catch (error) {
          refused.push(error instanceof PictureRefused ? error : new PictureRefused('wrongType'));
        }
      }
      if (refused[0]) this.explain(refused.length, refused[0]);
    },
    /** Changing one's mind, and saying no to WeChat, need no words. */
    notChosen({ errMsg }: WechatMiniprogram.GeneralCallbackResult): null {
      if (!/cancel|auth|privacy/.test(errMsg)) {
        void wx.showToast({ title: this.data.t.notChosen, icon: 'none' });
      }
      return null;
    },
    explain(n: number, { reason }: PictureRefused) {
      const { t } = this.data;
      void wx.showToast({
        title: fill(t.someLeftOut, { n, reason: t[reason] }),
        icon: 'none',
        duration: 3000,
      });
    },
    add(prepared: PreparedPicture) {
      const { path, width, height } = prepared;
      const id = randomName();
      waiting(this).set(id, prepared);
      const picture = { id, src: path, fileID: '', width, height, state: 'uploading', progress: 0 } as const;
      this.show([...this.data.pictures, picture]);
      void this.send(id);
    },
    async send(id: string) {
      const prepared = waiting(this).get(id);
      const person = me.get();
      if (!prepared || !person) return;
      try {
        const fileID = await uploadPicture(person.userId, prepared, (progress) =>
          this.change(id, { progress }),
        );
        waiting(this).delete(id);
        this.change(id, { fileID, state: 'done', progress: 100 });
      } catch {
        this.change(id, { state: 'failed' });
      }
      this.tell();
    },
    change(id: string, parts: Partial<PickedPicture>) {
      const at = this.data.pictures.findIndex((picture) => picture.id === id);
      if (at < 0) return;
      this.setData(
        Object.fromEntries(Object.entries(parts).map(([part, value]) => [`pictures[${at}].${part}`, value])),
      );
    },
    show(pictures: PickedPicture[]) {
      this.setData({ pictures });
      this.tell();
    },
    tell() {
      this.triggerEvent('change', { pictures: copied(this.data.pictures) });
    },
    async onPicture({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { id } = currentTarget.dataset as { id: string };
      const { pictures, t } = this.data;
      const at = pictures.findIndex((picture) => picture.id === id);
      const failed = pictures[at]?.state === 'failed';
      const choices = [
        ...(failed ? ([['retry', t.retry]] as const) : []),
        ['view', t.view] as const,
        ...(at > 0
          ? ([
              ['first', t.makeFirst],
              ['earlier', t.moveEarlier],
            ] as const)
          : []),
        ...(at < pictures.length - 1 ? ([['later', t.moveLater]] as const) : []),
        ['remove', t.remove] as const,
      ];
      const sheet = await wx.showActionSheet({ itemList: choices.map(([, text]) => text) }).catch(() => null);
      const chosen = sheet && choices[sheet.tapIndex];
      if (chosen) this.act(chosen[0], id);
    },
    act(action: 'retry' | 'view' | 'first' | 'earlier' | 'later' | 'remove', id: string) {
      const { pictures } = this.data;
      if (action === 'retry') {
        this.change(id, { state: 'uploading', progress: 0 });
        this.tell();
        void this.send(id);
      } else if (action === 'view') {
        const urls = pictures.map(({ src }) => src);
        void wx.previewImage({ urls, current: pictures.find((picture) => picture.id === id)?.src ?? '' });
      } else if (action === 'remove') {
        this.remove(id);
      } else {
        this.show(moved(pictures, id, action));
      }
    },
    remove(id: string) {
      waiting(this).delete(id);
      this.show(without(this.data.pictures, id));
    },
    onRemove({ currentTarget }: WechatMiniprogram.TouchEvent) {
      this.remove((currentTarget.dataset as { id: string }).id);
    },
  },
});
