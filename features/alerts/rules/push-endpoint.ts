const LONGEST = 1_024;
/** Names that resolve inside a network, whoever asks. */
const INSIDE = /(^|\.)(localhost|local|localdomain|internal|intranet|lan|home|corp|home\.arpa|onion)$/;

/**
 * Whether an address may be a push service's: https on its usual port, at a name of the public DNS. Anybody may hand us one,
 * and we will send to it, so nothing that could lie inside our own network is taken. What the name resolves to is looked at
 * when something is sent. `testService` is the one origin that tests may use besides.
 */
export function isPushEndpoint(address: string, testService: string | null): boolean {
  if (address.length > LONGEST || !URL.canParse(address)) return false;
  const url = new URL(address);
  if (url.username !== '' || url.password !== '') return false;
  if (testService !== null && url.origin === testService) return true;
  return url.protocol === 'https:' && url.port === '' && isPublicName(url.hostname);
}

function isPublicName(hostname: string): boolean {
  const name = hostname.replace(/\.$/, '');
  const labels = name.split('.');
  // The last label of a literal address is a number, however it was written: URL brings it into that form.
  return labels.length > 1 && /^[a-z][a-z0-9-]*$/.test(labels.at(-1) ?? '') && !INSIDE.test(name);
}
