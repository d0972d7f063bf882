// A service as a process: its log, when it first answers, its end.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { sleep } from './machine.mjs';
import { work } from './settings.mjs';

const FIRST_ANSWER_MS = 300_000;
const END_MS = 10_000;

export function launch(name, [program, ...args], options) {
  const log = path.join(work, `${name}.log`);
  const out = fs.openSync(log, 'w');
  const child = spawn(program, args, { ...options, stdio: ['ignore', out, out] });
  fs.closeSync(out); // the child has its own
  const ended = () => child.exitCode !== null || child.signalCode !== null;

  /** Asks until the answer is yes; in how many milliseconds it was. */
  async function answered(asked) {
    const began = Date.now();
    while (!(await asked())) {
      if (ended() || Date.now() - began > FIRST_ANSWER_MS) {
        await stop();
        throw new Error(`${name} has ended or does not answer, see ${log}`);
      }
      await sleep(10);
    }
    return Date.now() - began;
  }

  async function stop() {
    child.kill('SIGTERM');
    for (let waited = 0; waited < END_MS && !ended(); waited += 100) await sleep(100);
    if (!ended()) child.kill('SIGKILL');
  }

  return { pid: child.pid, answered, stop };
}
