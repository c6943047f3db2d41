import { OptionError, readOptions, usage } from './soak/options';
import { soak } from './soak/soak';

const minute = 60_000;

try {
  const { seed, minutes } = readOptions(process.argv.slice(2), String(Math.floor(Math.random() * 1e9)));
  console.log(`Soaking for ${minutes} min, seed ${seed} …`);
  const soaked = await soak({ seed, duration: minutes * minute, say: (line) => console.log(line) });
  const { lives, rounds, heals, deeds, failure } = soaked;
  console.log(`${lives} lives, ${rounds} rounds, ${heals} times healed, ${deeds} acknowledged actions.`);
  if (failure) {
    console.error(`\nFAILED in the life of seed ${failure.seed}:`);
    for (const problem of failure.problems.slice(0, 30)) console.error(`  - ${problem}`);
    if (failure.problems.length > 30) console.error(`  … and ${failure.problems.length - 30} more`);
    console.error('\nWhat happened last:');
    for (const line of failure.lastly) console.error(`  ${line}`);
    console.error(`\nThe same life again: npm run soak -- --seed ${failure.seed}`);
    process.exitCode = 1;
  } else
    console.log('Both sides were equal each time, with one primary, and nothing acknowledged was missing.');
} catch (error) {
  if (!(error instanceof OptionError)) throw error;
  console.error(`${error.message}\n${usage}`);
  process.exitCode = 2;
}
