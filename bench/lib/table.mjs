// The latest result of each operation, cheapest first. "x limit" is the best round's CPU to that of the cheapest pgbench.
const OPERATIONS = ['R1', 'R2', 'R3', 'W1', 'W2'];

const columns = [
  ['op', 4, (r) => r.op], ['who', -20, (r) => r.peer], ['ops/s', 8, (r) => r.rps], ['p50 ms', 8, (r) => r.p50_ms], ['p99 ms', 8, (r) => r.p99_ms],
  ['cpu ms', 8, (r) => r.cpu_ms.toFixed(3)], ['= srv', 8, (r) => r.srv_ms.toFixed(3)], ['+ db', 8, (r) => r.db_ms.toFixed(3)],
  ['cpu min', 8, (r) => r.cpu_min.toFixed(3)], ['x limit', 8, (r, limit) => (limit ? (r.cpu_min / limit).toFixed(1) : '')],
  ['other', 6, (r) => `${Math.round(100 * r.other)}%`], ['errors', 7, (r) => r.non2xx ?? ''], ['written', 8, (r) => r.written ?? ''],
];

const padded = (value, width) => (width < 0 ? String(value).padEnd(-width) : String(value).padStart(width));

export function table(lines) {
  const latest = new Map(lines.trim().split('\n').map(JSON.parse).map((r) => [[r.db, r.peer, r.op].join(), r]));
  const all = [...latest.values()];
  for (const db of new Set(all.map((r) => r.db))) {
    console.log(`\n${db}: CPU ms of service and database for one request; load, service and database share this machine`);
    console.log(columns.map(([name, width]) => padded(name, width)).join(' '));
    for (const op of OPERATIONS) print(all.filter((r) => r.db === db && r.op === op));
    for (const r of all.filter((r) => r.db === db && r.op === 'startup')) {
      const memory = latest.get([db, r.peer, 'memory'].join());
      console.log(`${r.peer}: first answer after ${r.first_answer_ms} ms (${r.cpu_s} CPU s), RSS ${r.rss_mb} MB, ${memory?.rss_mb ?? '?'} MB after load`);
    }
  }
}

function print(results) {
  const limit = Math.min(...results.filter((r) => r.peer.startsWith('pgbench')).map((r) => r.cpu_min));
  for (const r of results.sort((a, b) => a.cpu_ms - b.cpu_ms)) {
    console.log(columns.map(([, width, value]) => padded(value(r, Number.isFinite(limit) ? limit : null), width)).join(' '));
  }
}
