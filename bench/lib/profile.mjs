// Where the CPU of an operation goes: the service's by thread (from /proc) and by whose code ran (Flight Recorder), the database's
// by statement (pg_stat_statements). Recording costs something itself: what a request costs is what the turns say.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { pid, rows, settle, sql } from './database.mjs';
import { cpu, cpuNow, sleep, threads } from './machine.mjs';
import { bench, java, operations, warmSeconds, work } from './settings.mjs';
import { sigap } from './sigap.mjs';
import { row } from './table.mjs';
import { warmUp } from './turns.mjs';

const SECONDS = Number(process.env.SECS ?? 20);
const SHOWN = 14;

export async function profile(template, jar) {
  const db = `${template}_profile`;
  const service = await sigap({ name: 'profile', jar, template, db });
  try {
    sql('create extension if not exists pg_stat_statements', db);
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
  const recording = path.join(work, `profile-${op}.jfr`);
  fs.rmSync(recording, { force: true });
  jcmd(service.pid, 'JFR.start', `name=${op}`, 'settings=profile');
  sql('select pg_stat_statements_reset()', service.db);
  const [own, each, dbs] = [cpuNow(service.pid), threads(service.pid), await cpu(pid())];
  const { requests, refused, broken } = await service.load(op, SECONDS);
  await sleep(150);
  const per = (cpuSeconds) => (1000 * cpuSeconds) / requests;
  const [srv, byThread, db] = [per(cpuNow(service.pid) - own), spent(each, threads(service.pid)), per((await cpu(pid())) - dbs)];
  const listed = statements(service.db, requests);
  jcmd(service.pid, 'JFR.stop', `name=${op}`, `filename=${recording}`);

  console.log(`\n### ${op}: ${srv.toFixed(2)} ms of the service and ${db.toFixed(2)} ms of the database a request`);
  console.log(`${requests} requests, ${refused + broken} not answered as they should.`);
  const kinds = Object.fromEntries(Object.entries(byThread).map(([kind, { user, kernel }]) => [kind, [per(user), per(kernel)]]));
  const known = Object.values(kinds).flat().reduce((a, b) => a + b, 0);
  print(['threads of the service', 'ms', 'of these in the kernel'], [
    ...Object.entries(kinds).map(([kind, [user, kernel]]) => [kind, (user + kernel).toFixed(3), kernel.toFixed(3)]),
    ['ended meanwhile', Math.max(0, srv - known).toFixed(3), ''],
  ]);
  samples(recording, kinds['event loops'][0] + kinds.workers[0]);
  print(['calls', 'ms', 'of these planning', 'rows', 'statement, a request'], listed);
}

const print = (head, body) => console.log(['', row(head), `|${head.map(() => '---|').join('')}`, ...body.map(row)].join('\n'));

const home = () => path.dirname(execFileSync('sh', ['-c', 'readlink -f "$(command -v "$0")"', java], { encoding: 'utf8' }).trim());
const jcmd = (root, ...command) => execFileSync(path.join(home(), 'jcmd'), [String(root), ...command]);

const KINDS = {
  'event loops': /^vert\.x-eventl/, workers: /^(executor|vert\.x-worker|vertx-|ForkJoin|Timer)/, compilers: /^C[12] /,
  collector: /^(G1|GC |VM Thread|Shenandoah|Z[A-Z])/, recorder: /^JFR/, others: /./,
};

/** What threads used meanwhile, by what they are for. */
function spent(before, after) {
  const sums = Object.fromEntries(Object.keys(KINDS).map((kind) => [kind, { user: 0, kernel: 0 }]));
  for (const [id, { name, user, kernel }] of after) {
    const sum = sums[Object.keys(KINDS).find((kind) => KINDS[kind].test(name))];
    const was = before.get(id) ?? { user: 0, kernel: 0 };
    sum.user += user - was.user;
    sum.kernel += kernel - was.kernel;
  }
  return sums;
}

/** Our rooms as they are, libraries by the beginning of their names. */
function room(name) {
  const parts = name.split('.');
  if (name.startsWith('id.sigap')) return name;
  return parts.slice(0, /^(io\.(vertx|smallrye|quarkus)|org\.hibernate)/.test(name) ? 3 : 2).join('.');
}

function samples(recording, ms) {
  const printed = execFileSync(path.join(home(), 'java'), [path.join(bench, 'lib/Samples.java'), recording], { encoding: 'utf8', maxBuffer: 1 << 26 });
  const taken = printed.trim().split('\n').map((line) => line.split('\t')).map(([count, type, method]) => ({ count: Number(count), room: room(type), method }));
  const all = taken.reduce((sum, { count }) => sum + count, 0);
  const rooms = [...grouped(taken)].map(([name, members]) => ({
    name, count: members.reduce((sum, { count }) => sum + count, 0), members: members.sort((a, b) => b.count - a.count),
  })).sort((a, b) => b.count - a.count);
  print(['whose code (what the JDK does is its caller\'s)', 'share', 'ms', 'most of it in'], rooms.slice(0, SHOWN).map(({ name, count, members }) => [
    name, `${((100 * count) / all).toFixed(1)} %`, ((ms * count) / all).toFixed(3),
    members.slice(0, 3).map(({ method, count: own }) => `${method} ${((100 * own) / all).toFixed(1)}`).join(', '),
  ]));
  console.log(`${all} samples in ${rooms.length} rooms and libraries.`);
}

function grouped(taken) {
  const rooms = new Map();
  for (const one of taken) rooms.set(one.room, [...(rooms.get(one.room) ?? []), one]);
  return rooms;
}

/** Times of pg_stat_statements are of the clock: they hold waits for locks and disks too. */
function statements(db, requests) {
  const found = rows(`select calls, total_exec_time + total_plan_time, total_plan_time, rows, toplevel,
      translate(left(regexp_replace(query, '\\s+', ' ', 'g'), 140), '|', ' ')
    from pg_stat_statements where dbid = (select oid from pg_database where datname = current_database())
    order by 2 desc limit ${SHOWN}`, db);
  return found.map(([calls, ms, planning, count, top, text]) => [
    ...[(calls / requests).toFixed(2), (ms / requests).toFixed(3), (planning / requests).toFixed(3), (count / requests).toFixed(2)],
    `${top === 't' ? '' : 'within: '}\`${text}\``,
  ]);
}
