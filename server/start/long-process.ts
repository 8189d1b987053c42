import { type ChildProcess, spawn } from 'node:child_process';
import { childEnvironment } from '#lib/env.ts';
import { countCrashes } from '#server/start/crash-count.ts';
import { NODE_FLAGS } from '#server/start/node-flags.ts';
import { say } from '#server/start/say.ts';

/** How long a process may take to stop, in milliseconds: a little more than it gives itself. */
const PATIENCE = 12_000;

export type LongProcess = {
  /** Asks it to stop and waits until it has, by force if it must be. */
  stop: () => Promise<void>;
  /** Rejects with a sentence when it is given up. Never resolves. */
  givenUp: Promise<never>;
};

type Plan = {
  name: string;
  program: string;
  settings: Record<string, string>;
  noteChild: (pid: number) => Promise<void>;
};

/** Keeps one of our programs running. A crash is said, and followed by a new start after a growing pause. */
export function keepRunning(plan: Plan): LongProcess {
  const { promise: givenUp, reject } = Promise.withResolvers<never>();
  // Whoever waits for it does so only once everything is up.
  givenUp.catch(() => undefined);
  const crash = countCrashes();
  let stopping = false;
  let pause: NodeJS.Timeout | undefined;
  let child = launch(plan, onExit);

  function onExit(how: string) {
    if (stopping) {
      return;
    }
    const { recent, isTooMany, seconds } = crash();
    if (isTooMany) {
      reject(
        new Error(`"${plan.name}" ended ${recent} times within a minute (${how}); its reason stands above.`),
      );
      return;
    }
    say(`"${plan.name}" ended unexpectedly (${how}). Starting it again in ${seconds} s.`);
    pause = setTimeout(() => {
      child = launch(plan, onExit);
    }, seconds * 1_000);
  }

  const stop = async () => {
    stopping = true;
    clearTimeout(pause);
    await end(child);
  };
  return { stop, givenUp };
}

function launch({ program, settings, noteChild }: Plan, onExit: (how: string) => void): ChildProcess {
  const args = [...NODE_FLAGS, '--import', './server/start/leave-with-parent.ts', program];
  const child = spawn(process.execPath, args, {
    env: childEnvironment(settings),
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    // A group of its own: Ctrl-C in a terminal reaches us alone, and we stop them in order.
    detached: true,
  });
  child.on('error', (error) => onExit(error.message));
  child.on('exit', (code, signal) => onExit(signal ?? `exit code ${code}`));
  if (child.pid) {
    void noteChild(child.pid);
  }
  return child;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) {
    return;
  }
  const { promise: ended, resolve } = Promise.withResolvers<void>();
  child.once('exit', () => resolve());
  const force = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
  child.kill('SIGTERM');
  await ended;
  clearTimeout(force);
}
