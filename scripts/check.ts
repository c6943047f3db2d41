import { spawn } from 'node:child_process';

/** What must hold of the sources: each is a command of its own, and prints only when it fails. */
const checks: readonly (readonly [name: string, ...command: string[]])[] = [
  ['lint', 'eslint', '.', '--max-warnings', '0'],
  ['types', 'tsc', '-p', 'tsconfig.json'],
  ['types of the browser side', 'tsc', '-p', 'tsconfig.dom.json'],
  ['types of the mini program', 'tsc', '-p', 'miniprogram/tsconfig.json'],
  ['types of the web fixture', 'tsc', '-p', 'h5/fixture/tsconfig.json'],
  ['types of the web tests', 'tsc', '-p', 'h5/testing/tsconfig.json'],
  ['format', 'prettier', '--check', '--log-level', 'warn', '.'],
  ['unused code', 'knip'],
];

function run([name, command = '', ...args]: (typeof checks)[number]): Promise<boolean> {
  return new Promise((resolve) => {
    const start = Date.now();
    const child = spawn('npx', ['--no-install', command, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('close', (code) => {
      const seconds = ((Date.now() - start) / 1000).toFixed(1);
      console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
      if (code !== 0) console.log(output.trimEnd());
      resolve(code === 0);
    });
  });
}

/** Two at a time: lint alone takes about as long as all the others together. */
async function runAll(): Promise<boolean> {
  const [longest, ...others] = checks;
  const first = longest ? run(longest) : Promise.resolve(true);
  let fine = true;
  for (const check of others) fine = (await run(check)) && fine;
  return (await first) && fine;
}

process.exitCode = (await runAll()) ? 0 : 1;
