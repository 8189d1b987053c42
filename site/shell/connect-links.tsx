import { safeHref } from '#site/body/safe-href.ts';
import { each } from '#site/text/each.ts';

const labels = {
  app: 'App',
  whatsapp: 'WhatsApp',
  youtube: 'YouTube',
  x: 'X',
  bluesky: 'Bluesky',
  instagram: 'Instagram',
  facebook: 'Facebook',
  telegram: 'Telegram',
  rss: 'RSS',
} as const;

/** Where readers can follow the newsroom: what it is, and its whole address. */
export type FollowLink = { kind: keyof typeof labels; address: string };

/** "Connect with us": nothing at all where no link is set. */
export function ConnectLinks({ follow }: { follow: FollowLink[] }) {
  const links = followAnchors(follow);
  if (links.length === 0) return null;
  return (
    <nav className="connect" aria-label="Connect with us">
      <span className="connect-label">Connect with us</span>
      <ul>
        {each(links, ({ label, href }) => (
          <li>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The follow links with what readers are shown, in the order of the settings; what leads nowhere safe is left out. */
export function followAnchors(follow: FollowLink[]): { label: string; href: string }[] {
  return follow.flatMap(({ kind, address }) => {
    const href = safeHref(address);
    return href === null ? [] : [{ label: labels[kind], href }];
  });
}
