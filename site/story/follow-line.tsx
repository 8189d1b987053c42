import { type FollowLink, followAnchors } from '#site/shell/connect-links.tsx';
import { each } from '#site/text/each.ts';

/** The line below a story that says where to follow the newsroom; nothing where no link is set. */
export function FollowLine({ newsroom, follow }: { newsroom: string; follow: FollowLink[] }) {
  const links = followAnchors(follow);
  if (links.length === 0) return null;
  return (
    <p className="follow-line">
      Follow {newsroom}:{' '}
      {each(links, ({ label, href }, index) => (
        <>
          {index > 0 && ' · '}
          <a href={href}>{label}</a>
        </>
      ))}
    </p>
  );
}
