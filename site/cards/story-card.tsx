import { type Picture, PressPicture } from '#site/pictures/press-picture.tsx';
import type { ClockStyle } from '#site/text/format-moment.ts';
import { Kicker } from '#site/text/kicker.tsx';
import { Moment } from '#site/text/moment.tsx';
import { type SectionLink, tintClass } from '#site/text/section-link.ts';
import type { StoryLabel } from '#site/text/story-label.ts';

/** A story as lists show it. `intro` is the standfirst, else the first paragraph, as plain words. */
export type StoryCard = {
  path: string;
  section: SectionLink;
  label: StoryLabel;
  headline: string;
  intro: string;
  published: Date;
  updated: Date | null;
  picture: Picture | null;
  breaking: boolean;
  developing: boolean;
  /** The story's own language (BCP 47) and direction; absent where they are the newsroom's. */
  lang?: string;
  dir?: 'ltr' | 'rtl';
};

type Props = {
  card: StoryCard;
  time: ClockStyle;
  /** `lead` and `second` on the front, `grid` below them, `row` in the lists of sections and topics. */
  place: 'lead' | 'second' | 'grid' | 'row';
};

/** A card: section and label, headline, intro, time, picture. The headline's link covers the whole card, so the picture is none; it stands beside its own headline, so its alt is empty. */
export function StoryCardView({ card, time, place }: Props) {
  return (
    <article className={`card card-${place} ${tintClass(card.section.tint)}`} dir={card.dir}>
      <div className="card-words">
        <CardStatus card={card} />
        <h2 lang={card.lang}>
          <a href={card.path}>{card.headline}</a>
        </h2>
        {card.intro !== '' && (
          <p className="card-intro" lang={card.lang}>
            {card.intro}
          </p>
        )}
        <p className="card-time">
          <Moment at={card.updated ?? card.published} style={time} />
        </p>
      </div>
      {card.picture && (
        <div className="card-picture">
          <PressPicture
            picture={card.picture}
            alt=""
            place={place === 'row' || place === 'second' ? 'small' : place === 'lead' ? 'lead' : 'card'}
            first={place === 'lead'}
          />
        </div>
      )}
    </article>
  );
}

function CardStatus({ card }: { card: StoryCard }) {
  return (
    <div className="card-status">
      {card.breaking && <span className="status-breaking">Breaking</span>}
      <Kicker section={card.section} label={card.label} />
      {card.developing && <span className="status-developing">Developing</span>}
    </div>
  );
}
