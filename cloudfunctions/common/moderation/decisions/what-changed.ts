import type { Case } from '../../../../database/collections/cases';
import type { Decision, Outcome } from '../../../../database/collections/decisions';
import type { Bilingual } from '../../kernel/contract/answer';

const outcomeNames: Record<Outcome, Bilingual> = {
  approve: { zh: '通过', en: 'approved' },
  remove: { zh: '下架', en: 'removed' },
  mask: { zh: '遮盖字词', en: 'words masked' },
  'ask-change': { zh: '请作者修改', en: 'a change asked for' },
  answer: { zh: '已答复', en: 'answered' },
  warning: { zh: '警告', en: 'a warning' },
  mute: { zh: '禁言', en: 'a mute' },
  ban: { zh: '停用账号', en: 'a ban' },
};

/** What an operator has in hand, and what else there is to know about it now. */
export interface Reading {
  operatorId: string;
  /** Of the case, as it was read. */
  version: number;
  /** Whether the content is another revision than the one that was read. */
  edited: boolean;
  /** The last decision on the case. */
  decision: Pick<Decision, 'outcome' | 'by' | 'round'> | undefined;
  /** Whether the case need not be claimed, as long as nobody else has it. */
  unclaimed: boolean;
  /** ms */
  now: number;
}

/** A case that is closed now. */
function closing({ round }: Case, { decision, operatorId }: Reading): Bilingual {
  if (decision?.round !== round) return { zh: '作者已经删除了内容', en: 'the author has removed it' };
  const { zh, en } = outcomeNames[decision.outcome];
  return decision.by.id === operatorId
    ? { zh: `你已经处理过了：${zh}`, en: `you have decided it: ${en}` }
    : { zh: `其他同事已经处理：${zh}`, en: `somebody else has decided it: ${en}` };
}

/** What came to an open case since it was read. */
function additions({ signals, version }: Case, reading: Reading): Bilingual[] {
  const steps = version - reading.version;
  const kinds = steps > 0 ? signals.slice(-steps).map(({ kind }) => kind) : [];
  const complaints = kinds.filter((kind) => kind === 'complaint').length;
  const edited = reading.edited || kinds.includes('edit');
  const checks = kinds.some((kind) => kind === 'text' || kind === 'picture');
  const parts: (Bilingual | false)[] = [
    edited && { zh: '作者改了内容', en: 'the author has edited it' },
    complaints > 0 && {
      zh: `新增 ${complaints} 条投诉`,
      en: complaints === 1 ? 'there is a new complaint' : `there are ${complaints} new complaints`,
    },
    checks && { zh: '有新的检查结果', en: 'a check has given a result' },
    kinds.includes('undone') && { zh: '之前的决定已撤回', en: 'a decision was taken back' },
  ];
  const known = parts.filter((part) => part !== false);
  return known.length === 0 && steps !== 0 ? [{ zh: '内容有变化', en: 'it is not as it was' }] : known;
}

/** What became of the operator's lease; undefined while they have it. */
function leaseLost({ lease }: Case, { operatorId, unclaimed, now }: Reading): Bilingual | undefined {
  const held = lease !== null && lease.until > now ? lease.operatorId : null;
  if (held === operatorId || (unclaimed && held === null)) return undefined;
  return held === null
    ? { zh: '接手的时间已经到了', en: 'your claim on it has run out' }
    : { zh: '现在由其他同事处理', en: 'somebody else has it now' };
}

/** What speaks against deciding a case on what was read of it, in words; null when nothing does. */
export function whatChanged(current: Case, reading: Reading): Bilingual | null {
  const lost = leaseLost(current, reading);
  const parts =
    current.state === 'closed'
      ? [closing(current, reading)]
      : [...additions(current, reading), ...(lost ? [lost] : [])];
  if (parts.length === 0) return null;
  const en = parts.map((part) => part.en).join(', ');
  return {
    zh: `${parts.map((part) => part.zh).join('，')}。请重新看一遍再决定。`,
    en: `${en.charAt(0).toUpperCase()}${en.slice(1)}. Read it again before you decide.`,
  };
}
