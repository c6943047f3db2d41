import { createRandom } from '../../database/seed/random';
import { openCloud } from '../drill/open-cloud';
import { Life } from './life';

export interface SoakOptions {
  seed: string;
  /** ms, real. */
  duration: number;
  /** Functions that are built already; else they are built. */
  functionsDir?: string;
  /** Told of progress. */
  say: (line: string) => void;
}

/** What a soak comes to. */
export interface Soak {
  lives: number;
  rounds: number;
  heals: number;
  /** Acknowledged actions. */
  deeds: number;
  /** Of the life in which something was not as it must be. */
  failure: { seed: string; problems: string[]; lastly: string[] } | null;
}

/** Rounds in a life: then it begins anew, with empty databases, so that checks stay quick. */
const longestLife = 400;
/** Of the story that is told of a failure. */
const lastOnes = 25;

/** Lives through random load with random faults until the time is over or something is not as it must be. */
export async function soak({ seed, duration, functionsDir, say }: SoakOptions): Promise<Soak> {
  const end = performance.now() + duration;
  const soaked: Soak = { lives: 0, rounds: 0, heals: 0, deeds: 0, failure: null };
  let saidAt = performance.now();
  const tell = () => {
    if (performance.now() - saidAt < 60_000) return;
    saidAt = performance.now();
    const { lives, rounds, heals } = soaked;
    say(
      `${Math.round((end - saidAt) / 60_000)} min to go: life ${lives}, ${rounds} rounds, ${heals} times healed`,
    );
  };
  const over = () => performance.now() >= end || soaked.failure !== null;
  while (!over()) {
    // The first life has the seed itself, so that a life can be lived again.
    const own = soaked.lives === 0 ? seed : `${seed}.${soaked.lives}`;
    soaked.lives += 1;
    await liveOnce(own, over, soaked, { functionsDir, say, tell });
  }
  return soaked;
}

async function liveOnce(
  seed: string,
  over: () => boolean,
  soaked: Soak,
  {
    functionsDir,
    say,
    tell,
  }: Pick<SoakOptions, 'say'> & { functionsDir: string | undefined; tell: () => void },
): Promise<void> {
  const { cloud, dispose } = await openCloud(functionsDir);
  try {
    const life = new Life(cloud, seed);
    await life.begin();
    const random = createRandom(`soak-heals/${seed}`);
    const judge = (problems: string[]) => {
      if (problems.length > 0 && !soaked.failure)
        soaked.failure = { seed, problems, lastly: life.story.slice(-lastOnes) };
    };
    for (let round = 0; round < longestLife && !over(); round += 1) {
      judge(await life.round());
      soaked.rounds += 1;
      tell();
      if (soaked.failure || !random.chance(0.06)) continue;
      judge(await life.heal());
      soaked.heals += 1;
    }
    if (!soaked.failure) {
      judge(await life.heal());
      soaked.heals += 1;
    }
    soaked.deeds += life.town.ledger.count;
    say(`life ${seed}: ${life.town.ledger.count} acknowledged actions`);
  } finally {
    await dispose();
  }
}
