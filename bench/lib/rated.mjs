// A load as a city makes it, at one instance or at several: by an open model, and the highest that is no trouble.
import { followUps, inboxes, KEY, people, request, submissions, tracked } from './inputs.mjs';
import { sleep } from './machine.mjs';
import { arrivals, bytes, send } from './open.mjs';

/** Of a hundred requests: those who track a report, who open their inbox, who send one, who record work. */
const MIX = { R1: 80, R2: 15, W1: 3.5, W2: 1.5 };
const probe = Number(process.env.PROBE ?? 6);

export const NORMAL_MS = 500;

let runs = 0;

/** A cold service refuses what a warm one would not notice: some at first, then more, until the code is compiled, in each of them. */
export async function warmUp(services) {
  const time = Number(process.env.WARM ?? 40) * services.length;
  for (const load of [5, 20, 60, 120]) {
    await stage(services, 'warm up', load, time / 4);
    await sleep(1000);
  }
}

/**
 * The highest load with nothing refused and 99 of 100 answered within half a second: doubled until it is not, then halved in. Asked
 * twice before it is said to be too much: of a few seconds' answers one pause of the machine is more than a hundredth.
 */
export async function findRated(services) {
  const once = async (load) => {
    const taken = await stage(services, 'probe', load, probe);
    await sleep(1500);
    return taken.p99 <= NORMAL_MS && taken.refused + taken.broken <= 0.005 * taken.offered;
  };
  const bears = async (load) => (await once(load)) || (await once(load));
  let low = 40;
  while (!(await bears(low))) {
    low /= 2;
    if (low < 2) throw new Error('not even two requests a second are answered within half a second: is the machine busy?');
  }
  let high = low * 2;
  while (high < 5000 && (await bears(high))) [low, high] = [high, high * 2];
  for (let i = 0; i < 3; i++) {
    const middle = Math.round((low + high) / 2);
    if (await bears(middle)) low = middle;
    else high = middle;
  }
  return low;
}

/**
 * @param services each is asked for as much of it; who signs in is told by the first one's tokens
 * @param crowd operations of which there are three times as many; by default all are at their part of the load
 */
export async function stage(services, name, load, time, calm = Object.keys(MIX), crowd = []) {
  const part = (op) => (((calm.includes(op) ? 1 : 0) + (crowd.includes(op) ? 3 : 0)) * (load * MIX[op])) / 100 / services.length;
  const rates = Object.fromEntries(Object.keys(MIX).map((op) => [op, part(op)]).filter(([, rate]) => rate > 0));
  const text = texts(services[0]);
  const each = services.map(({ port }) => send(port, arrivals(time, rates, 1000 + ++runs), text));
  const answers = (await Promise.all(each)).flat();
  const taken = figures(answers, time);
  taken.of = (ops) => figures(answers.filter(({ op }) => ops.includes(op)), time);
  print(name, load, taken, crowd.length ? taken.of(calm) : null);
  return taken;
}

/** What each operation sends, in a circle, with tokens and versions of now: a citizen's token lives a quarter of an hour. */
function texts(service) {
  const who = people(service.token);
  const all = { R1: tracked(4000), R2: inboxes(who), W1: submissions(who, 500), W2: followUps(who, service.masterKey) };
  const made = Object.fromEntries(Object.entries(all).map(([op, values]) => [op, values.map((value) => bytes(request(op, value)))]));
  const sent = {};
  return (op) => {
    const n = (sent[op] = (sent[op] ?? -1) + 1);
    return made[op][n % made[op].length].replace(KEY, () => `o${String(runs).padStart(5, '0')}-${String(n).padStart(13, '0')}`);
  };
}

function figures(answers, time) {
  const of = (kind) => answers.filter((answer) => answer.kind === kind);
  const accepted = of('accepted');
  const seconds_ = new Map();
  accepted.forEach(({ at, ms }) => {
    const second = Math.floor(at / 1000);
    seconds_.set(second, [...(seconds_.get(second) ?? []), ms]);
  });
  const late = [...seconds_].filter(([, times]) => quantile(times, 0.99) > NORMAL_MS).map(([second]) => second + 1);
  return {
    offered: answers.length, rate: accepted.length / time, refused: of('refused').length, broken: of('broken').length,
    p50: quantile(accepted.map(({ ms }) => ms), 0.5), p99: quantile(accepted.map(({ ms }) => ms), 0.99),
    refusal: quantile(of('refused').map(({ ms }) => ms), 0.99), late: Math.max(0, ...late),
  };
}

function quantile(times, part) {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted.length === 0 ? 0 : sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
}

let headed = false;

function print(name, load, taken, own) {
  const cells = (...values) => console.log(values.map((value, i) => (i === 0 ? String(value).padEnd(20) : String(value).padStart(12))).join(''));
  if (!headed) cells('stage', 'load/s', 'offered', 'accepted/s', 'refused', 'broken', 'p50 ms', 'p99 ms', 'refusal ms', 'late until');
  headed = true;
  const line = (label, { offered, rate, refused, broken, p50, p99, refusal, late }) =>
    cells(label, load.toFixed(0), offered, rate.toFixed(1), refused, broken, p50.toFixed(0), p99.toFixed(0), refusal.toFixed(0), late);
  line(name, taken);
  if (own) line('  of these the calm', own);
}
