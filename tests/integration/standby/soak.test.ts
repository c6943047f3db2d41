import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { soak } from '../../../scripts/soak/soak';

/** Seconds; the variable SOAK_SECONDS, else longer where it is always run. */
const seconds = Number(process.env['SOAK_SECONDS'] ?? (process.env['CI'] === 'true' ? 60 : 20));
const seed = process.env['SOAK_SEED'] ?? String(Math.floor(Math.random() * 1e9));

test(
  `${seconds} s of random load with random faults (seed ${seed})`,
  { timeout: seconds * 1000 + 120_000 },
  async () => {
    const functionsDir = resolve('dist', 'cloudfunctions');
    const { failure, rounds, heals } = await soak({
      seed,
      duration: seconds * 1000,
      functionsDir,
      say: (line) => console.log(line),
    });
    expect(failure).toBeNull();
    expect(rounds).toBeGreaterThan(0);
    expect(heals).toBeGreaterThan(0);
  },
);
