import { expect, test } from 'vitest';
import type { RecoveryRow } from '../../../cloudfunctions/operate/contract';
import { recoveries as t } from '../locales/en/recoveries';
import { recoveryCard } from './recovery-row';

const person = (userId: string, nickname: string) => ({ userId, nickname, avatar: null });
const joined: RecoveryRow = {
  recoveryId: 'rc_1',
  by: 'code',
  state: 'joined',
  person: person('u_1', 'Lin'),
  candidates: [],
  at: 5,
  undone: null,
};
const cardOf = (row: RecoveryRow) => recoveryCard(row, { t, gone: 'Gone', moment: (at) => `t${at}` });

test('says who came, how, when, and can be taken back', () => {
  expect(cardOf(joined)).toEqual({
    key: 'rc_1',
    userId: 'u_1',
    name: 'Lin',
    tag: 'Joined',
    tone: 'good',
    lines: ['By a transfer code · t5'],
    candidates: [],
    undoable: true,
  });
});

test('says who took it back; once is enough', () => {
  const card = cardOf({ ...joined, state: 'undone', undone: { at: 9, by: person('u_2', '') } });
  expect(card.lines[1]).toBe('Taken back by Gone, t9');
  expect(card.undoable).toBe(false);
});

test('names whom somebody could be, with nothing to take back', () => {
  const candidates = [person('u_3', 'Wei'), person('u_4', '')];
  const card = cardOf({ ...joined, state: 'several', by: 'unionid', candidates });
  expect(card.candidates).toEqual([
    { userId: 'u_3', name: 'Wei' },
    { userId: 'u_4', name: 'Gone' },
  ]);
  expect(card).toMatchObject({ tone: 'soon', lines: ['t5'], undoable: false });
});
