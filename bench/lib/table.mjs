// The latest run as tables fit for docs/benchmark.md.
import { absolute, latest, namesOf, operationsOf, ratio } from './report.mjs';

const row = (cells) => `| ${cells.join(' | ')} |`;
export const print = (head, body) => console.log(['', row(head), `|${head.map(() => '---|').join('')}`, ...body.map(row)].join('\n'));
const short = (number) => (number < 10 ? number.toFixed(2) : number.toFixed(1));
const spread = (of) => (of ? `${short(of.median)} (${short(of.min)}–${short(of.max)}; best ${short(of.best)})` : '');

/** @param subject whose costs are told of all others' */
export function table(subject) {
  const lines = latest();
  const [operations, names] = [operationsOf(lines), namesOf(lines)];
  const others = names.filter((name) => name !== subject);
  console.log(`\n${lines[0].size} reports, ${lines[0].run.slice(0, 16)}Z: CPU ms of server and database for one request, medians of rounds in turn.`);
  console.log('Ratios: median of the pairs of rounds (least–most; of the best rounds).');
  print(['', `${subject}: ms (server + database)`, ...others.map((name) => `of ${name}`)], operations.map((op) => {
    const { cpu_ms, srv_ms, db_ms } = absolute(lines, op, subject);
    return [op, `${short(cpu_ms)} (${short(srv_ms)} + ${short(db_ms)})`, ...others.map((other) => spread(ratio(lines, op, subject, other)))];
  }));
  print(['', 'who', 'cpu ms', 'server', 'database', 'best', 'answers/s', 'p50 ms', 'p99 ms', 'others', 'errors'], operations.flatMap((op) => names.map((name) => {
    const a = absolute(lines, op, name);
    return [op, name, ...[a.cpu_ms, a.srv_ms, a.db_ms, a.best].map((ms) => ms.toFixed(3)), Math.round(a.rps), a.p50_ms.toFixed(1), a.p99_ms.toFixed(1),
      `${Math.round(100 * a.other)} %`, a.errors];
  })));
  startup(lines);
}

function startup(lines) {
  const memory = (name) => lines.find((line) => line.op === 'memory' && line.peer === name)?.rss_mb;
  const started = lines.filter(({ op }) => op === 'startup');
  print(['', 'first answer', 'CPU s until then', 'RSS MB', 'after load'],
    started.map((line) => [line.peer, `${line.first_answer_ms} ms`, line.cpu_s.toFixed(1), line.rss_mb, memory(line.peer) ?? '']));
  const { run, size, op, at, load, ...shares } = lines.find((line) => line.op === 'idle') ?? {};
  console.log(`\nWhile nobody asks, thousandths of a core: ${Object.entries(shares).map(([name, share]) => `${name} ${share}`).join(', ')}.`);
}
