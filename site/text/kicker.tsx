import { sectionPath } from '#site/addresses.ts';
import { type SectionLink, tintClass } from '#site/text/section-link.ts';
import { labelWords, type StoryLabel } from '#site/text/story-label.ts';

/** The small line over a headline: section, then label. */
export function Kicker({ section, label }: { section: SectionLink; label: StoryLabel }) {
  const words = labelWords(label);
  return (
    <p className={`kicker ${tintClass(section.tint)}`}>
      <a className="kicker-section" href={sectionPath(section.words)}>
        {section.name}
      </a>
      {words !== '' && <span className="kicker-label">{words}</span>}
    </p>
  );
}
