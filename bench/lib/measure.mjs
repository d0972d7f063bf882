// Sigap on a fresh copy: checked, warmed up, measured; one line an operation goes to the results.
import { fresh, pid, rows, settle, sql } from './database.mjs';
import { at, followUps, inboxes, peer, people, request, submissions, tracked, dice } from './inputs.mjs';
import { load } from './load.mjs';
import { cores, cpu, cpuNow, pss, rss, sleep } from './machine.mjs';
import { median, emit } from './report.mjs';
import { awaitDeadlines, start } from './service.mjs';
import { measured, name, only, rounds, seconds, warmAtMost, warmSeconds } from './settings.mjs';
import { ask, verify } from './verify.mjs';

const READS = ['R1', 'R2'];

export async function measure(template) {
  fresh(template);
  const database = process.env.AS ?? template;
  const [[number]] = rows('select number from ticket where open limit 1');
  const service = await start(measured, request('R1', { number }));
  try {
    emit({ peer: name, db: database, op: 'startup', title: peer.title, first_answer_ms: service.firstAnswer, cpu_s: cpuNow(service.pid), rss_mb: rss(service.pid) });
    const inputs = await prepare(service);
    const names = ['R1', 'R2', 'W1', 'W2'].filter((op) => !only || only.includes(op));
    await warmUp(service, inputs, names);
    await awaitDeadlines(measured);
    for (const op of names) await operation(service, op, inputs[op], database);
    emit({ peer: name, db: database, op: 'memory', rss_mb: rss(service.pid), pss_mb: pss(service.pid) });
  } finally {
    await service.stop();
  }
}

/** What each operation sends. Follow-ups are worked out before every run: each names the version as it is then. */
async function prepare(service) {
  const who = people(service.token);
  const first = inboxes(who);
  const inputs = { R1: tracked(), R2: first, W1: submissions(who), W2: followUps(who, service.masterKey) };
  await verify(service.port, inputs);
  const second = [];
  for (const values of first) {
    const answer = await ask(service.port, 'R2', values);
    second.push({ ...values, after: at(answer.json, answer.op.cursor) });
  }
  const next = dice(11);
  const pages = [...first, ...second].map((page) => [next(), page]).sort((a, b) => a[0] - b[0]).map(([, page]) => page);
  return { R1: () => inputs.R1, R2: () => pages, W1: () => inputs.W1, W2: () => followUps(who, service.masterKey) };
}

/** A mix, until the server has used so much CPU: a JIT compiler needs work done, not time passed. */
async function warmUp(service, inputs, names) {
  const began = Date.now();
  for (let i = 0; cpuNow(service.pid) < peer.warm_cpu_s && Date.now() - began < warmAtMost * 1000; i++) {
    const op = names[i % names.length];
    await load(service.port, op, inputs[op](), 3);
  }
}

async function operation(service, op, values, database) {
  const server = pid();
  await load(service.port, op, values(), warmSeconds);
  const taken = [];
  for (let i = 0; i < rounds; i++) taken.push(await round(service, server, op, values()));
  const middle = (of) => median(taken.map(of));
  const requests = taken.reduce((sum, r) => sum + r.requests, 0);
  const cost = { srv_ms: middle((r) => r.srv), db_ms: middle((r) => r.db) };
  emit({
    peer: name, db: database, op, rps: Math.round(middle((r) => r.rps)), rps_best: Math.round(Math.max(...taken.map((r) => r.rps))),
    p50_ms: middle((r) => r.p50 / 1000), p99_ms: middle((r) => r.p99 / 1000), p99_best: Math.min(...taken.map((r) => r.p99)) / 1000,
    ...cost, cpu_ms: Number((cost.srv_ms + cost.db_ms).toFixed(3)), cpu_min: Number(Math.min(...taken.map((r) => r.srv + r.db)).toFixed(3)),
    bytes: Math.round(taken.reduce((sum, r) => sum + r.bytes, 0) / requests), non2xx: taken.reduce((sum, r) => sum + r.refused + r.broken, 0),
    ...(READS.includes(op) ? {} : { written: middle((r) => r.written) }), idle: middle((r) => r.idle), other: middle((r) => r.other),
  });
}

async function round(service, server, op, values) {
  const writes = !READS.includes(op);
  const count = () => (writes ? Number(sql(op === 'W1' ? 'select count(*) from ticket' : 'select sum(version) from ticket')) : 0);
  if (writes) settle();
  await sleep(writes ? 500 : 0);
  const before = count();
  const [own, db, machine] = [cpuNow(service.pid), await cpu(server), cores()];
  const result = await load(service.port, op, values, seconds);
  if (result.requests === 0) throw new Error(`${op}: no answer within ${seconds} s; raise SECS or WARM, or lower CONC`);
  const after = cores();
  await sleep(150); // what is under way ends
  const [srv, dbs] = [cpuNow(service.pid) - own, (await cpu(server)) - db];
  const all = after.all - machine.all;
  const idle = after.idle - machine.idle;
  return {
    ...result, rps: result.requests / (result.us / 1e6), srv: (1000 * srv) / result.requests, db: (1000 * dbs) / result.requests,
    idle: idle / all, other: 1 - (idle + srv + dbs) / all, written: (count() - before) / result.requests,
  };
}
