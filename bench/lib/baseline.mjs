// The limit: the statements that an ideal service would send for the same work, by pgbench, prepared once.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fresh, pid, rows, serverArgs, settle } from './database.mjs';
import { cores, cpu, sleep } from './machine.mjs';
import { emit, median } from './report.mjs';
import { bench, bin, measured, only, pgbenchClients, rounds, seconds, work } from './settings.mjs';

const text = (values) => values.map((value) => `'${value}'`).join();
const column = (sql) => rows(sql).map(([value]) => value);
const TODAY = "(now() at time zone 'Asia/Jakarta')::date";
const BAND = `case when step_due_on < ${TODAY} then 0 when step_soon_on <= ${TODAY} then 1 else 2 end`;

/** A thousand reports a script, and as many scripts as that takes, up to twenty. */
function byNumber(script, condition) {
  const numbers = column(`select number from ticket where ${condition} order by md5(number) limit 20000`);
  const scripts = [];
  for (let i = 0; i < numbers.length; i += 1000) {
    const some = numbers.slice(i, i + 1000);
    scripts.push(filled(script, { count: some.length, numbers: text(some) }));
  }
  return scripts;
}

function pages() {
  const inboxes = rows(`select holder_code, status from ticket where step = 'HANDLING' and merged_into is null
    group by 1, 2 having count(*) >= 101 order by 1, 2`);
  const lasts = inboxes.map(([unit, status]) => rows(`select ${BAND}, order_key, id from ticket where holder_code = '${unit}'
    and status = '${status}' and step = 'HANDLING' and merged_into is null order by 1, 2, 3 limit 1 offset 49`)[0]);
  const lists = { count: inboxes.length, today: TODAY, units: text(inboxes.map(([unit]) => unit)), statuses: text(inboxes.map(([, status]) => status)) };
  const [bands, keys, ids] = [0, 1, 2].map((i) => lasts.map((last) => last[i]));
  const after = `and (t.band, t.order_key, t.id) > ((array[${bands}])[:k], (array[${keys}]::bigint[])[:k], (array[${text(ids)}]::uuid[])[:k])`;
  return [filled('R2', { ...lists, after: '' }), filled('R2', { ...lists, after })];
}

function submissions() {
  const areas = rows(`select a.code, u.code from area a join unit u on u.area_code = a.code and u.kind = 'KELURAHAN' order by 1 limit 267`);
  return [filled('W1', {
    today: TODAY, topics: text(column('select distinct category_code from ticket order by 1')), areas: text(areas.map(([area]) => area)),
    offices: text(areas.map(([, office]) => office)),
    description: 'Mohon ditindaklanjuti, kondisi di lokasi sudah mengganggu warga sekitar. '.repeat(3),
  })];
}

/** The script as a file, with @words replaced. */
function filled(name, values) {
  const script = fs.readFileSync(path.join(bench, 'pgbench', `${name}.sql`), 'utf8').replace(/@(\w+)/g, (word, key) => values[key] ?? word);
  const file = path.join(work, 'pgbench', `${name}-${fs.readdirSync(path.join(work, 'pgbench')).length}.sql`);
  fs.writeFileSync(file, script);
  return file;
}

export async function baseline(template) {
  fresh(template);
  fs.rmSync(path.join(work, 'pgbench'), { recursive: true, force: true });
  fs.mkdirSync(path.join(work, 'pgbench'), { recursive: true });
  const scripts = {
    R1: byNumber('R1', 'open'), R2: pages(), W1: submissions(),
    W2: byNumber('W2', "status in ('PROCESS', 'FOLLOW_UP', 'FOLLOW_UP_REJECTED') and step = 'HANDLING'"),
  };
  for (const op of Object.keys(scripts).filter((name) => !only || only.includes(name))) {
    await operation(op, scripts[op], process.env.AS ?? template);
  }
}

async function operation(op, scripts, database) {
  await pgbench(scripts, 4, path.join(work, 'pgbench', 'warm'));
  const taken = [];
  for (let i = 0; i < rounds; i++) taken.push(await round(op, scripts));
  const middle = (of) => median(taken.map(of));
  emit({
    peer: 'pgbench-sigap', db: database, op, rps: Math.round(middle((r) => r.rps)), rps_best: Math.round(Math.max(...taken.map((r) => r.rps))),
    p50_ms: middle((r) => r.p50), p99_ms: middle((r) => r.p99), p99_best: Math.min(...taken.map((r) => r.p99)), srv_ms: 0,
    db_ms: middle((r) => r.db), cpu_ms: middle((r) => r.db), cpu_min: Number(Math.min(...taken.map((r) => r.db)).toFixed(3)),
    idle: middle((r) => r.idle), other: middle((r) => r.other),
  });
}

async function round(op, scripts) {
  if (op.startsWith('W')) settle();
  const log = path.join(work, 'pgbench', 'log');
  const server = pid();
  const [before, machine] = [await cpu(server), cores()];
  const result = await pgbench(scripts, seconds, log);
  const after = cores();
  await sleep(150);
  const db = (await cpu(server)) - before;
  const all = after.all - machine.all;
  const idle = after.idle - machine.idle;
  return { ...result, ...latencies(log), db: (1000 * db) / result.count, idle: idle / all, other: 1 - (idle + db) / all };
}

/** The third column of pgbench's logs is microseconds; the logs are gone afterwards. */
function latencies(prefix) {
  const folder = path.dirname(prefix);
  const logs = fs.readdirSync(folder).filter((file) => file.startsWith(`${path.basename(prefix)}.`)).map((file) => path.join(folder, file));
  const taken = logs.flatMap((log) => fs.readFileSync(log, 'utf8').trim().split('\n').map((line) => Number(line.split(' ')[2]))).sort((a, b) => a - b);
  logs.forEach((log) => fs.rmSync(log));
  return { p50: taken[Math.floor(taken.length / 2)] / 1000, p99: taken[Math.floor(taken.length * 0.99)] / 1000 };
}

function pgbench(scripts, time, log) {
  const args = [...serverArgs, '-n', '-M', 'prepared', '-c', String(pgbenchClients), '-j', '2', '-T', String(time), '-l', '--log-prefix', log,
    ...scripts.flatMap((script) => ['-f', script]), measured];
  const env = { ...process.env, PGOPTIONS: '-c plan_cache_mode=force_generic_plan' };
  return new Promise((done, failed) => {
    const child = spawn(`${bin}/pgbench`, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let printed = '';
    child.stdout.on('data', (part) => (printed += part));
    child.stderr.on('data', (part) => (printed += part));
    child.on('error', failed).on('exit', (code) => {
      const count = Number(/transactions actually processed: (\d+)/.exec(printed)?.[1]);
      const rps = Number(/tps = ([\d.]+) \(without/.exec(printed)?.[1]);
      if (code === 0 && count > 0) done({ count, rps });
      else failed(new Error(printed));
    });
  });
}
