// Closing a month over generated reports (docs/adr/0076-monthly-statements.md): what it takes to count its statements, to make
// final what deducts nothing, to sign the rest one by one, and to count the month again, which has to come to the same.
import { ask, count, timed } from './admin.mjs';
import { fresh, sql } from './database.mjs';
import { sleep } from './machine.mjs';
import { awaitDeadlines, start } from './service.mjs';
import { measured } from './settings.mjs';

const GOAL_MS = 30_000;

export async function closing(template) {
  fresh(template);
  forget();
  const service = await start(measured, undefined, { settings: { SIGAP_STATEMENTS_WATCH: '100ms' } });
  try {
    const first = await counted();
    const month = sql("select to_char(month, 'YYYY-MM') from statement_month");
    const [begin, end] = [`(date '${month}-01')::timestamp at time zone 'Asia/Jakarta'`,
      `(date '${month}-01' + interval '1 month')::timestamp at time zone 'Asia/Jakarta'`];
    console.log(`${month}: ${count(`ticket where submitted_at >= ${begin} and submitted_at < ${end}`)} reports came in,`
      + ` ${count(`ticket where submitted_at < ${end} and (closed_on is null or closed_on >= '${month}-01')`)} were open in it,`
      + ` of ${count('ticket')}; ${count('statement')} units`);
    console.log(`counted after the start in ${first} ms`);
    await awaitDeadlines(measured);
    forget();
    const again = await timed(service, counted);
    console.log(`counted warm in ${again.answer} ms (${again.service} s CPU of the service, ${again.database} s of the database)`);
    const final = await timed(service, () => finish(service, month));
    console.log(`${final.answer.alone} final by themselves, ${final.answer.signed} signed, in ${final.ms} ms`
      + ` (${final.service} s, ${final.database} s)`);
    const check = await timed(service, () => ask(service, `{ statementCheck(month: "${month}") { whole finalStatements differing { code } } }`));
    const { whole, finalStatements: finals, differing } = check.answer.statementCheck;
    console.log(`counted again and compared in ${check.ms} ms (${check.service} s, ${check.database} s): ${finals} final,`
      + ` ${differing.length} differ, the chain is ${whole ? 'whole' : 'NOT WHOLE'}`);
    console.log(`closed in ${first + final.ms} ms from cold, ${again.answer + final.ms} ms warm; the goal is ${GOAL_MS}`);
    if (!whole || differing.length || finals !== count('statement') || first + final.ms > GOAL_MS) {
      throw new Error('not closed as it should be');
    }
  } finally {
    await service.stop();
  }
}

/** As if no month had been over before. */
const forget = () => sql('set session_replication_role = replica; delete from statement; delete from statement_month');

/** Until the month is counted; in how many milliseconds it was, from the start of the job's run to its end. */
async function counted() {
  const done = `select round(extract(epoch from finished_at - started_at) * 1000) from job
    where name = 'STATEMENTS' and outcome = 'DONE' and finished_at > started_at and exists (select from statement_month)`;
  for (;;) {
    const ms = sql(done);
    if (ms !== '') return Number(ms);
    await sleep(50);
  }
}

/** The time for objections is over at once. The job makes final what deducts nothing; a person signs the rest, one by one. */
async function finish(service, month) {
  const drafts = (await statements(service, month)).length;
  sql("update statement_month set objections_until = (now() at time zone 'Asia/Jakarta')::date - 1");
  while (count('statement_final') === 0) await sleep(50);
  const open = (await statements(service, month)).filter(({ stage }) => stage !== 'FINAL');
  for (const { unit, deductionPercent } of open) {
    const { act } = await ask(service, `mutation { act: statementSign(month: "${month}", unit: "${unit.code}",
      deductionPercent: ${deductionPercent}) { userErrors { code } } }`);
    if (act.userErrors.length) throw new Error(JSON.stringify(act));
  }
  return { alone: drafts - open.length, signed: open.length };
}

async function statements(service, month) {
  const found = [];
  for (let after = null; ;) {
    const { statements: page } = await ask(service, `{ statements(month: "${month}", first: 100${after ? `, after: "${after}"` : ''}) {
      edges { node { unit { code } stage deductionPercent } } pageInfo { hasNextPage endCursor } } }`);
    found.push(...page.edges.map(({ node }) => node));
    if (!page.pageInfo.hasNextPage) return found;
    after = page.pageInfo.endCursor;
  }
}
