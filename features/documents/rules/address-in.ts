import { linkAddressProblem } from '#editor/link-address.ts';

/** The address that somebody means by what they typed, or null where it is no address that a link may have. */
export function addressIn(typed: string): string | null {
  const text = typed.trim();
  if (text === '' || /\s/.test(text)) return null;
  const address = withScheme(text);
  return address !== null && linkAddressProblem(address) === null ? address : null;
}

function withScheme(text: string): string | null {
  if (/^(https?:\/\/|mailto:)/i.test(text)) return text;
  if (/^[^@/]+@[^@/]+\.[a-z]{2,}$/i.test(text)) return `mailto:${text}`;
  return /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}([/?#].*)?$/i.test(text) ? `https://${text}` : null;
}
