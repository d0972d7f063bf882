// The limit: the statements that an ideal service would send for the same work, by pgbench, prepared once. It takes its turns
// like a service; its own CPU is not counted.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fresh, rows, run, serverArgs } from './database.mjs';
import { bench, bin, pgbenchClients, work } from './settings.mjs';

const DESCRIPTION = 'Mohon ditindaklanjuti, kondisi di lokasi sudah mengganggu warga sekitar. '.repeat(3).trim();

export async function limit({ name, template, db }) {
  fresh(template, db);
  run(db, ['limit']);
  const counts = rows('select name, rows from bench_count', db).map(([table, count]) => `${table}=${count}`);
  const [[today]] = rows("select (now() at time zone 'Asia/Jakarta')::date", db);
  const values = [...counts, `today=${today}`, `description=${DESCRIPTION}`].flatMap((value) => ['-D', value]);
  return {
    name, db, pid: null, title: 'the statements of an ideal service, by pgbench', table: 'ticket', warmCpu: 0,
    check: () => {},
    load: (op, seconds) => pgbench(db, op, values, seconds),
    quiet: () => {},
    stop: () => {},
  };
}

function pgbench(db, op, values, time) {
  const log = path.join(work, `pgbench-${op}`);
  const args = [...serverArgs, '-n', '-M', 'prepared', '-c', String(pgbenchClients), '-j', '2', '-T', String(time), '-l', '--log-prefix', log,
    ...values, '-f', path.join(bench, 'pgbench', `${op}.sql`), db];
  const env = { ...process.env, PGOPTIONS: '-c plan_cache_mode=force_generic_plan' };
  return new Promise((done, failed) => {
    const child = spawn(`${bin}/pgbench`, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let printed = '';
    child.stdout.on('data', (part) => (printed += part));
    child.stderr.on('data', (part) => (printed += part));
    child.on('error', failed).on('exit', (code) => {
      const requests = Number(/transactions actually processed: (\d+)/.exec(printed)?.[1]);
      if (code === 0 && requests > 0) done({ requests, us: time * 1e6, bytes: 0, refused: 0, broken: 0, ...latencies(log) });
      else failed(new Error(printed));
    });
  });
}

/** The third column of pgbench's logs is microseconds; the logs are gone afterwards. */
function latencies(prefix) {
  const folder = path.dirname(prefix);
  const logs = fs.readdirSync(folder).filter((file) => file.startsWith(`${path.basename(prefix)}.`)).map((file) => path.join(folder, file));
  const taken = logs.flatMap((log) => fs.readFileSync(log, 'utf8').trim().split('\n').map((line) => Number(line.split(' ')[2]))).sort((a, b) => a - b);
  logs.forEach((log) => fs.rmSync(log));
  return { p50: taken[Math.floor(taken.length / 2)], p99: taken[Math.floor(taken.length * 0.99)] };
}
