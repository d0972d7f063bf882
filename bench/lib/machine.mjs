// CPU and memory of process trees, from /proc.
import fs from 'node:fs';

const TICKS = 100; // a second, on every Linux that this runs on

function stat(pid) {
  const line = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
  const [, parent, ...rest] = line.slice(line.lastIndexOf(')') + 2).split(' ').map(Number);
  return { pid, parent, own: rest[9] + rest[10], waited: rest[11] + rest[12] };
}

function tree(root) {
  const all = [];
  for (const entry of fs.readdirSync('/proc')) {
    try {
      if (/^\d+$/.test(entry)) all.push(stat(Number(entry)));
    } catch {} // it has ended meanwhile
  }
  const found = all.filter((process) => process.pid === root);
  for (const member of found) found.push(...all.filter((process) => process.parent === member.pid));
  return found;
}

/** Seconds of all that live, and of the dead that the root has waited for. */
export const cpuNow = (root) =>
  tree(root).reduce((sum, process) => sum + process.own + (process.pid === root ? process.waited : 0), 0) / TICKS;

export const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

/** A process that ends while /proc is read is missed, never counted twice: the largest reading is the right one. */
export async function cpu(root) {
  let most = cpuNow(root);
  for (let i = 0; i < 3; i++) {
    await sleep(50);
    most = Math.max(most, cpuNow(root));
  }
  return most;
}

/** Seconds of each thread of a process, by its id: in its own code and in the kernel. */
export function threads(root) {
  const found = new Map();
  for (const id of fs.readdirSync(`/proc/${root}/task`)) {
    try {
      const line = fs.readFileSync(`/proc/${root}/task/${id}/stat`, 'utf8');
      const times = line.slice(line.lastIndexOf(')') + 2).split(' ').map(Number);
      found.set(id, { name: line.slice(line.indexOf('(') + 1, line.lastIndexOf(')')), user: times[11] / TICKS, kernel: times[12] / TICKS });
    } catch {} // it has ended meanwhile
  }
  return found;
}

const kilobytes = (root, file, field) =>
  tree(root).reduce((sum, { pid }) => {
    try {
      return sum + Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(fs.readFileSync(`/proc/${pid}/${file}`, 'utf8'))[1]);
    } catch {
      return sum;
    }
  }, 0);
export const rss = (root) => Math.round(kilobytes(root, 'status', 'VmRSS') / 1024);
export const pss = (root) => Math.round(kilobytes(root, 'smaps_rollup', 'Pss') / 1024);

/** Seconds that the machine's cores were idle, and that they had. */
export function cores() {
  const times = fs.readFileSync('/proc/stat', 'utf8').split('\n')[0].trim().split(/\s+/).slice(1, 9).map(Number);
  return { idle: (times[3] + times[4]) / TICKS, all: times.reduce((a, b) => a + b, 0) / TICKS };
}

export const load = () => fs.readFileSync('/proc/loadavg', 'utf8').split(' ').slice(0, 3).join(' ');
