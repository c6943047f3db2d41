import { expect, it } from 'vitest';
import { templateNames } from './template-names';

const text = (zh: string) => ({ zh, en: '' });

it('a ready reason is called by its rule, or by how it begins', () => {
  const templates = [
    { rule: 'kind', text: text('事情可以说，请去掉骂人的话。') },
    { rule: 'honest', text: text('照片和描述对不上，请换。') },
    { rule: 'honest', text: text('先收定金的做法，请去掉。') },
    { rule: null, text: text('看过了，没有问题。') },
    { rule: 'unknown', text: text('说不清。') },
  ];
  const rules = [
    { id: 'kind', title: '好好说话' },
    { id: 'honest', title: '说实话' },
  ];
  expect(templateNames(templates, rules, ({ zh }) => zh)).toEqual([
    '好好说话',
    '照片和描述对不上',
    '先收定金的做法',
    '看过了',
    '说不清',
  ]);
});
