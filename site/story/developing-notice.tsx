/** The newsroom's own words that the story is moving, until a moment; afterwards nothing, and the script takes it off open pages. */
export function DevelopingNotice({ until, now, text }: { until: Date | null; now: Date; text: string }) {
  if (until === null || until <= now || text.trim() === '') return null;
  return (
    <aside className="developing" aria-label="Developing story" data-until={until.toISOString()}>
      <p>{text}</p>
      <noscript>
        <p>Reload for the latest version.</p>
      </noscript>
    </aside>
  );
}
