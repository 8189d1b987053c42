import { Body } from '#site/body/body.tsx';
import type { BodyContext } from '#site/body/body-context.ts';
import { type DocumentNode, directionOf, firstParagraphs } from '#site/body/document-node.ts';
import type { StoryCard } from '#site/cards/story-card.tsx';
import { PressPicture } from '#site/pictures/press-picture.tsx';
import type { SiteFrame } from '#site/shell/page-shell.tsx';
import { type Byline, Bylines } from '#site/story/bylines.tsx';
import { wordsLanguage } from '#site/story/story-article.tsx';
import { StoryDates } from '#site/story/story-dates.tsx';
import { each } from '#site/text/each.ts';
import type { ClockStyle } from '#site/text/format-moment.ts';
import { Kicker } from '#site/text/kicker.tsx';
import { tintClass } from '#site/text/section-link.ts';

/** An older story of the section, as its beginning: the first paragraphs of `document` are shown. */
export type RiverStory = {
  card: StoryCard;
  bylines: Byline[];
  freeLine: string;
  document: DocumentNode;
  links: BodyContext['links'];
};

type Props = { river: RiverStory[]; sectionName: string; time: ClockStyle; frame: Pick<SiteFrame, 'lang'> };

/** How many paragraphs of each story the river shows. */
const PARAGRAPHS = 3;

/** The beginnings of further stories of the section, each with a real link to the rest. */
export function River({ river, sectionName, time, frame }: Props) {
  if (river.length === 0) return null;
  return (
    <section className="river" aria-labelledby="river-heading">
      <h2 className="river-heading" id="river-heading">
        More from {sectionName}
      </h2>
      {each(river, (story) => (
        <RiverEntry story={story} time={time} wordsLang={wordsLanguage(story.document, frame)} />
      ))}
    </section>
  );
}

type EntryProps = { story: RiverStory; time: ClockStyle; wordsLang?: string };

function RiverEntry({ story, time, wordsLang }: EntryProps) {
  const { card } = story;
  const context: BodyContext = {
    links: story.links,
    pictures: {},
    videos: {},
    captions: {},
    moreOn: {},
    creditPrefix: '',
    playerNote: '',
    base: '',
  };
  return (
    <article className={`river-story ${tintClass(card.section.tint)}`} {...directionOf(story.document)}>
      <Kicker section={card.section} label={card.label} lang={wordsLang} />
      <h3>
        <a href={card.path}>{card.headline}</a>
      </h3>
      <StoryDates published={card.published} updated={card.updated} time={time} wordsLang={wordsLang} />
      <Bylines bylines={story.bylines} freeLine={story.freeLine} wordsLang={wordsLang} />
      <div data-beginning="">
        {card.picture && (
          <div className="river-picture">
            <PressPicture picture={card.picture} alt="" place="body" />
          </div>
        )}
        <div className="prose">
          <Body blocks={firstParagraphs(story.document, PARAGRAPHS)} context={context} />
        </div>
        <p className="continue" lang={wordsLang}>
          <a href={card.path} data-rest={card.headline} aria-label={`Continue reading: ${card.headline}`}>
            Continue reading
          </a>
        </p>
      </div>
    </article>
  );
}
