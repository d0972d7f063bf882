// node bench.mjs generate <database> <reports> <days> | pgbench <database> | sigap <database> | overload <database> | table
import fs from 'node:fs';
import { results } from './lib/settings.mjs';

const [verb, database, ...more] = process.argv.slice(2);
if (verb === 'generate') {
  await (await import('./lib/generate.mjs')).generate(database, ...more.map(Number));
} else if (verb === 'pgbench') {
  await (await import('./lib/baseline.mjs')).baseline(database);
} else if (verb === 'sigap') {
  await (await import('./lib/measure.mjs')).measure(database);
} else if (verb === 'overload') {
  process.exit((await (await import('./lib/overload.mjs')).overload(database)) ? 0 : 1);
} else if (verb === 'table') {
  (await import('./lib/table.mjs')).table(fs.readFileSync(results, 'utf8'));
} else {
  console.error('node bench.mjs generate <database> <reports> <days> | pgbench <database> | sigap <database> | overload <database> | table');
  process.exit(2);
}
