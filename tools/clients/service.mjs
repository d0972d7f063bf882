// The packaged service on its embedded database, with a provider of tokens, and the clients that ask it.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { issuer } from '../../bench/lib/issuer.mjs';
import { apollo } from './apollo.mjs';
import { live } from './live.mjs';
import { jar } from './places.mjs';
import { relay } from './relay-runtime.mjs';
import { urql } from './urql.mjs';

const freePort = () =>
  new Promise((done) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });

/** The steps, once it answers; it ends with this process. */
export async function clients() {
  const tokens = await issuer();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sigap-clients-'));
  const [port, management] = [await freePort(), await freePort()];
  const url = `http://127.0.0.1:${port}/graphql`;
  const log = fs.openSync(path.join(folder, 'sigap.log'), 'w');
  const service = spawn('java', ['-Xmx512m', '-jar', jar], {
    stdio: ['ignore', log, log],
    env: {
      ...process.env,
      SIGAP_DATABASE: 'embedded', SIGAP_DATABASE_DIRECTORY: path.join(folder, 'database'), SIGAP_PHOTOS_FOLDER: path.join(folder, 'photos'),
      QUARKUS_OIDC_AUTH_SERVER_URL: tokens.url, QUARKUS_OIDC_TOKEN_AUDIENCE: 'sigap',
      QUARKUS_HTTP_HOST: '127.0.0.1', QUARKUS_HTTP_PORT: String(port), QUARKUS_MANAGEMENT_PORT: String(management),
    },
  });
  const stop = () => service.kill('SIGTERM');
  process.on('exit', stop);
  process.on('SIGINT', () => process.exit(130));
  await answers(url, service, folder);
  const citizen = (name) => tokens.token(name, ['citizen']);
  return {
    '@apollo/client': () => apollo(url, citizen('apollo')),
    'graphql-ws': () => live(url, citizen('live')),
    '@urql/core': () => urql(url, citizen('urql')),
    'relay-runtime': () => relay(url, citizen('relay')),
  };
}

async function answers(url, service, folder) {
  for (let second = 0; second < 120; second++) {
    if (service.exitCode !== null) {
      throw new Error(`the service ended: ${fs.readFileSync(path.join(folder, 'sigap.log'), 'utf8').slice(-4000)}`);
    }
    const ready = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"query":"{ viewer { signedIn } }"}' }).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ready) {
      return;
    }
    await new Promise((done) => setTimeout(done, 1000));
  }
  throw new Error(`no answer in two minutes; ${folder}/sigap.log`);
}
