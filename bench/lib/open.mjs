// Load by an open model: when each request is sent is fixed before, and its time counts from then. Whoever waits for an answer
// before asking again measures a service that is never asked too much.
import net from 'node:net';
import { dice } from './inputs.mjs';

const PATIENCE_MS = 10_000;
const CONNECTIONS = 1_000; // enough that none of them is waited for

/** Arrivals at random (Poisson), in milliseconds from the beginning, each with what it asks. */
export function arrivals(seconds, rates, seed) {
  const next = dice(seed);
  const plan = [];
  for (const [op, rate] of Object.entries(rates)) {
    for (let at = -Math.log(1 - next()) / rate; at < seconds; at += -Math.log(1 - next()) / rate) plan.push({ at: at * 1000, op });
  }
  return plan.sort((a, b) => a.at - b.at);
}

/** The bytes of a request. */
export const bytes = ({ method, path, token, body }) =>
  `${method} ${path} HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\nContent-Type: application/json\r\n` +
  `${token ? `Authorization: Bearer ${token}\r\n` : ''}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;

/**
 * Sends what is planned and gives one answer for each: { op, at, ms, kind }, kind being accepted, refused (told when to come
 * back) or broken.
 *
 * @param text what an operation sends next, as bytes
 */
export async function send(port, plan, text) {
  const began = performance.now();
  const answers = [];
  const idle = [];
  const waiting = [];
  let open = 0;
  let ended = 0;
  let all;
  const done = new Promise((resolve) => (all = resolve));

  const note = (request, kind) => {
    if (request.kind) return;
    request.kind = kind;
    answers.push({ op: request.op, at: request.at, ms: performance.now() - began - request.at, kind });
    if (++ended === plan.length) all();
  };
  const next = (connection) => {
    const request = waiting.shift();
    if (request) connection.ask(request);
    else idle.push(connection);
  };
  const connect = () => {
    open++;
    const connection = connection_(port, note, next, () => {
      open--;
      const at = idle.indexOf(connection);
      if (at >= 0) idle.splice(at, 1);
    });
    return connection;
  };
  const ask = (request) => {
    request.text = text(request.op);
    const connection = idle.pop() ?? (open < CONNECTIONS ? connect() : null);
    if (connection) connection.ask(request);
    else waiting.push(request);
  };

  let sent = 0;
  const tick = () => {
    const now = performance.now() - began;
    while (sent < plan.length && plan[sent].at <= now) ask({ ...plan[sent++] });
    if (sent < plan.length) setTimeout(tick, Math.max(0, Math.min(5, plan[sent].at - now)));
  };
  if (plan.length === 0) all();
  tick();
  await done;
  idle.forEach((connection) => connection.end());
  return answers;
}

function connection_(port, note, next, gone) {
  const socket = net.connect({ host: '127.0.0.1', port, noDelay: true });
  let request = null;
  let timer = null;
  let parts = [];
  let wanted = -1; // bytes of the answer, once its headers are there
  let length = 0;
  let head = '';

  const finish = () => {
    const answer = Buffer.concat(parts).toString('latin1');
    clearTimeout(timer);
    note(request, kindOf(Number(head.slice(9, 12)), head, answer));
    request = null;
    parts = [];
    length = 0;
    wanted = -1;
    next(connection);
  };
  const fail = () => {
    if (request) note(request, 'broken');
    request = null;
    clearTimeout(timer);
    socket.destroy();
  };
  const connection = {
    ask(asked) {
      request = asked;
      timer = setTimeout(fail, PATIENCE_MS);
      socket.write(asked.text);
    },
    end: () => socket.destroy(),
  };
  socket.on('data', (part) => {
    parts.push(part);
    length += part.length;
    if (wanted < 0) {
      const all = parts.length === 1 ? part : Buffer.concat(parts);
      const end = all.indexOf('\r\n\r\n');
      if (end < 0) return;
      head = all.toString('latin1', 0, end).toLowerCase();
      wanted = end + 4 + Number(/\r\ncontent-length: (\d+)/.exec(head)?.[1] ?? 0);
    }
    if (request && length >= wanted) finish();
  });
  socket.on('error', fail).on('close', () => {
    fail();
    gone();
  });
  return connection;
}

function kindOf(status, head, answer) {
  if (status === 200 && !answer.includes('"errors":')) return 'accepted';
  return (status === 429 || status === 503) && /\r\nretry-after: \d/.test(head) ? 'refused' : 'broken';
}

