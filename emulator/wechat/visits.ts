/** How long WeChat takes a person for present after a visit, in ms. */
const presence = 2 * 3_600_000;

/** When each person last used the mini program. */
export class Visits {
  readonly #last = new Map<string, number>();

  note(openid: string, now: number): void {
    this.#last.set(openid, now);
  }

  /** Whether `openid` was here in the last two hours. */
  recent(openid: string, now: number): boolean {
    const at = this.#last.get(openid);
    return at !== undefined && now - at <= presence;
  }
}
