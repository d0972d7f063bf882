// Sigap as packaged, as one of those who take turns: on a copy of its own, its answers checked, its own work by the clock quiet.
import { fresh, rows } from './database.mjs';
import { at, dice, figures, followUps, inboxes, peer, people, request, submissions, tracked } from './inputs.mjs';
import { listening } from './listen.mjs';
import { load } from './load.mjs';
import { awaitDeadlines, start } from './service.mjs';
import { ask, verify } from './verify.mjs';

/** What an instance does by itself would be counted for whoever has the turn. Due days are recomputed at start, and waited for. */
const QUIET = Object.fromEntries(['PARTINGS_WATCH', 'ESCALATIONS_WATCH', 'UNIT_FIGURES_WATCH', 'STATISTICS_WATCH', 'PHOTOS_CLEAN_EVERY', 'PHOTOS_JUDGE_EVERY', 'FIGURES_EVERY'].map((job) => [`SIGAP_${job}`, 'off']));

/** One of ours whose name begins so has somebody who listens. */
const LISTENED = 'listened';

export async function sigap({ name, jar, java, template, db }) {
  fresh(template, db);
  const [[number]] = rows('select number from ticket where open limit 1', db);
  const service = { db, ...(await start(db, request('R1', { number }), { jar, java, settings: QUIET })) };
  const listener = name.startsWith(LISTENED) ? await heard(service) : undefined;
  let inputs;
  return {
    name, db, pid: service.pid, title: peer.title, table: 'ticket', firstAnswer: service.firstAnswer, warmCpu: peer.warm_cpu_s,
    check: async () => (inputs = await checked(service)),
    load: (op, seconds) => load(service.port, `${name}-${op}`, inputs[op]().map((values) => request(op, values)), seconds),
    quiet: () => awaitDeadlines(db),
    stop: () => {
      listener?.stop();
      return service.stop();
    },
  };
}

/** An officer of a unit with much to do has a subscription to its inbox. */
async function heard({ db, port, token }) {
  const [{ unit }] = inboxes(people(token), db);
  const listener = listening(port, () => people(token).officer(unit));
  await listener.connected;
  return listener;
}

/** What each operation sends. Follow-ups are worked out before every run: each names the version as it is then. */
async function checked(service) {
  const { db, masterKey } = service;
  const who = people(service.token);
  const [first, seen, sent] = [inboxes(who, db), tracked(20000, db), submissions(who, 2000, db)];
  await verify(service, { R1: seen, P1: seen, R2: first, R3: figures(), W1: sent, W2: followUps(who, masterKey, db) });
  const second = [];
  for (const values of first) {
    const answer = await ask(service, 'R2', values);
    second.push({ ...values, after: at(answer.json, answer.op.cursor) });
  }
  const pages = shuffled([...first, ...second]);
  return { R1: () => seen, P1: () => seen, R2: () => pages, R3: figures, R3kept: figures, W1: () => sent, W2: () => followUps(who, masterKey, db) };
}

export function shuffled(values) {
  const next = dice(11);
  return values.map((value) => [next(), value]).sort((a, b) => a[0] - b[0]).map(([, value]) => value);
}
