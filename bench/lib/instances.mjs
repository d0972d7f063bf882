// What three instances need at the rated load, each within the memory that a pod gets.
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { fresh, pid, rows } from './database.mjs';
import { request } from './inputs.mjs';
import { issuer } from './issuer.mjs';
import { limited, manifest } from './limited.mjs';
import { cores, cpu, cpuNow, load, pss, rss, sleep } from './machine.mjs';
import { upload } from './photos.mjs';
import { findRated, stage, warmUp } from './rated.mjs';
import { awaitDeadlines, start } from './service.mjs';
import { java, measured } from './settings.mjs';

const INSTANCES = ['one', 'two', 'three'];
/** Nobody ends at the limit: what is in use there, files that the kernel could take back apart. */
const MOST = 0.95;
const PHOTOS = 16;
const seconds = Number(process.env.SECONDS ?? 180);

export async function instances(template) {
  fresh(template);
  const given = manifest();
  const tokens = await issuer();
  const [[number]] = rows('select number from ticket where open limit 1');
  const all = [];
  try {
    for (const name of INSTANCES) {
      const room = limited(name, java, given.megabytes);
      const more = { name: `sigap-${name}`, java: room.script, options: given.options, tokens };
      all.push({ name, room, ...(await start(measured, request('R1', { number }), more)) });
    }
    await awaitDeadlines(measured);
    await sleep(2000);
    all.forEach((each) => (each.ready = rss(each.pid)));
    await warmUp(all);
    const rated = Number(process.env.RATED ?? (await findRated(all)));
    const loaded = await underLoad(all, rated);
    all.forEach((each) => Object.assign(each, { loaded: each.most, after: [rss(each.pid), heap(each.pid)] }));
    const taken = await watched(all, () => upload(all[0], PHOTOS, PHOTOS / 2));
    console.log(`${all[0].name} was sent ${PHOTOS} photos of 40 megapixels, half of them at once: ${taken} taken, ${all[0].most} MB at most`);
    return tell(given, rated, loaded, all);
  } finally {
    await Promise.all(all.map((each) => each.stop()));
    all.forEach(({ room }) => room.remove());
  }
}

/** Minutes of it; what all of it takes, the load included. */
async function underLoad(all, rated) {
  const server = pid();
  const before = { each: all.map((one) => cpuNow(one.pid)), server: await cpu(server), own: process.cpuUsage(), machine: cores(), at: performance.now() };
  const taken = await watched(all, () => stage(all, 'rated', rated, seconds));
  const time = (performance.now() - before.at) / 1000;
  all.forEach((one, i) => (one.cores = (cpuNow(one.pid) - before.each[i]) / time));
  const { user, system } = process.cpuUsage(before.own);
  const machine = cores();
  const busy = (machine.all - before.machine.all - (machine.idle - before.machine.idle)) / time;
  const [database, own] = [((await cpu(server)) - before.server) / time, (user + system) / 1e6 / time];
  return { taken, database, own, server, others: busy - database - own - all.reduce((sum, one) => sum + one.cores, 0) };
}

/** What each has at most meanwhile, and had before. */
async function watched(all, work) {
  const look = setInterval(() => all.forEach((one) => (one.most = Math.max(one.most ?? 0, rss(one.pid)))), 500);
  try {
    return await work();
  } finally {
    clearInterval(look);
  }
}

/** What of the heap is in use once all that nobody needs is gone. */
function heap(process) {
  const jcmd = (command) => execFileSync(path.join(path.dirname(java), 'jcmd'), [String(process), command], { encoding: 'utf8' });
  jcmd('GC.run');
  const used = [...jcmd('GC.heap_info').matchAll(/(?:DefNew|Tenured|new generation|tenured generation|garbage-first heap)\s+total .*?used (\d+)K/g)];
  return Math.round(used.reduce((sum, [, kilobytes]) => sum + Number(kilobytes), 0) / 1024);
}

function tell(given, rated, { taken, database, own, server, others }, all) {
  const cells = (...values) => console.log(values.map((value, i) => (i === 0 ? String(value).padEnd(12) : String(value).padStart(15))).join(''));
  console.log(`each: ${given.megabytes} MB, ${given.options.join(' ')}; ${rated} a second for ${seconds} s; load average ${load()}`);
  cells('', 'cores', 'MB when ready', 'MB at most', 'MB after', 'of these heap', 'group at most', 'killed');
  const red = [];
  for (const one of all) {
    cells(one.name, one.cores.toFixed(2), one.ready, one.loaded, ...one.after, one.room.most(), one.room.killed());
    if (one.most > MOST * given.megabytes) red.push(`${one.name} took ${one.most} MB of ${given.megabytes}`);
    if (one.room.killed() > 0) red.push(`${one.name} was out of memory`);
  }
  cells('PostgreSQL', database.toFixed(2), '', '', pss(server));
  cells('the load', own.toFixed(2));
  cells('others', others.toFixed(2));
  if (taken.broken > 0) red.push(`${taken.broken} were neither accepted nor told when to come back`);
  red.forEach((line) => console.log(`RED ${line}`));
  return red.length === 0;
}
