import { Agent, type IncomingHttpHeaders, type RequestOptions, request } from 'node:http';

export type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer };

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** One request over connections that are kept open, as a browser and a proxy keep theirs. Nothing is unpacked. */
export function ask(url: string, options: RequestOptions = {}, body?: string): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const asked = request(url, { agent, ...options }, (response) => {
    const chunks: Buffer[] = [];
    response.on('data', (chunk: Buffer) => chunks.push(chunk));
    response.on('error', reject);
    response.on('end', () => {
      resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) });
    });
  });
  asked.on('error', reject);
  asked.end(body);
  return promise;
}

/** The body of a page, asked for as text; throws where it is not there. */
export async function textOf(url: string, options: RequestOptions = {}): Promise<string> {
  const { status, body } = await ask(url, options);
  if (status !== 200) throw new Error(`${url} answered ${status}.`);
  return body.toString();
}

/** The bytes that cross the wire for an address, compressed with gzip. */
export async function gzippedBytes(url: string, options: RequestOptions = {}): Promise<number> {
  const { body, status } = await ask(url, {
    ...options,
    headers: { ...options.headers, 'accept-encoding': 'gzip' },
  });
  if (status !== 200) throw new Error(`${url} answered ${status}.`);
  return body.length;
}
