import { createRandom, type Random } from '../../../database/seed/random';
import type { LocalCloud } from '../../../emulator';
import { Ledger, type Deed } from './ledger';
import { Resident } from './resident';

/** A post as somebody saw it last. */
export interface KnownPost {
  postId: string;
  by: Resident;
  /** Whether it can be bought. */
  forSale: boolean;
}

export interface KnownComment {
  commentId: string;
  postId: string;
  by: Resident;
}

export interface KnownOrder {
  orderId: string;
  buyer: Resident;
  seller: Resident;
}

/** Where people live, and what they know of each other. It survives whatever happens to the clouds. */
export class Town {
  readonly ledger = new Ledger();
  readonly residents: Resident[] = [];
  readonly posts: KnownPost[] = [];
  readonly comments: KnownComment[] = [];
  readonly orders: KnownOrder[] = [];
  /** Who was taken for somebody else although they were known, which must never be. */
  readonly strangers: string[] = [];
  /** What was refused, by its code. */
  readonly refusals = new Map<string, number>();
  #count = 0;

  constructor(
    readonly cloud: LocalCloud,
    private readonly seed: string,
  ) {}

  /** Chances for one thing that happens, the same for the same seed whatever happens at the same time. */
  chances(of: string): Random {
    return createRandom(`${this.seed}/${of}`);
  }

  /** A word that stands in one place only, if nothing is there twice. */
  tag(): string {
    return `【${(this.#count += 1)}】`;
  }

  /** Somebody who has not been here yet. */
  newcomer(): Resident {
    const resident = new Resident(this.cloud, `resident-${this.residents.length + 1}`);
    this.residents.push(resident);
    return resident;
  }

  /** Notes what somebody was just told is done. */
  acknowledged(who: Pick<Resident, 'name' | 'env'>, deed: Omit<Deed, 'who' | 'env' | 'at'>): void {
    this.ledger.note({ ...deed, who: who.name, env: who.env, at: this.cloud.clock.now() });
  }

  refused(code: string): void {
    this.refusals.set(code, (this.refusals.get(code) ?? 0) + 1);
  }
}

/** One of a list, those that came last more often; undefined when there is none. */
export function recent<T>(list: readonly T[], random: Random): T | undefined {
  return list[list.length - 1 - Math.floor(random.next() ** 2 * list.length)];
}
