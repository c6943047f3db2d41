import { expect, it } from 'vitest';
import { freshForm } from '../../services/form/decision-form';
import { bulkInput } from './bulk';

const related = (caseId: string, revision: number | null) => ({
  caseId,
  version: 2,
  revision,
  subject: { type: 'post', id: caseId } as const,
  excerpt: '',
  picture: null,
});

it('names each case once, as it was read', () => {
  const item = {
    caseId: 'p_1',
    version: 5,
    content: null,
    related: { author: [related('p_2', 3), related('c_1', null)], picture: [related('p_2', 3)] },
  };
  const form = { ...freshForm(null), outcome: 'remove', rule: 'kind', reason: '刷屏 ' } as const;
  expect(bulkInput(form, item, ['p_2', 'c_1'])).toEqual({
    items: [
      { caseId: 'p_1', version: 5 },
      { caseId: 'p_2', version: 2, revision: 3 },
      { caseId: 'c_1', version: 2 },
    ],
    outcome: 'remove',
    rule: 'kind',
    reason: '刷屏',
  });
  expect(bulkInput({ ...form, outcome: 'approve' }, item, [])).toEqual({
    items: [{ caseId: 'p_1', version: 5 }],
    outcome: 'approve',
  });
});
