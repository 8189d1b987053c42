import { request as plainRequest } from 'node:http';
import { Agent, request } from 'node:https';
import webPush from 'web-push';
import type { Answer } from '#features/alerts/rules/after-answer.ts';
import { publicLookup } from '#features/alerts/services/public-lookup.ts';
import { publicUrl, testPushService, vapidKeys } from '#lib/env.ts';
import { log } from '#lib/log.ts';

/** A reader's device, as its browser gave it. */
export type Device = { endpoint: string; p256dh: string; auth: string };

/** `body` is what the device's service worker gets; of messages with one `topic` a push service keeps the last (RFC 8030, section 5.4). */
export type Message = { body: string; topic: string };

/** How long a push service keeps a message for a device that is off, in seconds: later it is no news. */
const KEPT = 60 * 60;
/** How long one sending may take in all, in milliseconds. */
const LONGEST = 10_000;

const agent = new Agent({ keepAlive: true, maxSockets: 50, maxFreeSockets: 20, timeout: LONGEST });

/** Hands a message, encrypted for the device and signed by us, to the device's push service. Never throws. */
export async function pushTo({ endpoint, p256dh, auth }: Device, { body, topic }: Message): Promise<Answer> {
  if (!vapidKeys) return { kind: 'unreached' };
  const options = {
    vapidDetails: { ...vapidKeys, subject: subject() },
    TTL: KEPT,
    urgency: 'high' as const,
    topic,
    contentEncoding: 'aes128gcm' as const,
  };
  try {
    return await post(webPush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, body, options));
  } catch (error) {
    // A key that is no point of the curve, say.
    log.warn({ err: error }, 'nothing can be encrypted for a subscription');
    return { kind: 'unusable' };
  }
}

function post({ endpoint, headers, body }: webPush.RequestDetails): Promise<Answer> {
  const { promise, resolve } = Promise.withResolvers<Answer>();
  const isTest = new URL(endpoint).origin === testPushService;
  const asked = isTest
    ? plainRequest(endpoint, { method: 'POST', headers })
    : request(endpoint, { method: 'POST', headers, agent, lookup: publicLookup });
  let mayHaveLeft = false;
  const deadline = setTimeout(() => asked.destroy(new Error('no answer in time')), LONGEST);
  asked.on('socket', (socket) => {
    const connected = () => {
      mayHaveLeft = true;
    };
    if (socket.connecting) socket.once(isTest ? 'connect' : 'secureConnect', connected);
    else connected();
  });
  asked.on('response', (response) => {
    // Redirects are not followed: they could lead anywhere. What else stands in the answer is of no use.
    response.resume();
    const { statusCode = 0, headers: answered } = response;
    resolve({ kind: 'answered', status: statusCode, retryAfter: answered['retry-after'] });
  });
  asked.on('error', (error: NodeJS.ErrnoException) => {
    log.warn({ code: error.code, error: error.message }, 'a push service did not answer');
    if (error.code === 'NOT_PUBLIC') resolve({ kind: 'unusable' });
    else resolve({ kind: mayHaveLeft ? 'unclear' : 'unreached' });
  });
  asked.on('close', () => clearTimeout(deadline));
  asked.end(body);
  return promise;
}

/** Whom a push service may write to about us: the site, or where that is no https address, nobody in particular. */
function subject(): string {
  return publicUrl.startsWith('https:') ? publicUrl : 'mailto:newsroom@localhost.invalid';
}
