// An amendment over generated reports: what its preview takes, and the recompute that follows it. Each open report that moves
// is written once, with one entry; closed ones are neither read nor written.
import { ask, count, timed } from './admin.mjs';
import { fresh, sql } from './database.mjs';
import { sleep } from './machine.mjs';
import { awaitDeadlines, start } from './service.mjs';
import { measured } from './settings.mjs';

const RUNNING = 'ended_as is null and step is not null and merged_into is null';

export async function recompute(template, open) {
  fresh(template);
  // What is open beyond that goes, in the order of lists, which is chance's.
  sql(`set session_replication_role = replica; delete from ticket where id in
    (select id from ticket where ${RUNNING} order by order_key offset ${open})`);
  sql('vacuum analyze ticket');
  const service = await start(measured, undefined, { settings: { SIGAP_DEADLINES_WATCH: '200ms', SIGAP_REFERENCE_REFRESH: '200ms' } });
  try {
    await awaitDeadlines(measured);
    const [reports, running] = [count('ticket'), count(`ticket where ${RUNNING}`)];
    console.log(`${running} open among ${reports} reports`);
    // The latest working day but one that is over, and one that is to come.
    await amend(service, sql(day('d < today - 1', 'desc')));
    await amend(service, sql(day('d > today', 'asc')));
  } finally {
    await service.stop();
  }
}

const day = (which, order) => `select d::date from (select (now() at time zone 'Asia/Jakarta')::date as today) t,
  generate_series(today - 20, today + 20, interval '1 day') d where ${which} and extract(isodow from d) < 6
  and not exists (select from holiday h where h.day = d::date and h.status <> 'WITHDRAWN') order by d ${order} limit 1`;

async function amend(service, when) {
  const shown = await timed(service, () => edit(service, when, true));
  const versions = count('history_entry where action = \'RECALCULATE\'');
  const run = await timed(service, async () => {
    const done = await edit(service, when, false);
    while (!(await isThrough(service, done.version))) await sleep(100);
    return done;
  });
  const { version, moves } = run.answer;
  const entries = count(`history_entry where reference_version = ${version}`);
  const twice = count(`(select from history_entry where reference_version = ${version} group by ticket_id having count(*) > 1) twice`);
  console.log(`${when} off: shown in ${shown.ms} ms (${shown.service} s CPU of the service, ${shown.database} s of the database);`
    + ` ${moves.moved} moved in ${run.ms} ms (${run.service} s, ${run.database} s), ${(run.ms / Math.max(1, moves.moved)).toFixed(2)} ms each;`
    + ` ${entries} entries, ${twice} twice, ${count('history_entry where action = \'RECALCULATE\'') - versions - entries} of others`);
  if (entries !== moves.moved || twice !== 0) throw new Error('what was shown is not what was written');
}

async function edit(service, when, dryRun) {
  const { referenceVersion } = await ask(service, '{ referenceVersion }');
  const { act } = await ask(service, `mutation { act: calendarDayAdd(day: "${when}", name: "Cuti bersama bench", kind: COLLECTIVE, basis: "SKB",
    version: "${referenceVersion}", reason: "Bench", dryRun: ${dryRun}) { version moves { open moved } userErrors { code } } }`);
  if (act.userErrors.length) throw new Error(JSON.stringify(act));
  return act;
}

async function isThrough(service, version) {
  const { deadlineRun: run } = await ask(service, '{ deadlineRun { version latestVersion underWay done total } }');
  return run.version === version && !run.underWay && run.done === run.total;
}
