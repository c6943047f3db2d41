/** What a worker is born with. */
export interface WorkerBirth {
  /** The function's folder. */
  dir: string;
  /** The local clock's offset: one BigInt64 of ms. */
  clock: SharedArrayBuffer;
}

/** One call for the worker to run. */
export interface RunMessage {
  /** The event as JSON. */
  event: string;
  /** Variables of this invocation. */
  environment: Record<string, string>;
  context: Record<string, unknown>;
}

/** What a worker tells. */
export type WorkerMessage =
  | { type: 'ready' }
  | { type: 'load-failed'; error: string }
  | { type: 'log'; stream: 'stdout' | 'stderr'; text: string }
  | { type: 'returned'; result: string }
  | { type: 'threw'; error: string };
