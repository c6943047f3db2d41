function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { errMsg } = error as { errMsg?: unknown };
  return typeof errMsg === 'string' ? `${error.message} ${errMsg}` : error.message;
}

/** Whether a write failed because its `_id` or a unique value was already there. */
export function isDuplicate(error: unknown): boolean {
  return messageOf(error).includes('E11000');
}

/** Whether a transaction lost against another one and may be run again. */
export function isConflict(error: unknown): boolean {
  return messageOf(error).includes('TransactionConflict');
}

/** Whether a read failed because what it found is more than one answer may hold. */
export function isTooLarge(error: unknown): boolean {
  return messageOf(error).includes('-602001') || (error as { errCode?: unknown } | null)?.errCode === -602001;
}
