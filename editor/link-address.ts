const MAX_LENGTH = 2_000;
const WEB_ADDRESS = /^https?:\/\/[^/\\\s]/i;
const MAIL_ADDRESS = /^mailto:[^\s@?]+@[^\s@?]+(\?[^\s]*)?$/i;

/**
 * What is wrong with an outside address that a link or a Read more line wants to go to, as a sentence for the
 * editor, or null where nothing is. Only http, https and mailto, written out in full: a scheme-relative `//host`, a
 * password in the address and white space are the usual disguises of somewhere else.
 */
export function linkAddressProblem(address: string): string | null {
  if (address.length > MAX_LENGTH) {
    return `A link's address is too long: use one of at most ${MAX_LENGTH} characters.`;
  }
  if (/[\s\\\p{Cc}\p{Cf}]/u.test(address)) {
    return 'A link’s address holds a space, a backslash or an invisible character: take it out.';
  }
  if (MAIL_ADDRESS.test(address)) return null;
  if (!WEB_ADDRESS.test(address) || !URL.canParse(address)) {
    return 'A link’s address must begin with https://, http:// or mailto: and be complete.';
  }
  const url = new URL(address);
  if (url.username !== '' || url.password !== '') {
    return 'A link’s address holds a user name or a password: take it out, readers would get it.';
  }
  return null;
}
