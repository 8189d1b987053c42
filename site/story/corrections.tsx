import { each } from '#site/text/each.ts';
import { type ClockStyle, formatMoment } from '#site/text/format-moment.ts';

/** A dated public note on what was wrong. */
export type Correction = {
  kind: 'correction' | 'clarification' | 'apology' | 'editors_note';
  text: string;
  at: Date;
  /** Where it stands on the story. */
  place: 'top' | 'foot';
};

const NAME = 'Corrections and clarifications';

const kindWords: Record<Correction['kind'], string> = {
  correction: 'Correction',
  clarification: 'Clarification',
  apology: 'Apology',
  editors_note: 'Editor’s note',
};

type Props = {
  corrections: Correction[];
  time: ClockStyle;
  /** What the line at the story's head leads to; only the story that the page is about has one. */
  id?: string;
  /** Where the same story has some at another place too. */
  isMore?: boolean;
};

/** The corrections at one place of a story, oldest first. Their times stay absolute: they are a record. */
export function Corrections({ corrections, time, id, isMore = false }: Props) {
  if (corrections.length === 0) return null;
  const oldestFirst = corrections.toSorted((a, b) => a.at.getTime() - b.at.getTime());
  return (
    <section className="corrections" aria-label={isMore ? `More ${NAME.toLowerCase()}` : NAME} id={id}>
      {each(oldestFirst, (correction) => (
        <CorrectionText correction={correction} time={time} />
      ))}
    </section>
  );
}

type TextProps = { correction: Pick<Correction, 'kind' | 'text' | 'at'>; time: ClockStyle };

/** One of them: what it is, since when, and its words. */
export function CorrectionText({ correction, time }: TextProps) {
  return (
    <p>
      <strong>{kindWords[correction.kind]}</strong>{' '}
      <time dateTime={correction.at.toISOString()}>{formatMoment(correction.at, time)}</time>{' '}
      <span className="correction-text">{correction.text}</span>
    </p>
  );
}
