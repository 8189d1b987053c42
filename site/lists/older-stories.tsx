/** The way to the next page of a list; nothing on the last one. */
export function OlderStories({ href }: { href: string | null }) {
  if (href === null) return null;
  return (
    <nav className="older" aria-label="More stories">
      <a href={href} rel="next">
        Older stories
      </a>
    </nav>
  );
}
