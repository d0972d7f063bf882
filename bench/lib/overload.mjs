// More than it can do: what is accepted then, how soon, and whether officers and citizens leave each other alone (A1).
import { fresh, rows } from './database.mjs';
import { request } from './inputs.mjs';
import { sleep } from './machine.mjs';
import { findRated, NORMAL_MS, stage, warmUp } from './rated.mjs';
import { awaitDeadlines, start } from './service.mjs';
import { measured } from './settings.mjs';

const OFFICERS = ['R2', 'W2'];
const CITIZENS = ['R1', 'W1'];
const seconds = Number(process.env.SECONDS ?? 20);

const LONGEST_MS = 2000;
const LEAST = 0.9;
const BACK_S = 30;

export async function overload(template) {
  fresh(template);
  const [[number]] = rows('select number from ticket where open limit 1');
  const service = await start(measured, request('R1', { number }));
  try {
    await awaitDeadlines(measured);
    await warmUp([service]);
    const rated = Number(process.env.RATED ?? (await findRated([service])));
    const red = [...(await more(service, rated)), ...(await lanes(service, rated))];
    red.forEach((line) => console.log(`RED ${line}`));
    console.log(red.length === 0 ? `overload: all goals met at a rated load of ${rated} a second` : `overload: ${red.length} goals missed`);
    return red.length === 0;
  } finally {
    await service.stop();
  }
}

/** 0.5, 1, 2 and 3 times; then half of it again, until it is as before. */
async function more(service, rated) {
  const red = [];
  for (const times of [0.5, 1, 2, 3]) {
    const taken = await stage([service], `${times} x`, rated * times, seconds);
    const due = LEAST * Math.min(rated, rated * times);
    if (taken.rate < due) red.push(`${times} x: ${taken.rate.toFixed(0)} accepted a second, fewer than ${due.toFixed(0)}`);
    if (taken.p99 > LONGEST_MS) red.push(`${times} x: p99 of accepted ${taken.p99.toFixed(0)} ms`);
    const easy = taken.refused === 0 && taken.p99 <= NORMAL_MS;
    if (times === 3 && easy) red.push(`3 x: all accepted within ${NORMAL_MS} ms: the rated load of ${rated} is not the highest, so nothing is shown`);
    if (taken.broken > 0) red.push(`${times} x: ${taken.broken} neither accepted nor told when to come back`);
  }
  const after = await stage([service], 'after', rated / 2, Math.max(seconds, BACK_S + 5));
  if (after.late > BACK_S) red.push(`not back to normal ${BACK_S} s after: still above ${NORMAL_MS} ms in second ${after.late}`);
  return red;
}

/** One of the two at three times their part of the rated load, the others at theirs: the others notice little. */
async function lanes(service, rated) {
  const red = [];
  for (const [calm, crowd, whose] of [[OFFICERS, CITIZENS, 'officers'], [CITIZENS, OFFICERS, 'citizens']]) {
    const alone = await stage([service], `${whose} alone`, rated, seconds, calm, []);
    const beside = await stage([service], `${whose} beside 3 x`, rated, seconds, calm, crowd);
    const own = beside.of(calm);
    if (own.refused > 0.01 * own.offered) red.push(`${whose} are refused while the others are many: ${own.refused} of ${own.offered}`);
    const bound = Math.max(2 * alone.of(calm).p99, LONGEST_MS / 2);
    if (own.p99 > bound) red.push(`${whose} wait while the others are many: p99 ${own.p99.toFixed(0)} ms, alone ${alone.of(calm).p99.toFixed(0)}`);
    await sleep(3000);
  }
  return red;
}
