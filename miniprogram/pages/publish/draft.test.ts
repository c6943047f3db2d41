import { expect, test } from 'vitest';
import { stored, type PickedPicture } from '../../components/image-picker/picked';
import { isBlank, lasting, newDraft } from './draft';
import { emptyForm } from './form';

const picture = stored({ fileID: 'cloud://e.b/uploads/u/a.jpg', width: 4, height: 3 });

test('each draft has a key of its own that the cloud accepts', () => {
  const [one, two] = [newDraft(), newDraft()];
  expect(one.key).toMatch(/^[\w-]{8,64}$/);
  expect(one.key).not.toBe(two.key);
});

test('a form is worth keeping as soon as there are words, a price or pictures', () => {
  expect(isBlank({ ...emptyForm, kind: 'goods', category: 'food', area: 'East Gate' })).toBe(true);
  expect(isBlank({ ...emptyForm, body: ' x ' })).toBe(false);
  expect(isBlank({ ...emptyForm, price: '5' })).toBe(false);
  expect(isBlank({ ...emptyForm, pictures: [picture] })).toBe(false);
});

test('pictures outlive the app once they have arrived, and are then shown from the cloud', () => {
  const local: PickedPicture = { ...picture, id: 'x', src: 'wxfile://tmp_1.jpg' };
  const sending: PickedPicture = { ...local, id: 'y', fileID: '', state: 'uploading', progress: 40 };
  expect(lasting({ ...emptyForm, pictures: [local, sending] }).pictures).toEqual([
    { ...local, src: picture.fileID },
  ]);
});
