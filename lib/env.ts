import { join, resolve } from 'node:path';
import { z } from 'zod';

const flag = z.enum(['0', '1']).optional();
const port = z.coerce.number().int().min(1).max(65535);

const schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  PORT: port.default(3000),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  APP_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  DESK_URL: z.url({ protocol: /^https?$/ }).optional(),
  NEWSROOM_TZ: z
    .string()
    .default('Europe/London')
    .refine(isTimeZone, 'is not a time zone such as Europe/London'),
  DATA_DIR: z.string().default('data'),
  ASSETS_DIR: z.string().optional(),
  BUILD_DIR: z.string().default('.next'),
  VIDEO_MAX_MB: z.coerce.number().int().min(1).max(2_000).default(500),
  DEMO: flag,
  AUTH_SECRET: z.string().min(32).optional(),
  VAPID_PUBLIC_KEY: z.string().length(87).optional(),
  VAPID_PRIVATE_KEY: z.string().length(43).optional(),
  TEST_PUSH_SERVICE: z.url({ protocol: /^http$/ }).optional(),
  TRUST_PROXY: flag,
  PAGE_CACHE_MB: z.coerce.number().int().min(0).max(65_536).default(192),
  STALE_LIMIT: z.coerce.number().int().min(5).max(1_800).default(300),
  LOG_LEVEL: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug']).default('info'),
});

/** The process's settings, read once. Throws one sentence that names the setting that is wrong. */
export const env = read(process.env);

/** The folder for everything that lasts outside PostgreSQL: pictures, secrets. Absolute. */
export const dataDir = resolve(/* turbopackIgnore: true */ env.DATA_DIR);

/** The most that is taken of one video, in megabytes of 1,000,000 bytes. */
export const videoMegabytes = env.VIDEO_MAX_MB;

/** The folder of the site's built stylesheet, script and fonts. Absolute. */
export const assetsDir = resolve(/* turbopackIgnore: true */ env.ASSETS_DIR ?? join(env.BUILD_DIR, 'assets'));

/** The site's address without a trailing slash, e.g. `https://example.org`. */
export const publicUrl = origin(env.PUBLIC_URL ?? `http://localhost:${env.PORT}`);

/** The newsroom side's address without a trailing slash; the site's where it is not set. */
export const deskUrl = origin(env.DESK_URL ?? publicUrl);

/**
 * The keys that sign what goes to readers' devices (VAPID, RFC 8292): a P-256 point and number in base64url. Null where there
 * are none: nothing goes to devices then.
 */
export const vapidKeys =
  env.VAPID_PUBLIC_KEY && env.VAPID_PRIVATE_KEY
    ? { publicKey: env.VAPID_PUBLIC_KEY, privateKey: env.VAPID_PRIVATE_KEY }
    : null;

/** The push service of tests: an origin on this machine, and only while the site itself is there too. Null otherwise. */
export const testPushService =
  env.TEST_PUSH_SERVICE && isLocal(env.TEST_PUSH_SERVICE) && isLocal(publicUrl)
    ? origin(env.TEST_PUSH_SERVICE)
    : null;

/** Whether an address names this machine: where the demo may be loaded unasked and plain http may sign in. */
export function isLocal(address: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(address).hostname);
}

/** The address the application connects to: the restricted role where there is one, the owner otherwise. */
export function appDatabaseUrl(): string {
  const url = env.APP_DATABASE_URL ?? env.DATABASE_URL;
  if (url) return url;
  throw new Error('No database: set DATABASE_URL, or use `npm start`, which runs one.');
}

/** The environment for a program that this one starts: our own, with these settings set. */
export function childEnvironment(settings: Record<string, string>): NodeJS.ProcessEnv {
  return { ...process.env, ...settings };
}

function read(source: NodeJS.ProcessEnv) {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
  throw new Error(`A setting is wrong: ${problems.join('; ')}. See .env.example.`);
}

function origin(address: string): string {
  return new URL(address).origin;
}

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}
