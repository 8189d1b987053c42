import { sectionPath } from '#site/addresses.ts';
import { type SectionLink, tintClass } from '#site/text/section-link.ts';
import { labelWords, type StoryLabel } from '#site/text/story-label.ts';

type Props = {
  section: SectionLink;
  label: StoryLabel;
  /** The newsroom's language, where what it stands over is in another. */
  lang?: string;
};

/** The small line over a headline: section, then label. */
export function Kicker({ section, label, lang }: Props) {
  const words = labelWords(label);
  return (
    <p className={`kicker ${tintClass(section.tint)}`} lang={lang}>
      <a className="kicker-section" href={sectionPath(section.words)}>
        {section.name}
      </a>
      {words !== '' && <span className="kicker-label">{words}</span>}
    </p>
  );
}
