// Loads a function as a fresh instance does, and prints how long that took and how much code was read.
const { statSync } = require('node:fs');

const start = performance.now();
require(process.argv[2]);
const ms = performance.now() - start;
const bytes = Object.keys(require.cache).reduce((sum, file) => sum + statSync(file).size, 0);
process.stdout.write(JSON.stringify({ ms, bytes, files: Object.keys(require.cache).length }));
process.exit();
