import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import * as z from 'zod';
import { CloudError } from '../cloudbase/errors';

const schema = z.strictObject({ suspended: z.boolean(), unreachable: z.boolean() });

/** Whether WeChat lets a mini program be opened; `unreachable`: nor its environment be reached from outside, or run timers. */
export type SuspensionState = z.output<typeof schema>;

/** What a client of a suspended mini program is told; WeChat would not have opened it. */
const suspendedCode = 'MINI_PROGRAM_SUSPENDED';

/** What WeChat does to a mini program that it bans; kept over a restart. */
export class Suspension {
  #state: SuspensionState = { suspended: false, unreachable: false };

  /** @param file where it is kept. */
  constructor(private readonly file: string) {
    if (existsSync(file)) this.#state = schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  }

  get state(): SuspensionState {
    return this.#state;
  }

  set(suspended: boolean, unreachable: boolean): void {
    this.#state = { suspended, unreachable: suspended && unreachable };
    writeFileSync(`${this.file}.new`, JSON.stringify(this.#state));
    renameSync(`${this.file}.new`, this.file);
  }

  /** Throws `CloudError` MINI_PROGRAM_SUSPENDED for what a person's client wants. */
  requireOpen(): void {
    if (!this.#state.suspended) return;
    throw new CloudError(suspendedCode, -1, 'The mini program is suspended and cannot be opened.', 403);
  }
}
