// What a service of a harness answers, against SQL over the harness's schema, on a sample, before any load.
import { rows, sql } from './database.mjs';
import { at, described } from './inputs.mjs';
import { call } from './service.mjs';

export async function ask(service, op, values) {
  const answer = await call(service.port, described(service, op, values));
  const json = JSON.parse(answer.text);
  const { rows: list, cursor, value } = service.ops[op];
  return { text: answer.text, list: list && (at(json, list) ?? []), cursor: cursor && at(json, cursor), value: value && at(json, value) };
}

const lines = (text, db) => rows(text, db).map((row) => row.join('/')).join();

function agree(op, got, wanted, answer) {
  if (!wanted || got !== wanted) throw new Error(`${op}: a wrong answer\nanswered ${got}\nwanted   ${wanted}\n${answer.text.slice(0, 800)}`);
}

async function track(service, db, values) {
  const answer = await ask(service, 'R1', values);
  const got = answer.list.map((entry) => `${entry.seq}/${entry.toStatus}`).join();
  agree('R1', got, lines(`select seq, to_status from crm.ticket_history
    where ticket_id = (select id from crm.ticket where number = '${values.number}') order by seq`, db), answer);
}

const PAGE = (agency, status, offset) => `select number, a.name, c.name, h.to_status, h.note from crm.ticket t
  join crm.agency a on a.id = agency_id join crm.category c on c.id = category_id
  join crm.ticket_history h on h.ticket_id = t.id and h.seq = t.version
  where agency_id = ${agency} and status = '${status}' order by deadline, t.id limit 50 offset ${offset}`;

async function inbox(service, db, values) {
  let after = null;
  for (const offset of [0, 50]) {
    const answer = await ask(service, 'R2', { ...values, after });
    const got = answer.list.map((ticket) => {
      const step = ticket.latest ?? ticket.ticketHistories.nodes[0];
      return [ticket.number, ticket.agency.name, ticket.category.name, step.toStatus, step.note].join('/');
    }).join();
    agree('R2', got, lines(PAGE(values.agencyId, values.status, offset), db), answer);
    after = answer.cursor;
  }
}

async function submit(service, db, values) {
  const answer = await ask(service, 'W1', values);
  agree('W1', sql(`select count(*) from crm.ticket t join crm.ticket_history h on h.ticket_id = t.id and h.seq = t.version
    where number = '${answer.value}' and agency_id = ${values.agencyId} and description = '${values.description}' and to_status = 'WAITING'`, db), '1', answer);
}

async function change(service, db, values) {
  const before = sql(`select version from crm.ticket where number = '${values.number}'`, db);
  const answer = await ask(service, 'W2', values);
  agree('W2', answer.value, values.to, answer);
  agree('W2', sql(`select count(*) from crm.ticket t join crm.ticket_history h on h.ticket_id = t.id and h.seq = t.version
    where number = '${values.number}' and version > ${before} and t.status = '${values.to}' and h.to_status = t.status`, db), '1', answer);
}

export async function verify(service, db, { R1, R2, W1, W2 }) {
  for (const values of R1.slice(0, 20)) await track(service, db, values);
  for (const values of R2.slice(0, 8)) await inbox(service, db, values);
  for (const values of W1.slice(0, 5)) await submit(service, db, values);
  for (const values of W2.slice(-5)) await change(service, db, values);
}
