// Starts the packaged Sigap behind deploy/proxy/haproxy.cfg and sends it what takes its time: headers that trickle, more
// connections than one network has, addresses that somebody made up; then SECONDS (60) of slowhttptest, while others ask and must
// hardly notice. Needs haproxy, slowhttptest, openssl and a JDK; `make slow` packages first.
import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import tls from 'node:tls';
import { fileURLToPath } from 'node:url';
import { issuer } from '../bench/lib/issuer.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const seconds = Number(process.env.SECONDS ?? 60);
const work = fs.mkdtempSync(path.join(os.tmpdir(), 'sigap-slow-'));
const sleep = (ms) => new Promise((done) => setTimeout(done, ms));
const PER_NETWORK = 40; // requests without a token a minute, so that a made-up address is noticed soon
const started = [];
let red = 0;

const told = (good, what) => {
  red += good ? 0 : 1;
  console.log(`${good ? 'ok ' : 'RED'} ${what}`);
};

const freePort = () =>
  new Promise((done) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });

function run(name, program, args, env) {
  const log = fs.openSync(path.join(work, `${name}.log`), 'w');
  const child = spawn(program, args, { stdio: ['ignore', log, log], env: { ...process.env, ...env } });
  started.push(child);
  return child;
}

const [own, health, front] = [await freePort(), await freePort(), await freePort()];
const provider = await issuer();

/** Bytes to the proxy, or to Sigap itself; { answer, ms } once the connection is closed. */
function raw(text, { port = front, from = '127.0.0.1', drip = null, longest = 20000 } = {}) {
  return new Promise((done) => {
    const began = Date.now();
    const to = { host: '127.0.0.1', port, localAddress: from };
    const socket = port === front ? tls.connect({ ...to, rejectUnauthorized: false, ALPNProtocols: ['http/1.1'] }) : net.connect(to);
    let answer = '';
    const timers = [setTimeout(() => end('still open'), longest)];
    const end = (how) => {
      timers.forEach(clearInterval);
      socket.destroy();
      done({ answer, ms: Date.now() - began, how });
    };
    socket.on(port === front ? 'secureConnect' : 'connect', () => {
      socket.write(text);
      if (drip) timers.push(setInterval(() => socket.write(drip), 1000));
    });
    socket.on('data', (part) => (answer += part));
    socket.on('error', () => end('reset')).on('close', () => end('closed'));
  });
}

const BODY = '{"query":"{ viewer { signedIn } }"}';
const post = (more = '', body = BODY) =>
  `POST /graphql HTTP/1.1\r\nHost: sigap.example\r\nContent-Type: application/json\r\nConnection: close\r\n${more}Content-Length: ${body.length}\r\n\r\n${body}`;
const status = ({ answer }) => Number(answer.slice(9, 12)) || 0;
const ask = (from, more) => raw(post(more), { from });

async function ready() {
  for (let i = 0; i < 600; i++) {
    try {
      if (status(await raw(post(), { port: own })) === 200) return;
    } catch {} // not listening yet
    await sleep(200);
  }
  throw new Error(`Sigap does not start: ${work}/sigap.log`);
}

async function startAll() {
  execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2', '-subj', '/CN=sigap.example',
    '-keyout', `${work}/key`, '-out', `${work}/certificate`], { stdio: 'ignore' });
  fs.writeFileSync(`${work}/sigap.pem`, fs.readFileSync(`${work}/certificate`) + fs.readFileSync(`${work}/key`));
  run('sigap', 'java', ['-Xmx512m', '-jar', process.env.JAR ?? path.join(root, 'target/quarkus-app/quarkus-run.jar')], {
    SIGAP_DATABASE: 'embedded', SIGAP_DATABASE_DIRECTORY: `${work}/database`, SIGAP_PHOTOS_FOLDER: `${work}/photos`,
    QUARKUS_OIDC_AUTH_SERVER_URL: provider.url, QUARKUS_OIDC_TOKEN_AUDIENCE: 'sigap',
    QUARKUS_HTTP_HOST: '127.0.0.1', QUARKUS_HTTP_PORT: String(own), QUARKUS_MANAGEMENT_PORT: String(health),
    QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING: 'true', QUARKUS_HTTP_PROXY_TRUSTED_PROXIES: '127.0.0.1',
    SIGAP_LIMITS_ANONYMOUS_REQUEST_PER_KEY: String(PER_NETWORK),
  });
  const proxy = { SIGAP_PUBLIC: `127.0.0.1:${front}`, SIGAP_CERTIFICATE: `${work}/sigap.pem`, SIGAP_ONE: `127.0.0.1:${own}`, SIGAP_ONE_HEALTH: String(health) };
  const file = path.join(root, 'deploy/proxy/haproxy.cfg');
  execFileSync('haproxy', ['-c', '-f', file], { env: { ...process.env, ...proxy }, stdio: ['ignore', 'ignore', 'inherit'] });
  console.log('ok  haproxy -c takes the configuration');
  await ready();
  run('haproxy', 'haproxy', ['-db', '-f', file], proxy);
  for (let i = 0; i < 50 && status(await ask('127.0.0.9')) !== 200; i++) await sleep(200);
}

async function headers() {
  const trickle = 'POST /graphql HTTP/1.1\r\nHost: sigap.example\r\nX-A: ';
  const [proxied, direct] = await Promise.all([raw(trickle, { drip: 'a' }), raw(trickle, { drip: 'a', port: own })]);
  told(status(proxied) === 408 && proxied.ms < 13000, `headers that trickle end after ${(proxied.ms / 1000).toFixed(1)} s with ${status(proxied)}`);
  console.log(`    (without a proxy: ${direct.how} after ${(direct.ms / 1000).toFixed(1)} s)`);
}

async function connections() {
  const all = Array.from({ length: 260 }, () => net.connect({ host: '127.0.0.1', port: front }));
  let gone = 0;
  all.forEach((socket) => socket.on('error', () => {}).on('close', () => gone++));
  await sleep(2000);
  told(gone >= 55 && gone <= 65, `of 260 connections of one network ${260 - gone} stay`);
  told(status(await ask('127.0.0.2')) === 200, 'and another network is served beside them');
  all.forEach((socket) => socket.destroy());
  await sleep(500);
}

async function addresses() {
  const answers = [];
  for (let i = 0; i < PER_NETWORK + 20; i++) answers.push(status(await ask('127.0.0.3', `X-Forwarded-For: 203.0.113.${i}\r\nForwarded: for=203.0.113.${i}\r\n`)));
  const granted = answers.filter((code) => code === 200).length;
  told(granted >= PER_NETWORK && granted < PER_NETWORK + 10 && answers.at(-1) === 429, `of ${answers.length} made-up addresses ${granted} are served, then ${answers.at(-1)}`);
  told(status(await ask('127.0.0.4')) === 200, 'and another network is served');
}

async function shapes() {
  const declared = await raw('POST /photos HTTP/1.1\r\nHost: sigap.example\r\nContent-Type: image/jpeg\r\nContent-Length: 99999999\r\n\r\n', { from: '127.0.0.5' });
  told(status(declared) === 413, `100 MB: ${status(declared)}`);
  const two = await raw(post('Content-Length: 5\r\n'), { from: '127.0.0.5' });
  told(status(two) === 400, `two lengths: ${status(two)}`);
  const smuggled = await raw(post('Transfer-Encoding: chunked\r\n', '0\r\n\r\nGET /q/metrics HTTP/1.1\r\nHost: x\r\n\r\n'), { from: '127.0.0.5' });
  told(!/jvm_|process_/.test(smuggled.answer), `a length and chunks: ${status(smuggled)}, and nothing behind it`);
  const metrics = await raw('GET /q/metrics HTTP/1.1\r\nHost: sigap.example\r\nConnection: close\r\n\r\n', { from: '127.0.0.5' });
  told(status(metrics) === 404, `metrics: ${status(metrics)}`);
}

/** Ten a second from as many networks as it takes; of those served 99 of 100 within so many milliseconds. */
async function others(time) {
  const times = [];
  let failed = 0;
  const pending = [];
  const until = Date.now() + time * 1000;
  for (let i = 0; Date.now() < until; i++) {
    pending.push(ask(`127.0.1.${1 + (i % 200)}`).then((answer) => (status(answer) === 200 ? times.push(answer.ms) : failed++)));
    await sleep(100);
  }
  await Promise.all(pending);
  times.sort((a, b) => a - b);
  return { p99: times[Math.floor(times.length * 0.99)] ?? Infinity, served: times.length, failed };
}

async function slow() {
  await others(5);
  const time = Math.max(10, seconds - 5); // as long alone as beside them: of fewer the hundredth is another one
  const normal = await others(time);
  const url = `https://127.0.0.1:${front}/graphql`;
  const common = ['-c', '400', '-r', '20', '-i', '5', '-l', String(seconds), '-u', url, '-p', '5'];
  run('headers', 'slowhttptest', ['-H', ...common]);
  run('bodies', 'slowhttptest', ['-B', '-t', 'POST', '-f', 'application/json', '-s', '8192', ...common]);
  run('reads', 'slowhttptest', ['-X', '-k', '1', '-w', '1', '-y', '8', '-n', '5', '-z', '1', ...common]);
  await sleep(3000);
  const beside = await others(time);
  told(beside.failed === 0 && beside.p99 <= 2 * normal.p99,
    `beside slow headers, bodies and reads others have p99 ${beside.p99} ms (alone ${normal.p99} ms), ${beside.served} served, ${beside.failed} not`);
  await sleep(2000);
}

try {
  await startAll();
  await headers();
  await connections();
  await addresses();
  await shapes();
  await slow();
  console.log(red === 0 ? `slow senders: all as promised, ${seconds} s of them` : `slow senders: ${red} RED; logs in ${work}`);
} finally {
  started.filter((child) => child.exitCode === null).forEach((child) => child.kill('SIGTERM'));
  provider.close();
  await sleep(3000);
  if (red === 0) fs.rmSync(work, { recursive: true, force: true });
}
process.exit(red === 0 ? 0 : 1);
