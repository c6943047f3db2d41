import { bad, type Example } from './bad-values';

const id = 'p_0';
const because = { rule: 'honest', reason: '不实。' };
const file = 'cloud://e/uploads/u/a.png';
const images = [7, null, {}, 'a', [7], ['https://example.com/a.png'], Array.from({ length: 5 }, () => file)];
const subject = [
  7,
  null,
  [],
  {},
  'post',
  { type: 'post' },
  { type: 'decision', id },
  { type: 'POST', id },
  { type: 'post', id: 'a b' },
  { type: 'post', id, extra: 1 },
];
const ids = (most: number) => [
  7,
  null,
  {},
  'p_0',
  [7],
  ['a b'],
  [{ $ne: null }],
  Array.from({ length: most + 1 }, () => id),
];
const reason = [...bad.text(500), ...bad.required, '短'];
const optionalReason = bad.text(500);
const rule = bad.choice;
const days = [...bad.whole, 0, 3651];
const sanction = [
  7,
  null,
  [],
  {},
  'ban',
  { kind: 'ban' },
  { kind: 'jail', days: 1 },
  { kind: 'ban', days: 0 },
];
const version = [...bad.whole, 0];
const category = bad.choice;
const cursor = bad.cursor;

/** What the actions of complaints, appeals and review take. */
export const reviewExamples: Record<string, Record<string, Example>> = {
  report: {
    reasons: { valid: { subject: { type: 'post', id } }, fields: { subject }, required: ['subject'] },
    submit: {
      valid: { subject: { type: 'post', id }, reason: 'fraud', text: '假的' },
      fields: {
        subject,
        reason: bad.string(32),
        text: bad.text(500),
        images,
        contact: bad.text(60),
      },
      required: ['subject', 'reason'],
    },
    reopen: {
      valid: { reportId: id, text: '还没有解决' },
      fields: { reportId: bad.id, text: reason },
      required: ['reportId', 'text'],
    },
    mine: { valid: {}, fields: { cursor } },
  },
  appeal: {
    decision: { valid: { decisionId: id }, fields: { decisionId: bad.id }, required: ['decisionId'] },
    submit: {
      valid: { decisionId: id, text: '请再看一看。' },
      fields: { decisionId: bad.id, text: [...bad.text(1000), ...bad.required, '一二三四'], images },
      required: ['decisionId', 'text'],
    },
    mine: { valid: {}, fields: { cursor } },
    queue: { valid: {}, fields: { cursor } },
    decide: {
      valid: { caseId: id, version: 1, overturn: true, reply: '弄错了。' },
      fields: { caseId: bad.id, version, overturn: bad.boolean, reply: reason },
      required: ['caseId', 'version', 'overturn', 'reply'],
    },
  },
  moderate: {
    queue: { valid: {}, fields: { lane: bad.choice, cursor } },
    subject: { valid: { caseId: id }, fields: { caseId: bad.id }, required: ['caseId'] },
    claim: { valid: { caseId: id }, fields: { caseId: bad.id }, required: ['caseId'] },
    release: { valid: { caseId: id }, fields: { caseId: bad.id }, required: ['caseId'] },
    decide: {
      valid: { caseId: id, version: 1, revision: 0, outcome: 'remove', ...because },
      fields: {
        caseId: bad.id,
        version,
        revision: bad.whole,
        outcome: [...bad.choice, 'ban'],
        rule,
        reason: optionalReason,
        reply: optionalReason,
        sanction,
        mask: [7, null, {}, '词', [7], [''], ['长'.repeat(41)], Array.from({ length: 21 }, () => '词')],
        refusedPictures: [7, null, {}, 'a', [7], ['a'], Array.from({ length: 10 }, () => file)],
        fields: [7, null, {}, 'bio', [7], ['role'], ['bio', 'bio', 'bio', 'bio']],
        abusive: ids(50),
      },
      required: ['caseId', 'version', 'outcome'],
    },
    bulk: {
      valid: { items: [{ caseId: id, version: 1, revision: 0 }], outcome: 'remove', ...because },
      fields: {
        items: [
          7,
          null,
          {},
          [],
          [7],
          [{ caseId: id }],
          [{ caseId: id, version: 0 }],
          [{ caseId: id, version: 1, extra: 1 }],
          Array.from({ length: 21 }, () => ({ caseId: id, version: 1 })),
        ],
        outcome: [...bad.choice, 'mask', 'ban'],
        rule,
        reason: optionalReason,
      },
      required: ['items', 'outcome'],
    },
    related: { valid: { caseId: id }, fields: { caseId: bad.id }, required: ['caseId'] },
    undo: {
      valid: { decisionId: id, reason: '看错了。' },
      fields: { decisionId: bad.id, reason },
      required: ['decisionId', 'reason'],
    },
    sanction: {
      valid: { userId: id, kind: 'mute', days: 3, ...because },
      fields: { userId: bad.id, kind: bad.choice, days, rule, reason },
      required: ['userId', 'kind', 'days', 'rule', 'reason'],
    },
    lift: {
      valid: { decisionId: id, reason: '已改正。' },
      fields: { decisionId: bad.id, reason },
      required: ['decisionId', 'reason'],
    },
    history: { valid: {}, fields: { of: bad.choice, id: bad.id, cursor } },
    people: { valid: {}, fields: { query: bad.text(64), cursor } },
    person: { valid: { userId: id }, fields: { userId: bad.id }, required: ['userId'] },
    'words.list': { valid: {}, fields: { query: bad.text(40), category, cursor } },
    'words.set': {
      valid: { text: '词语', category: 'contact', effect: 'review' },
      fields: {
        text: [...bad.text(40), ...bad.required],
        category,
        effect: bad.choice,
        pinyin: bad.boolean,
        enabled: bad.boolean,
      },
      required: ['text', 'category', 'effect'],
    },
    'words.try': {
      valid: { text: '一句话' },
      fields: { text: [...bad.text(2000), ...bad.required] },
      required: ['text'],
    },
  },
  operate: {
    desk: { valid: {}, fields: {} },
    'operator.set': {
      valid: { userId: id, role: 'support' },
      fields: { userId: bad.id, role: [7, [], {}, '', 'root', '__proto__'] },
      required: ['userId', 'role'],
    },
  },
};
