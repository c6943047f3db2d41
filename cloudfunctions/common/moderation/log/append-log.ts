import type { LogEntry } from '../../../../database/collections/log';
import type { Transaction } from '../../kernel/database';
import { newId } from '../../kernel/ids';

/** What is to be noted; what is left out is null or empty. */
export type LogLine = Pick<LogEntry, 'at' | 'actor' | 'action'> & Partial<Omit<LogEntry, '_id'>>;

/** A line of the log as it is stored. */
export function logEntry(line: LogLine): LogEntry {
  return {
    _id: newId('l'),
    subject: null,
    caseId: null,
    authorId: null,
    decisionId: null,
    before: {},
    after: {},
    why: { rule: null, reason: '' },
    strike: null,
    ...line,
  };
}

/** Notes in the log what the transaction does: both happen, or neither. */
export function appendLog(t: Transaction, line: LogLine): Promise<void> {
  return t.append('log', logEntry(line));
}

/** Who acts when nobody does: a check, a timer, a policy. */
export const system = { type: 'system', id: null } as const;
