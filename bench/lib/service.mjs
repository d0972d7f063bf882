// The packaged Sigap in production mode, as a process.
import crypto from 'node:crypto';
import fs from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import path from 'node:path';
import { url, sql } from './database.mjs';
import { issuer } from './issuer.mjs';
import { sleep } from './machine.mjs';
import { launch } from './process.mjs';
import { jar, java, javaOptions, work } from './settings.mjs';

const ADMIT_ALL = '1000000000'; // the limiter is asked and counts, it only never refuses
const LIMITS = ['ANONYMOUS_REQUEST', 'LOOKUP', 'STAFF_LOOKUP', 'SUBMIT', 'CITIZEN_SUBMIT', 'SAME_WORDS', 'REFUSED_SUBMIT'].flatMap((lane) => [
  [`SIGAP_LIMITS_${lane}_PER_KEY`, ADMIT_ALL],
  [`SIGAP_LIMITS_${lane}_CEILING`, ADMIT_ALL],
]);

const freePort = () =>
  new Promise((done) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });

export const call = (port, request) =>
  new Promise((done, failed) => {
    const headers = { accept: 'application/json', 'content-type': 'application/json' };
    if (request.token) headers.authorization = `Bearer ${request.token}`;
    const sent = http.request({ host: '127.0.0.1', port, method: request.method, path: request.path, headers, timeout: 30000 }, (answer) => {
      const parts = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('end', () => done({ status: answer.statusCode, text: Buffer.concat(parts).toString() }));
    });
    sent.on('error', failed).on('timeout', () => sent.destroy(new Error('no answer in 30 s')));
    sent.end(request.body);
  });

/** Starts it on a database; `ready` is asked until it answers. Another jar or JVM, its options, further settings or whose tokens are good are what `more` says. */
export async function start(db, ready, more = {}) {
  const tokens = more.tokens ?? (await issuer());
  const [port, management] = [await freePort(), await freePort()];
  const masterKey = crypto.createHash('sha256').update('bench').digest(); // each database knows the one it was written under
  fs.mkdirSync(path.join(work, 'photos'), { recursive: true });
  const started = launch(more.name ?? `sigap-${db}`, [more.java ?? java, ...(more.options ?? javaOptions), '-jar', more.jar ?? jar], {
    env: {
      ...process.env,
      SIGAP_DATABASE_URL: url(db), SIGAP_DATABASE_USERNAME: 'postgres', SIGAP_DATABASE_PASSWORD: 'trusted',
      SIGAP_KEYS_V1: masterKey.toString('base64'), SIGAP_PHOTOS_FOLDER: path.join(work, 'photos'),
      QUARKUS_OIDC_AUTH_SERVER_URL: tokens.url, QUARKUS_OIDC_TOKEN_AUDIENCE: 'sigap', SIGAP_IDENTITY_TOKEN_AGE: '24H',
      // Generated reports have made-up links and some were closed long ago: roots and erasing must not run under the load.
      SIGAP_AUDIT_WATCH: 'off', SIGAP_RETENTION_EVERY: 'off',
      QUARKUS_HTTP_HOST: '127.0.0.1', QUARKUS_HTTP_PORT: String(port), QUARKUS_MANAGEMENT_PORT: String(management),
      ...Object.fromEntries(LIMITS), ...more.settings,
    },
  });
  const question = ready ?? { method: 'POST', path: '/graphql', body: '{"query":"{ viewer { signedIn } }"}' };
  const firstAnswer = await started.answered(() => answers(port, question));
  const stop = () => {
    tokens.close();
    return started.stop();
  };
  return { port, pid: started.pid, masterKey, token: tokens.token, firstAnswer, stop };
}

export async function answers(port, question) {
  try {
    const answer = await call(port, question);
    return answer.status === 200 && !answer.text.includes('"errors"');
  } catch {
    return false;
  }
}

/** Due days of open reports are recomputed at start and once more a while after: not while anything is measured. */
export async function awaitDeadlines(db) {
  while (sql('select on_day <> (now() at time zone \'Asia/Jakarta\')::date or after_key is not null or check_at is not null from deadline_run', db) === 't') {
    await sleep(1000);
  }
}

/** Until each month that is over is published: not before its second day after. */
export async function awaitFigures(db) {
  while (sql(`select max(month) is distinct from
    date_trunc('month', (now() at time zone 'Asia/Jakarta')::date - 1)::date - interval '1 month' from statistics_release`, db) === 't') {
    await sleep(1000);
  }
}
