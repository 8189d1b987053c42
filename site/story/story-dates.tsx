import type { ClockStyle } from '#site/text/format-moment.ts';
import { Moment } from '#site/text/moment.tsx';

type Props = {
  published: Date;
  updated: Date | null;
  time: ClockStyle;
  /** The newsroom's language, where the story has its own. */
  wordsLang?: string;
  /** Says so here, with the way to the notes at the story's foot. */
  hasCorrections?: boolean;
};

/** When a story was first published, when readers were last told of a change to it, and that it was corrected. */
export function StoryDates({ published, updated, time, wordsLang, hasCorrections = false }: Props) {
  return (
    <p className="dates" lang={wordsLang}>
      <span>
        Published <Moment at={published} style={time} />
      </span>
      {updated && (
        <span className="updated">
          Updated <Moment at={updated} style={time} />
        </span>
      )}
      {hasCorrections && (
        <a className="corrected" href="#corrections">
          Corrected
        </a>
      )}
    </p>
  );
}
