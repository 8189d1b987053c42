import { absoluteAddress } from '#site/addresses.ts';
import { Body } from '#site/body/body.tsx';
import type { BodyContext } from '#site/body/body-context.ts';
import {
  bodyBlocks,
  childOf,
  type DocumentNode,
  directionOf,
  hasWords,
  textOf,
} from '#site/body/document-node.ts';
import { Inline } from '#site/body/inline.tsx';
import { MainFigure } from '#site/body/main-figure.tsx';
import type { Picture } from '#site/pictures/press-picture.tsx';
import type { SiteFrame } from '#site/shell/page-shell.tsx';
import { type Byline, Bylines } from '#site/story/bylines.tsx';
import { type Correction, Corrections } from '#site/story/corrections.tsx';
import { DevelopingNotice } from '#site/story/developing-notice.tsx';
import { FollowLine } from '#site/story/follow-line.tsx';
import { ShareLinks } from '#site/story/share-links.tsx';
import { StoryDates } from '#site/story/story-dates.tsx';
import { StoryTopics } from '#site/story/story-topics.tsx';
import { Kicker } from '#site/text/kicker.tsx';
import { type SectionLink, type TopicLink, tintClass } from '#site/text/section-link.ts';
import type { StoryLabel } from '#site/text/story-label.ts';
import type { CaptionsTrack, Video } from '#site/videos/press-video.tsx';

/** A published story with everything its ids stand for, as far as readers may see it. */
export type PublicStory = {
  /** Its one present address, as a path. */
  path: string;
  section: SectionLink;
  label: StoryLabel;
  published: Date;
  /** When readers were last told of a change; null where they were not. */
  updated: Date | null;
  bylines: Byline[];
  freeLine: string;
  /** The published version's document; only blocks on the allow-list are shown. */
  document: DocumentNode;
  /** The stories that links and Read more lines lead to, by id; what is not public is not in here. */
  links: BodyContext['links'];
  /** The pictures of the document, by id; what is not public or not ready is not in here. */
  pictures: Record<string, Picture>;
  /** What its More on blocks show. */
  moreOn: BodyContext['moreOn'];
  /** Its videos and their captions tracks, by id, so far as they are public. */
  videos: Record<string, Video>;
  captions: Record<string, CaptionsTrack>;
  developingUntil: Date | null;
  corrections: Correction[];
  /** Where it is told what changed from version to version; null where that is not shown. */
  changesPath: string | null;
  topics: TopicLink[];
};

/** What of the newsroom's settings shows inside a story. */
export type StorySettings = { creditPrefix: string; developingText: string; playerNote: string };

type Props = { story: PublicStory; settings: StorySettings; frame: SiteFrame };

/** The story itself, from its section line to its share links. */
export function StoryArticle({ story, settings, frame }: Props) {
  const { document } = story;
  const wordsLang = wordsLanguage(document, frame);
  return (
    <article className={`story ${tintClass(story.section.tint)}`} {...directionOf(document)}>
      <StoryHeader story={story} settings={settings} frame={frame} />
      <CorrectionsAt place="top" story={story} frame={frame} />
      <StoryBody story={story} settings={settings} />
      <footer className="story-foot" lang={wordsLang} dir={wordsLang && frame.dir}>
        <DevelopingNotice until={story.developingUntil} now={frame.now} text={settings.developingText} />
        <FollowLine newsroom={frame.newsroom} follow={frame.follow} />
        <CorrectionsAt place="foot" story={story} frame={frame} />
        {story.changesPath !== null && (
          <p className="changes-link">
            <a href={story.changesPath}>What changed in this story</a>
          </p>
        )}
        <StoryTopics topics={story.topics} />
        <ShareLinks
          address={absoluteAddress(frame.publicUrl, story.path)}
          headline={textOf(childOf(document, 'headline'))}
        />
      </footer>
    </article>
  );
}

/** The notes at one place. The line at the story's head leads to those at the top, or else to those at the foot. */
function CorrectionsAt({ place, story, frame }: Pick<Props, 'story' | 'frame'> & { place: 'top' | 'foot' }) {
  const here = story.corrections.filter((correction) => correction.place === place);
  const isFirst = place === 'top' || here.length === story.corrections.length;
  const id = isFirst ? 'corrections' : undefined;
  return <Corrections corrections={here} time={frame.time} id={id} isMore={!isFirst} />;
}

/** The main picture and the body of a story. */
export function StoryBody({ story, settings }: Omit<Props, 'frame'>) {
  const { document } = story;
  const context = contextOf(story, settings);
  const standfirst = childOf(document, 'standfirst');
  const hasStandfirst = standfirst !== undefined && hasWords(standfirst);
  return (
    <>
      <MainFigure document={document} context={context} />
      <div className="prose">
        <Body blocks={bodyBlocks(document)} context={context} firstIsIntro={!hasStandfirst} />
      </div>
    </>
  );
}

/** The newsroom's language, where a story is in its own: the site's words in it ("Published") are not. */
export function wordsLanguage(document: DocumentNode, frame: Pick<SiteFrame, 'lang'>): string | undefined {
  return directionOf(document).lang ? frame.lang : undefined;
}

function StoryHeader({ story, settings, frame }: Props) {
  const standfirst = childOf(story.document, 'standfirst');
  const context = contextOf(story, settings);
  const wordsLang = wordsLanguage(story.document, frame);
  return (
    <header className="story-head">
      <Kicker section={story.section} label={story.label} lang={wordsLang} />
      <h1>{textOf(childOf(story.document, 'headline'))}</h1>
      {standfirst && hasWords(standfirst) && (
        <p className="standfirst">
          <Inline node={standfirst} context={context} />
        </p>
      )}
      <StoryDates
        published={story.published}
        updated={story.updated}
        time={frame.time}
        wordsLang={wordsLang}
        hasCorrections={story.corrections.length > 0}
      />
      <Bylines bylines={story.bylines} freeLine={story.freeLine} wordsLang={wordsLang} />
    </header>
  );
}

function contextOf(story: PublicStory, settings: StorySettings): BodyContext {
  const { links, pictures, videos, captions, moreOn } = story;
  const { creditPrefix, playerNote } = settings;
  return { links, pictures, videos, captions, moreOn, creditPrefix, playerNote, base: '' };
}
