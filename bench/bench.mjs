// What bench/run.sh and its kin call, by verb.
import { jar } from './lib/settings.mjs';

const [verb, ...args] = process.argv.slice(2);

/** Of ours: name=jar=template each, the jar with @java if it is another than the rest's. */
const jars = (told) => told.split(' ').filter(Boolean).map((one) => {
  const [name, what, template] = one.split('=');
  const [file, java] = what.split('@');
  return { name, jar: file, java, template };
});

const verbs = {
  'generate <database> <reports> <days>': async (database, reports, days) =>
    (await import('./lib/generate.mjs')).generate(database, Number(reports), Number(days)),
  'turns <size> <name=jar[@java]=template …> <peers …> [no-pgbench]': async (size, ours, peers = '', without = '') => {
    await (await import('./lib/turns.mjs')).turns(size, jars(ours), peers.split(' ').filter(Boolean), without === '');
    (await import('./lib/table.mjs')).table(jars(ours).at(-1).name);
  },
  'table [name]': async (name = 'sigap') => (await import('./lib/table.mjs')).table(name),
  'guard': async () => (await import('./lib/guard.mjs')).guard(),
  'profile <template>': async (template) => (await import('./lib/profile.mjs')).profile(template, jar),
  'overload <database>': async (database) => (await import('./lib/overload.mjs')).overload(database),
  'recompute <database> <open>': async (database, open) => (await import('./lib/recompute.mjs')).recompute(database, Number(open)),
  'closing <database>': async (database) => (await import('./lib/closing.mjs')).closing(database),
  'instances <database>': async (database) => (await import('./lib/instances.mjs')).instances(database),
};

const found = Object.keys(verbs).find((usage) => usage.split(' ')[0] === verb);
if (!found) {
  console.error(Object.keys(verbs).map((usage) => `node bench.mjs ${usage}`).join('\n'));
  process.exit(2);
}
process.exit((await verbs[found](...args)) === false ? 1 : 0);
