import { Worker } from 'node:worker_threads';
import type { DeployedFunction } from '../../config/function-config';
import { executeFailed, timedOut, type CloudError } from '../errors';
import type { RunMessage, WorkerBirth, WorkerMessage } from './worker/protocol';

/** How long a module may take to load, in s. */
const loadLimit = 30;

export type LogListener = (stream: 'stdout' | 'stderr', text: string) => void;

interface Settle<T> {
  resolve(value: T): void;
  reject(error: CloudError): void;
}

function crashMessage(error: NodeJS.ErrnoException): string {
  return error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? 'Memory limit exceeded: the instance was killed.'
    : (error.stack ?? error.message);
}

/** One running copy of a function: a thread with its own environment that serves one call at a time. */
export class Instance {
  readonly #worker: Worker;
  #loading: Settle<undefined> | null = null;
  #running: Settle<string> | null = null;
  #log: LogListener = () => undefined;
  #dead: CloudError | null = null;
  readonly #loaded: Promise<undefined>;
  /** Called once when it can serve no more. */
  onEnd: () => void = () => undefined;

  constructor(
    readonly definition: DeployedFunction,
    code: string,
    clock: SharedArrayBuffer,
  ) {
    const birth: WorkerBirth = { dir: definition.dir, clock };
    this.#worker = new Worker(code, {
      eval: true,
      workerData: birth,
      env: { TZ: 'UTC', NODE_ENV: 'production', ...definition.envVariables },
      resourceLimits: { maxOldGenerationSizeMb: definition.memorySize },
      name: definition.name,
      execArgv: [],
    });
    this.#loaded = new Promise((resolve, reject) => (this.#loading = { resolve, reject }));
    this.#loaded.catch(() => undefined);
    const timer = setTimeout(() => this.#end(timedOut(loadLimit)), loadLimit * 1000);
    void this.#loaded.finally(() => clearTimeout(timer)).catch(() => undefined);
    this.#worker.on('message', (message: WorkerMessage) => this.#hear(message));
    this.#worker.on('error', (error) => this.#end(executeFailed(crashMessage(error))));
    this.#worker.on('exit', (exitCode) => this.#end(executeFailed(`${exitCode} code exit unexpected`)));
  }

  /** False once it crashed, was killed or left by itself. */
  get alive(): boolean {
    return this.#dead === null;
  }

  /** Runs one call and gives its result as JSON. Throws `CloudError` if it throws, crashes or takes too long. */
  async run(message: RunMessage, log: LogListener): Promise<string> {
    this.#log = log;
    await this.#loaded;
    const { timeout } = this.definition;
    const timer = setTimeout(() => this.#end(timedOut(timeout)), timeout * 1000);
    try {
      return await new Promise<string>((resolve, reject) => {
        if (this.#dead) {
          reject(this.#dead);
          return;
        }
        this.#running = { resolve, reject };
        this.#worker.postMessage(message);
      });
    } finally {
      clearTimeout(timer);
      this.#running = null;
    }
  }

  /** Stops it, whatever it does. */
  async kill(): Promise<void> {
    this.#end(executeFailed('The instance was stopped.'));
    await this.#worker.terminate();
  }

  #hear(message: WorkerMessage): void {
    switch (message.type) {
      case 'ready':
        this.#loading?.resolve(undefined);
        break;
      case 'load-failed':
        this.#end(executeFailed(message.error));
        break;
      case 'log':
        this.#log(message.stream, message.text);
        break;
      case 'returned':
        this.#running?.resolve(message.result);
        break;
      case 'threw':
        this.#running?.reject(executeFailed(message.error));
    }
  }

  #end(error: CloudError): void {
    if (this.#dead) return;
    this.#dead = error;
    this.#loading?.reject(error);
    this.#running?.reject(error);
    void this.#worker.terminate();
    this.onEnd();
  }
}
