/** Waits between looks, ms: quick at first, then ever more gently. */
export type Waits = readonly number[];

/** After the sheet has said that it was paid. */
export const afterPaying: Waits = [1000, 2000, 3000, 5000, 8000, 13_000, 21_000];
/** For an order found being paid, after a first look: somebody may have paid before the app died. */
export const onReturn: Waits = [1500];

/** Looks again and again until there is a result, or patience is at an end. */
export class Looks {
  private timer = 0;
  private wake = () => {};
  private turn = 0;

  /** `look`: whether there is a result; a failed look counts as none. */
  constructor(private readonly look: () => Promise<boolean>) {}

  /** Looks after each of the waits. `stopped`: somebody called `stop`, or ran it anew. */
  async run(waits: Waits): Promise<'result' | 'none' | 'stopped'> {
    const turn = this.stop();
    for (const wait of waits) {
      await this.pause(wait);
      if (turn !== this.turn) return 'stopped';
      const settled = await this.look().catch(() => false);
      if (turn !== this.turn) return 'stopped';
      if (settled) return 'result';
    }
    return 'none';
  }

  /** Ends whatever is under way. */
  stop(): number {
    clearTimeout(this.timer);
    this.turn += 1;
    this.wake();
    return this.turn;
  }

  private pause(wait: number): Promise<void> {
    return new Promise((resolve) => {
      this.wake = resolve;
      this.timer = setTimeout(() => resolve(), wait);
    });
  }
}
