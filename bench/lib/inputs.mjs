// What is asked, and as whom: drawn with a fixed seed from what the database holds.
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { rows } from './database.mjs';
import { bench } from './settings.mjs';

export const peer = JSON.parse(fs.readFileSync(path.join(bench, 'peer.json'), 'utf8'));

/** Replaced by a key of its own in every request that is sent; as long as such a key. */
export const KEY = '@'.repeat(20);

const CITIZENS = 500;

/** Uniform numbers below 1 (xorshift32). */
export function dice(seed) {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4294967296;
  };
}

export const printed = (number) => number.replace(/^([A-Z]*)(.{5})(.{5})(.)$/, '$1-$2-$3-$4');

/** A citizen's token is believed for a quarter of an hour; a run takes longer, and what was refused would be measured. */
const RENEWED_MS = 10 * 60 * 1000;

/** Who signs in: one officer a unit, some hundred citizens. */
export function people(token) {
  const made = new Map();
  const once = (key, make) => {
    const known = made.get(key);
    if (known && Date.now() - known.at < RENEWED_MS) return known.token;
    made.set(key, { at: Date.now(), token: make() });
    return made.get(key).token;
  };
  return {
    officer: (unit) =>
      once(unit, () => token(`officer-${unit}`, ['officer'], { unit, name: 'Petugas Uji Beban', email: 'petugas@example.org' })),
    citizen: (n) =>
      once(n, () => token(`citizen-${n}`, ['citizen'], { name: `Warga Uji Beban ${n}`, email: `warga${n}@example.org` })),
  };
}

/** Public reports, all as likely. */
export function tracked(most = 20000, db) {
  const found = rows(`select number from ticket where open order by md5(number) limit ${most}`, db);
  return found.map(([number]) => ({ number: printed(number) }));
}

/** Public figures of the latest twelve months. */
export const figures = () => [{ months: 12 }];

/** Every inbox of at least two pages. */
export function inboxes(who, db) {
  const found = rows(`select holder_code, status from ticket where step = 'HANDLING' and merged_into is null
    group by 1, 2 having count(*) >= 101 order by 1, 2`, db);
  return found.map(([unit, status]) => ({ unit, status, after: null, token: who.officer(unit) }));
}

export function submissions(who, count = 2000, db) {
  const next = dice(7);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const categories = rows('select distinct t.category_code from ticket t join category c on c.code = t.category_code where not c.internal order by 1', db);
  const areas = rows("select code, latitude, longitude from area where level = 'URBAN_VILLAGE' order by 1", db);
  return Array.from({ length: count }, (_, i) => {
    const [area, latitude, longitude] = pick(areas);
    const citizen = Math.floor(next() * CITIZENS);
    return {
      clientKey: KEY, category: pick(categories)[0], area, latitude: Number(latitude), longitude: Number(longitude),
      description: `Laporan uji beban ${i}. Mohon ditindaklanjuti, ` + 'kondisi di lokasi sudah mengganggu warga sekitar. '.repeat(2 + Math.floor(next() * 6)).trim(),
      address: 'Jl. Contoh No. 1', public: next() < 0.75,
      get token() { return who.citizen(citizen); },
    };
  });
}

/**
 * A follow-up on each report that an agency has at work, as it stands now. The version is what the API would tell: the
 * bench knows the master key, so it works it out (docs/adr/0011) instead of asking for each.
 */
export function followUps(who, masterKey, db) {
  const mac = (key, ...parts) => {
    const sum = crypto.createHmac('sha256', key);
    parts.forEach((part) => sum.update(part));
    return sum.digest();
  };
  const int = (value) => {
    const bytes = Buffer.alloc(4);
    bytes.writeInt32BE(value);
    return bytes;
  };
  const key = mac(masterKey, 'sigap/VERSION/1');
  const version = (id, position) =>
    mac(key, int(16), Buffer.from(id.replaceAll('-', ''), 'hex'), int(4), int(position)).subarray(0, 12).toString('base64url');
  const found = rows(`select id, number, status_position, coalesce(progress, 0), holder_code from ticket
    where status in ('PROCESS', 'FOLLOW_UP', 'FOLLOW_UP_REJECTED') and step = 'HANDLING' order by md5(number || status_position) limit 20000`, db);
  return found.map(([id, number, position, progress, unit]) => ({
    number: printed(number), version: version(id, Number(position)), progress: Math.min(99, Number(progress) + 1),
    note: 'Diperbarui oleh uji beban', token: who.officer(unit),
  }));
}

export const fill = (template, values) => {
  if (typeof template === 'string' && template.startsWith('$')) return values[template.slice(1)];
  if (template === null || typeof template !== 'object') return template;
  return Object.fromEntries(Object.entries(template).map(([name, value]) => [name, fill(value, values)]));
};

/**
 * One request as somebody's description of an operation says: `query` and `variables`, or a whole `body`; `get` puts them into the
 * address. A `page` is an address, asked for as a browser does.
 */
export const described = ({ path, ops }, name, values) => {
  const { query, variables, body, get, page } = ops[name];
  if (page) {
    const address = page.replace(/\$(\w+)/g, (_, value) => encodeURIComponent(values[value]));
    return { method: 'GET', path: address, kind: 'page', body: '' };
  }
  const filled = body ? fill(body, values) : { query, variables: fill(variables, values) };
  if (get) {
    const address = new URLSearchParams({ query, variables: JSON.stringify(filled.variables) });
    return { method: 'GET', path: `${path}?${address}`, body: '' };
  }
  return { method: 'POST', path, token: values.token, body: JSON.stringify(filled) };
};

/** One request to Sigap; {@link KEY} is still in it where each wants a key of its own. */
export const request = (name, values) => described(peer, name, values);

export const at = (value, where) => where.split('.').reduce((inner, name) => inner?.[name], value);
