// Load on one operation, by wrk: a closed loop on a number of connections.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { KEY } from './inputs.mjs';
import { bench, connections, work } from './settings.mjs';

let runs = 0;

/** Sends these in a circle for that long; every time from another one on. Times are in microseconds. */
export async function load(port, name, requests, seconds) {
  const bodies = path.join(work, `requests-${name}.txt`);
  fs.writeFileSync(bodies, requests.map(({ method, path: where, kind = '', token = '', body }) => `${method}\t${where}\t${kind}\t${token}\t${body}\n`).join(''));
  runs++;
  return wrk(`http://127.0.0.1:${port}/`, seconds, {
    BODIES: bodies, KEY, RUN: `r${String(runs).padStart(KEY.length - 16, '0')}-`, FIRST: String((runs * 7919) % requests.length),
  });
}

function wrk(url, seconds, env) {
  const args = ['-t1', `-c${connections}`, `-d${seconds}s`, '--latency', '--timeout', '10s', '-s', path.join(bench, 'requests.lua'), url];
  return new Promise((done, failed) => {
    const child = spawn('wrk', args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'inherit'] });
    let printed = '';
    child.stdout.on('data', (part) => (printed += part));
    child.on('error', failed).on('exit', () => {
      const result = /RESULT (\{.*\})/.exec(printed);
      if (result) done(JSON.parse(result[1]));
      else failed(new Error(printed));
    });
  });
}
