// The memory that a pod gets, as a container's runtime would give it: by a control group of its own, on Linux as root.
import fs from 'node:fs';
import path from 'node:path';
import { project, work } from './settings.mjs';

const KINDS = [
  { folder: '/sys/fs/cgroup', has: 'cgroup.controllers', limit: 'memory.max', most: 'memory.peak', full: 'memory.events' },
  { folder: '/sys/fs/cgroup/memory', has: 'memory.limit_in_bytes', limit: 'memory.limit_in_bytes', most: 'memory.max_usage_in_bytes', full: 'memory.oom_control' },
];

/** What the manifest gives to each: megabytes, and the JVM's options. */
export function manifest() {
  const text = fs.readFileSync(path.join(project, 'deploy/kubernetes/base/deployment.yaml'), 'utf8');
  const [, number, unit] = /limits:\s+memory: (\d+)(Gi|Mi)/.exec(text);
  const [, options] = /name: JAVA_TOOL_OPTIONS\s+(?:#.*\s+)*value: (.+)/.exec(text);
  return { megabytes: Number(number) * (unit === 'Gi' ? 1024 : 1), options: options.split(' ') };
}

/** A script that starts a program in a group of that many megabytes, and what the group tells of it. */
export function limited(name, java, megabytes) {
  const kind = KINDS.find(({ folder, has }) => fs.existsSync(path.join(folder, has)));
  const group = path.join(kind?.folder ?? '', `sigap-${name}`);
  try {
    fs.mkdirSync(group, { recursive: true });
    fs.writeFileSync(path.join(group, kind.limit), String(megabytes * 1024 * 1024));
  } catch (failure) {
    throw new Error(`no control group can be made for ${name}: needs root, and control groups that may be written (${failure.message})`);
  }
  const told = (file) => fs.readFileSync(path.join(group, file), 'utf8');
  const script = path.join(work, `${name}.sh`);
  fs.writeFileSync(script, `#!/bin/sh\necho $$ >'${group}/cgroup.procs' && exec '${java}' "$@"\n`, { mode: 0o755 });
  return {
    script,
    /** At most, with the files that it has read: these the kernel takes back when there is need. */
    most: () => Math.round(Number(told(kind.most)) / 1024 / 1024),
    killed: () => Number(/oom_kill (\d+)/.exec(told(kind.full))?.[1] ?? 0),
    remove: () => fs.rmdirSync(group),
  };
}
