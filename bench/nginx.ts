import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Answer } from '#bench/http.ts';
import { ask } from '#bench/http.ts';
import { freePort } from '#server/postgres/free-port.ts';

export type Nginx = { url: string; stop: () => Promise<void> };

/** Debian keeps it where only root looks. */
const env = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/usr/local/sbin` };

/** Starts nginx on one file that holds the bytes of an answer, with its headers; null where there is no nginx here. */
export async function serveByNginx(answer: Answer): Promise<Nginx | null> {
  if (spawnSync('nginx', ['-v'], { env }).error) return null;
  const folder = await mkdtemp(path.join(tmpdir(), 'copydesk-nginx-'));
  await chmod(folder, 0o755);
  const port = await freePort();
  await writeFile(path.join(folder, 'page'), answer.body);
  await writeFile(path.join(folder, 'nginx.conf'), configuration(folder, port, answer));
  const child = spawn('nginx', ['-p', folder, '-c', 'nginx.conf', '-g', 'daemon off;'], {
    env,
    stdio: 'ignore',
  });
  const url = `http://localhost:${port}/page`;
  await untilAnswers(url);
  const stop = async () => {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  return { url, stop };
}

/** What a server says of its own. */
const OWN =
  /^(connection|transfer-encoding|keep-alive|date|server|content-type|content-length|etag|x-request-id|cache-status)$/;

/** As one would set it for such a file: as many workers as there are cores, no log, the file kept open. */
function configuration(folder: string, port: number, { headers }: Answer): string {
  const added = Object.entries(headers)
    .filter(([name]) => !OWN.test(name))
    .map(([name, value]) => `add_header ${name} "${String(value).replaceAll('"', '\\"')}";`);
  return `
    user ${process.getuid?.() === 0 ? 'root' : 'nobody'};
    worker_processes auto;
    pid ${folder}/pid;
    error_log ${folder}/error.log;
    events { worker_connections 1024; }
    http {
      access_log off;
      sendfile on;
      tcp_nopush on;
      open_file_cache max=10;
      keepalive_requests 1000000;
      default_type "text/html; charset=utf-8";
      client_body_temp_path ${folder}/body;
      proxy_temp_path ${folder}/proxy;
      fastcgi_temp_path ${folder}/fastcgi;
      uwsgi_temp_path ${folder}/uwsgi;
      scgi_temp_path ${folder}/scgi;
      server {
        listen ${port};
        listen [::]:${port};
        root ${folder};
        ${added.join('\n        ')}
      }
    }`;
}

async function untilAnswers(url: string): Promise<void> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const answered = await ask(url).catch(() => null);
    if (answered?.status === 200) return;
    await delay(100);
  }
  throw new Error('nginx did not start.');
}
