// Where the CPU of an operation goes: the service's by thread (from /proc) and by whose code ran (Flight Recorder), the database's
// by statement (pg_stat_statements). Recording costs something itself: what a request costs is what the turns say.
import { pid, rows, settle, sql } from './database.mjs';
import { cpu, cpuNow, sleep, threads } from './machine.mjs';
import { begin, end } from './recording.mjs';
import { operations, warmSeconds } from './settings.mjs';
import { sigap } from './sigap.mjs';
import { print } from './table.mjs';
import { warmUp } from './turns.mjs';

const SECONDS = Number(process.env.SECS ?? 20);
const SHOWN = 14;

const KINDS = {
  'event loops': /^vert\.x-eventl/, workers: /^(executor|vert\.x-worker|vertx-|ForkJoin|Timer)/, compilers: /^C[12] /,
  collector: /^(G1|GC |VM Thread|Shenandoah|Z[A-Z])/, recorder: /^JFR/, others: /./,
};

export async function profile(template, jar) {
  const db = `${template}_profile`;
  const service = await sigap({ name: 'profile', jar, template, db });
  try {
    sql('create extension if not exists pg_stat_statements', db);
    begin(service.pid, 'warm-up');
    await service.check();
    await warmUp([service]);
    await service.quiet();
    for (const op of operations) await operation(service, op);
  } finally {
    await service.stop();
  }
}

async function operation(service, op) {
  await service.load(op, warmSeconds);
  settle(service.db);
  begin(service.pid, op);
  sql('select pg_stat_statements_reset()', service.db);
  const [own, each, dbs] = [cpuNow(service.pid), threads(service.pid), await cpu(pid())];
  const { requests, refused, broken } = await service.load(op, SECONDS);
  await sleep(150); // what is under way ends
  const per = (seconds) => (1000 * seconds) / requests;
  const [srv, kinds, db] = [per(cpuNow(service.pid) - own), spent(each, threads(service.pid), per), per((await cpu(pid())) - dbs)];
  const listed = statements(service.db, requests);
  const rooms = end(service.pid, op);

  console.log(`\n### ${op}: ${srv.toFixed(2)} ms of the service and ${db.toFixed(2)} ms of the database a request`);
  console.log(`${requests} requests, ${refused + broken} not answered as they should.`);
  const known = Object.values(kinds).reduce((sum, { user, kernel }) => sum + user + kernel, 0);
  print(['threads of the service', 'ms', 'of these in the kernel'], [
    ...Object.entries(kinds).map(([kind, { user, kernel }]) => [kind, (user + kernel).toFixed(3), kernel.toFixed(3)]),
    ['ended meanwhile', Math.max(0, srv - known).toFixed(3), ''],
  ]);
  print(['whose code (what the JDK does is its caller\'s)', 'share', 'ms', 'most of it in'], shares(rooms, kinds['event loops'].user + kinds.workers.user));
  print(['calls', 'ms', 'of these planning', 'rows', 'statement, a request'], listed);
}

/** What threads used meanwhile, by what they are for. */
function spent(before, after, per) {
  const sums = Object.fromEntries(Object.keys(KINDS).map((kind) => [kind, { user: 0, kernel: 0 }]));
  for (const [id, { name, user, kernel }] of after) {
    const sum = sums[Object.keys(KINDS).find((kind) => KINDS[kind].test(name))];
    const was = before.get(id) ?? { user: 0, kernel: 0 };
    sum.user += per(user - was.user);
    sum.kernel += per(kernel - was.kernel);
  }
  return sums;
}

/** @param ms what all samples together stand for */
function shares(rooms, ms) {
  const all = rooms.reduce((sum, { count }) => sum + count, 0);
  const rest = rooms.slice(SHOWN);
  const percent = (count) => ((100 * count) / all).toFixed(1);
  const line = (name, count, said) => [name, `${percent(count)} %`, ((ms * count) / all).toFixed(3), said];
  return [
    ...rooms.slice(0, SHOWN).map(({ name, count, methods }) =>
      line(name, count, methods.slice(0, 3).map((one) => `${one.method} ${percent(one.count)}`).join(', '))),
    line(`${rest.length} others`, rest.reduce((sum, { count }) => sum + count, 0), `of ${all} samples`),
  ];
}

/** Times of pg_stat_statements are of the clock: they hold waits for locks and disks too. What the bench asks itself is not listed. */
function statements(db, requests) {
  const found = rows(`select calls, total_exec_time + total_plan_time, total_plan_time, rows, toplevel,
      translate(left(regexp_replace(query, '\\s+', ' ', 'g'), 140), '|', ' ')
    from pg_stat_statements where dbid = (select oid from pg_database where datname = current_database())
      and query !~ 'pg_stat_statements|order by md5'
    order by 2 desc`, db);
  const per = (number) => (number / requests).toFixed(3);
  const sent = found.filter(([, , , , top]) => top === 't').reduce((sum, [calls]) => sum + Number(calls), 0);
  const shown = found.slice(0, SHOWN).map(([calls, ms, planning, count, top, text]) => [
    (calls / requests).toFixed(2), per(ms), per(planning), (count / requests).toFixed(2), `${top === 't' ? '' : 'within: '}\`${text}\``,
  ]);
  return [...shown, [(sent / requests).toFixed(2), '', '', '', 'all that the service sent, begin and commit among them']];
}
