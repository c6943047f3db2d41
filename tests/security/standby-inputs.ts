import { bad, type Example } from './bad-values';

// What the actions of the standby take, and what they must refuse.

const reason = [...bad.text(300), ...bad.required, '一'];

/** Of `register`, in the order of its contract. */
export const transferExamples: Record<string, Example> = {
  'transfer.issue': { valid: {}, fields: {} },
  'transfer.redeem': {
    valid: { code: 'AAAA-AAAA-AAAA' },
    fields: { code: bad.string(64), confirm: bad.boolean },
    required: ['code'],
  },
  'account.recover': { valid: {}, fields: { confirm: bad.boolean } },
};

/** Of `operate`. */
export const standbyExamples: Record<string, Example> = {
  'standby.status': { valid: {}, fields: {} },
  'standby.request': { valid: { compare: true }, fields: { compare: bad.boolean, drill: bad.boolean } },
  'conflict.list': {
    valid: { state: 'open' },
    fields: { state: bad.choice, cursor: bad.cursor },
    required: ['state'],
  },
  'conflict.settle': {
    valid: { conflictId: 'c_0', note: '已核对。' },
    fields: { conflictId: bad.id, note: reason },
    required: ['conflictId', 'note'],
  },
  'recovery.list': { valid: {}, fields: { cursor: bad.cursor } },
  'recovery.undo': {
    valid: { recoveryId: 'r_0', reason: '认错人了。' },
    fields: { recoveryId: bad.id, reason },
    required: ['recoveryId', 'reason'],
  },
};
