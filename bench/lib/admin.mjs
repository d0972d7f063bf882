// What an administrator asks of a service, and what it takes of it and of the database.
import { pid, sql } from './database.mjs';
import { cpu } from './machine.mjs';
import { call } from './service.mjs';

export const count = (rows) => Number(sql(`select count(*) from ${rows}`));

/** The time, and the CPU seconds of both. */
export async function timed(service, work) {
  const [own, server] = [await cpu(service.pid), await cpu(pid())];
  const began = Date.now();
  const answer = await work();
  const ms = Date.now() - began;
  return { answer, ms, service: ((await cpu(service.pid)) - own).toFixed(1), database: ((await cpu(pid())) - server).toFixed(1) };
}

export async function ask(service, query) {
  const answer = JSON.parse((await call(service.port, {
    method: 'POST', path: '/graphql', token: service.token('bench-admin', ['admin'], { name: 'Admin Bench' }), body: JSON.stringify({ query }),
  })).text);
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return answer.data;
}
