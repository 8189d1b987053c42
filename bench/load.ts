import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import autocannon from 'autocannon';

const CONNECTIONS = 32;

const hasWrk = spawnSync('wrk', ['-v']).error === undefined;

/** The program that makes the load: it shares the machine with what it measures, for all servers alike. */
export const loadMaker = hasWrk ? 'wrk' : 'autocannon';

/** How many requests a second an address answers while so many ask at once, over so many seconds. */
export async function requestsPerSecond(url: string, seconds: number): Promise<number> {
  return hasWrk ? withWrk(url, seconds) : withAutocannon(url, seconds);
}

async function withWrk(url: string, seconds: number): Promise<number> {
  const args = ['-t1', `-c${CONNECTIONS}`, `-d${seconds}s`, '-H', 'Accept-Encoding: gzip', url];
  const { stdout } = await promisify(execFile)('wrk', args);
  const failed = stdout.match(/Non-2xx or 3xx responses: (\d+)/)?.[1];
  if (failed) throw new Error(`${url} refused ${failed} requests.`);
  return Number(stdout.match(/Requests\/sec:\s+([\d.]+)/)?.[1]);
}

async function withAutocannon(url: string, seconds: number): Promise<number> {
  const headers = { 'accept-encoding': 'gzip' };
  const result = await autocannon({ url, connections: CONNECTIONS, duration: seconds, headers });
  if (result.non2xx > 0) throw new Error(`${url} refused ${result.non2xx} requests.`);
  return result.requests.average;
}
