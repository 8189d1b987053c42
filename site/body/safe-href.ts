const SCHEMES = ['http:', 'https:', 'mailto:'];

/**
 * An address outside the site that may stand in a link, or null. Stored documents are checked too; readers are shown
 * only what passes here. Addresses without a scheme ("//host") and with a user name ("https://us@host") are refused.
 */
export function safeHref(href: unknown): string | null {
  if (typeof href !== 'string' || !URL.canParse(href)) return null;
  const url = new URL(href);
  if (!SCHEMES.includes(url.protocol) || url.username !== '' || url.password !== '') return null;
  return url.href;
}
