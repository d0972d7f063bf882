// Whether the latest run is no worse than it should be: beside the commit before, which catches a leap, and beside what it
// cost of pgbench when somebody last wrote that down, which catches many small steps.
import fs from 'node:fs';
import path from 'node:path';
import { absolute, latest, operationsOf, ratio } from './report.mjs';
import { bench } from './settings.mjs';

const WORSE = 1.15;
const LOST = 0.005;

export function guard() {
  const lines = latest();
  const accepted = JSON.parse(fs.readFileSync(path.join(bench, 'accepted.json'), 'utf8')).ofPgbench;
  const red = operationsOf(lines).flatMap((op) => {
    const [before, pgbench] = ['before', 'pgbench'].map((other) => ratio(lines, op, 'sigap', other)?.median);
    if (!before || !pgbench || !accepted[op]) return [`${op} was not measured beside the commit before and pgbench, or nothing is accepted`];
    console.log(`${op}: ${before.toFixed(2)} of the commit before, ${pgbench.toFixed(2)} of pgbench, accepted ${accepted[op]}`);
    const { errors, requests } = absolute(lines, op, 'sigap');
    return [
      ...(before > WORSE ? [`${op} costs ${before.toFixed(2)} times what it cost with the commit before`] : []),
      ...(pgbench > accepted[op] * WORSE ? [`${op} costs ${pgbench.toFixed(2)} of pgbench, ${accepted[op]} is accepted`] : []),
      ...(errors > LOST * requests ? [`${op} was refused or lost ${errors} times of ${requests}`] : []),
    ];
  });
  red.forEach((line) => console.log(`RED ${line}`));
  return red.length === 0;
}
