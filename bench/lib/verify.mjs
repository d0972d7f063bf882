// Answers against SQL, on a sample, before any load.
import { sql, rows } from './database.mjs';
import { at, KEY, peer, request } from './inputs.mjs';
import { call } from './service.mjs';
import { operations } from './settings.mjs';

export async function ask({ port }, name, values) {
  const asked = request(name, values);
  asked.body = asked.body.replace(KEY, `check-${String(values.key ?? 0).padStart(14, '0')}`);
  const answer = await call(port, asked);
  return { ...answer, json: JSON.parse(answer.text), op: peer.ops[name] };
}

function agree(name, got, wanted, answer) {
  if (!wanted || got !== wanted) {
    throw new Error(`${name}: a wrong answer\nanswered ${got}\nwanted   ${wanted}\n${answer.text.slice(0, 800)}`);
  }
}

const lines = (text, db) => rows(text, db).map((row) => row.join('/')).join();
const stored = (number) => `'${number.replaceAll('-', '')}'`;

async function track(service, { number }) {
  const answer = await ask(service, 'R1', { number });
  const { holder, category, area, steps } = answer.json.data.ticket;
  const got = [holder.name, category.name.indonesian, area.name, ...steps.map((s) => `${s.action}/${s.status}/${s.unit?.name ?? ''}`)].join();
  const [names] = rows(`select u.name, c.name_id, a.name from ticket t join unit u on u.code = t.holder_code
    join category c on c.code = t.category_code join area a on a.code = t.area_code where t.number = ${stored(number)}`, service.db);
  // The channel is hidden from the public, and the unit that entered a report would tell it.
  const history = lines(`select action, h.status, case when action <> 'SUBMIT' then u.name end from history_entry h
    join ticket t on t.id = h.ticket_id left join unit u on u.code = h.actor_unit where t.number = ${stored(number)} order by position`, service.db);
  agree('R1', got, [...names, history].join(), answer);
}

/** Each step is an entry of the timeline, under the name of what it is about. */
async function page(service, { number }) {
  const answer = await call(service.port, request('P1', { number }));
  const entries = answer.text.match(/<li class="event /g) ?? [];
  const title = /<h1>(.*?)<\/h1>/.exec(answer.text)?.[1].replaceAll('&amp;', '&').replaceAll('&#39;', "'").replaceAll('&quot;', '"');
  const [[name, steps]] = rows(`select c.name_id, count(*) from ticket t join category c on c.code = t.category_code
    join history_entry h on h.ticket_id = t.id where t.number = ${stored(number)} group by 1`, service.db);
  agree('P1', `${title} ${entries.length}`, `${name} ${steps}`, answer);
}

// Of a private report a list shows staff no words, and so no step.
const PAGE = (unit, status, offset) => `select t.number, u.name, c.name_id,
  case when t.open then concat_ws('/', t.description, h.action, h.status, x.body) else 'private' end
  from ticket t join unit u on u.code = t.holder_code join category c on c.code = t.category_code
  join history_entry h on h.ticket_id = t.id and h.position = t.latest_position
  join history_text x on x.ticket_id = h.ticket_id and x.position = h.position
  where t.holder_code = '${unit}' and t.status = '${status}' and t.step = 'HANDLING' and t.merged_into is null
  order by case when t.step_due_on < (now() at time zone 'Asia/Jakarta')::date then 0
    when t.step_soon_on <= (now() at time zone 'Asia/Jakarta')::date then 1 else 2 end, t.order_key, t.id
  limit 50 offset ${offset}`;

const words = ({ description, latestStep: step }) =>
  description === null && step === null ? ['private'] : [description, step?.action, step?.status, step?.note];

async function inbox(service, values) {
  let after = null;
  for (const offset of [0, 50]) {
    const answer = await ask(service, 'R2', { ...values, after });
    const got = (at(answer.json, answer.op.rows) ?? []).map(({ node: t }) =>
      [t.number.replaceAll('-', ''), t.holder.name, t.category.name.indonesian, ...words(t)].join('/')).join();
    agree('R2', got, lines(PAGE(values.unit, values.status, offset), service.db), answer);
    after = at(answer.json, answer.op.cursor);
  }
}

/** By a POST and by an address, twice: what is kept is what was told. */
async function published(service, values) {
  const wanted = lines(`select to_char(r.month, 'YYYY-MM'), received, resolved, array_to_string(statuses, '+') from statistics_cell c
    join statistics_release r on r.number = c.release where tabled = 'CITY' order by r.month desc limit ${values.months}`, service.db);
  for (const name of ['R3', 'R3kept', 'R3kept']) {
    const answer = await ask(service, name, values);
    const got = (at(answer.json, answer.op.rows) ?? []).map(({ month, figures: told }) =>
      [month, told.received, told.resolved, told.statuses.map(({ count }) => count).join('+')].join('/')).reverse().join();
    agree(name, got, wanted, answer);
  }
}

async function submit(service, values) {
  const first = await ask(service, 'W1', values);
  const number = at(first.json, first.op.value) ?? '';
  agree('W1', sql(`select count(*) from ticket t join history_entry h on h.ticket_id = t.id and h.position = 1
    join history_text x on x.ticket_id = t.id and x.body = t.description join reporter_identity r on r.ticket_id = t.id
    where t.number = ${stored(number)} and t.status = 'WAITING' and h.action = 'SUBMIT' and t.area_code = '${values.area}'
    and t.description = '${values.description}' and t.open = ${values.public} and t.latest_position = 1`, service.db), '1', first);
  const again = await ask(service, 'W1', values);
  agree('W1 sent again', at(again.json, again.op.value), number, again);
}

async function followUp(service, values) {
  const answer = await ask(service, 'W2', values);
  agree('W2', `${at(answer.json, answer.op.value)}`, 'FOLLOW_UP', answer);
  agree('W2', sql(`select count(*) from ticket t join history_entry h on h.ticket_id = t.id and h.position = t.latest_position
    where t.number = ${stored(values.number)} and h.action = 'RECORD_FOLLOW_UP' and t.status = 'FOLLOW_UP'
    and t.progress = ${values.progress} and h.progress = t.progress and t.version = t.latest_position - 1`, service.db), '1', answer);
  const again = await ask(service, 'W2', values);
  agree('W2 at an old version', at(again.json, 'data.ticketRecordFollowUp.userErrors.0.code'), 'CONFLICT', again);
}

export async function verify(service, { R1, P1, R2, R3, W1, W2 }) {
  for (const values of R1.slice(0, 20)) await track(service, values);
  for (const values of operations.includes('P1') ? P1.slice(0, 20) : []) await page(service, values);
  for (const values of R2.slice(0, 8)) await inbox(service, values);
  for (const values of operations.some((op) => op.startsWith('R3')) ? R3 : []) await published(service, values);
  for (const [key, values] of W1.slice(0, 5).entries()) await submit(service, { ...values, key });
  for (const values of W2.slice(-5)) await followUp(service, values);
}

