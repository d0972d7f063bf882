// A recording of Flight Recorder over some seconds of a running service: whose code ran, by room and library.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { bench, java, work } from './settings.mjs';

const home = () => path.dirname(execFileSync('sh', ['-c', 'readlink -f "$(command -v "$0")"', java], { encoding: 'utf8' }).trim());
const jcmd = (root, ...command) => execFileSync(path.join(home(), 'jcmd'), [String(root), ...command]);

/**
 * Samples alone: other events would be written into classes that are compiled already, and those would have to be compiled anew. For
 * the same reason one recording is begun before the warm-up, and never ended.
 */
export const begin = (root, name) =>
  jcmd(root, 'JFR.start', `name=${name}`, `settings=${path.join(bench, 'lib/samples.jfc')}`, 'maxsize=100m');

/** Rooms of ours and libraries with the samples in them, most first: { name, count, methods }. */
export function end(root, name) {
  const file = path.join(work, `profile-${name}.jfr`);
  fs.rmSync(file, { force: true });
  jcmd(root, 'JFR.stop', `name=${name}`, `filename=${file}`);
  const printed = execFileSync(path.join(home(), 'java'), [path.join(bench, 'lib/Samples.java'), file], { encoding: 'utf8', maxBuffer: 1 << 26 });
  const rooms = new Map();
  for (const [count, type, method] of printed.trim().split('\n').filter(Boolean).map((line) => line.split('\t'))) {
    const room = rooms.get(roomOf(type)) ?? { name: roomOf(type), count: 0, methods: [] };
    room.count += Number(count);
    room.methods.push({ method, count: Number(count) });
    rooms.set(room.name, room);
  }
  rooms.forEach(({ methods }) => methods.sort((a, b) => b.count - a.count));
  return [...rooms.values()].sort((a, b) => b.count - a.count);
}

/** Our rooms as they are, libraries by the beginning of their names. */
function roomOf(name) {
  if (name.startsWith('id.sigap')) return name;
  return name.split('.').slice(0, /^(io\.(vertx|smallrye|quarkus)|org\.hibernate)/.test(name) ? 3 : 2).join('.');
}
