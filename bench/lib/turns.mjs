// All at once, in turns: a noisy machine slows all alike, so that the ratios of rounds side by side say what one costs of the other.
import { pid, settle, sql } from './database.mjs';
import { limit } from './limit.mjs';
import { cores, cpu, cpuNow, pss, rss, sleep } from './machine.mjs';
import { peer } from './peer.mjs';
import { emit } from './report.mjs';
import { sigap } from './sigap.mjs';
import { cycles, operations, seconds, warmAtMost, warmSeconds } from './settings.mjs';

const IDLE_SECONDS = 5;
/** A refusal is cheaper than what was asked for: a round of many says nothing. */
const LOST = 0.01;

/**
 * @param size what the databases are named by: sigap200k, crm200k
 * @param jars what to measure of ours: { name, jar, java, template }
 * @param peers which services of the harness
 */
export async function turns(size, jars, peers, withLimit) {
  const run = new Date().toISOString();
  const entrants = [];
  try {
    const copy = (template) => (name) => `${template}_${name}`.replace(/\W/g, '_');
    for (const one of jars) entrants.push(await sigap({ ...one, db: copy(one.template)(one.name) }));
    if (withLimit) entrants.push(await limit({ name: 'pgbench', template: `sigap${size}`, db: copy(`sigap${size}`)('pgbench') }));
    for (const told of peers) entrants.push(await peer({ told, template: `crm${size}`, copy: copy(`crm${size}`) }));
    const services = entrants.filter(({ pid: root }) => root);
    for (const { name, pid: root, title, firstAnswer } of services) {
      emit({ run, size, peer: name, op: 'startup', title, first_answer_ms: firstAnswer, cpu_s: cpuNow(root), rss_mb: rss(root) });
    }
    for (const entrant of entrants) await entrant.check();
    await warmUp(services);
    for (const entrant of entrants) await entrant.quiet();
    await idle(run, size, services);
    for (const op of operations) await inTurn(run, size, op, entrants);
    for (const { name, pid: root } of services) emit({ run, size, peer: name, op: 'memory', rss_mb: rss(root), pss_mb: pss(root) });
  } finally {
    await Promise.all(entrants.map((entrant) => entrant.stop()));
  }
  return run;
}

/** A mix, until each has used so much CPU: a JIT compiler needs work done, not time passed. */
export async function warmUp(services) {
  const taken = new Map(services.map((service) => [service, 0]));
  const isCold = (service) => cpuNow(service.pid) < service.warmCpu && taken.get(service) < warmAtMost;
  for (let i = 0; services.some(isCold); i++) {
    for (const service of services.filter(isCold)) {
      const began = Date.now();
      await service.load(operations[i % operations.length], 3);
      taken.set(service, taken.get(service) + (Date.now() - began) / 1000);
    }
  }
}

/** What all of them use while nobody asks, in thousandths of a core: it is counted for whoever has the turn. */
async function idle(run, size, services) {
  const roots = [['postgres', pid()], ...services.map((service) => [service.name, service.pid])];
  const before = roots.map(([, root]) => cpuNow(root));
  await sleep(IDLE_SECONDS * 1000);
  emit({ run, size, op: 'idle', ...Object.fromEntries(roots.map(([name, root], i) => [name, Math.round((1000 * (cpuNow(root) - before[i])) / IDLE_SECONDS)])) });
}

async function inTurn(run, size, op, entrants) {
  for (const entrant of entrants) await entrant.load(op, warmSeconds);
  for (let cycle = 0; cycle < cycles; cycle++) {
    for (let i = 0; i < entrants.length; i++) {
      const entrant = entrants[(cycle + i) % entrants.length];
      const measured = await round(entrant, op);
      emit({ run, size, peer: entrant.name, op, cycle, ...measured });
      if (measured.errors > LOST * measured.requests) throw new Error(`${entrant.name}, ${op}: ${measured.errors} of ${measured.requests} refused or lost`);
    }
  }
}

const rounded = (number) => Number(number.toFixed(3));

async function round(entrant, op) {
  const { db, table, pid: root } = entrant;
  const counted = { W1: `select count(*) from ${table}`, W2: `select sum(version) from ${table}` }[op];
  const count = () => (counted ? Number(sql(counted, db)) : 0);
  const server = pid();
  settle(db, table);
  const already = count();
  await sleep(300);
  const [own, dbs, machine] = [root ? cpuNow(root) : 0, await cpu(server), cores()];
  const { requests, us, p50, p99, refused, broken } = await entrant.load(op, seconds);
  if (requests === 0) throw new Error(`${entrant.name}, ${op}: no answer within ${seconds} s; raise SECS or WARM, or lower CONC`);
  const after = cores();
  await sleep(150); // what is under way ends
  const [srv, db_] = [root ? cpuNow(root) - own : 0, (await cpu(server)) - dbs];
  const all = after.all - machine.all;
  return {
    requests, rps: Math.round((1e6 * requests) / us), p50_ms: p50 / 1000, p99_ms: p99 / 1000,
    srv_ms: rounded((1000 * srv) / requests), db_ms: rounded((1000 * db_) / requests), cpu_ms: rounded((1000 * (srv + db_)) / requests),
    errors: refused + broken + (counted ? Math.max(0, requests - (count() - already)) : 0),
    other: rounded(1 - (after.idle - machine.idle + srv + db_) / all),
  };
}
