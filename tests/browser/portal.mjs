// A portal of its own: the demo world in a temporary folder, on a free port, ended with the tests.

import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const top = fileURLToPath(new URL('../..', import.meta.url));

/** Seconds the demo world may take to be made. */
const MAKING_SECONDS_MAX = 180;

function binary() {
  const named = process.env.GUILDHALL_BINARY;
  const target = process.env.CARGO_TARGET_DIR ?? path.join(top, 'target');
  const found = named ?? path.join(target, 'release', 'guildhall');
  if (!existsSync(found)) {
    throw new Error(`${found} is not there: build it with cargo build --release`);
  }
  return found;
}

/**
 * Starts the demo and waits until it answers. Gives its address and how to end it. `emptyOn` is a
 * day: the world then stands on it, without companies.
 */
export async function startPortal({ emptyOn } = {}) {
  const folder = await mkdtemp(path.join(tmpdir(), 'guildhall-browser-'));
  const world = emptyOn ? ['--empty', '--today', emptyOn] : [];
  const words = ['demo', '--port', '0', '--data', path.join(folder, 'data'), ...world];
  const server = spawn(binary(), words, {
    stdio: ['ignore', 'pipe', 'pipe'],
    cwd: top,
  });
  let said = '';
  server.stdout.on('data', (text) => (said += text));
  server.stderr.on('data', (text) => (said += text));
  const stop = async () => {
    if (server.exitCode === null) {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGTERM');
      const late = setTimeout(() => server.kill('SIGKILL'), 10_000);
      await ended;
      clearTimeout(late);
    }
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const url = await answering(server, () => said);
    return { url, signIns: signIns(said), password: password(said), log: () => said, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function answering(server, said) {
  for (let tenth = 0; tenth < MAKING_SECONDS_MAX * 10; tenth++) {
    if (server.exitCode !== null) throw new Error(`the demo ended by itself:\n${said()}`);
    const url = said().match(/http:\/\/127\.0\.0\.1:\d+/)?.[0];
    if (url) {
      const answer = await fetch(`${url}/readyz`).catch(() => undefined);
      if (answer?.ok) return url;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`the demo did not answer within ${MAKING_SECONDS_MAX} s:\n${said()}`);
}

/** The printed sign-ins: `  who@example  what they are`. */
function signIns(said) {
  const lines = said.split('\n').map((line) => line.match(/^\s{2}(\S+@\S+)\s{2,}(.+)$/));
  return lines.filter(Boolean).map(([, email, who]) => ({ email, who }));
}

function password(said) {
  const found = said.match(/password "([^"]+)"/)?.[1];
  if (!found) throw new Error(`the demo printed no password:\n${said}`);
  return found;
}
