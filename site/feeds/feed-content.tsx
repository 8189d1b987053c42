import { Body } from '#site/body/body.tsx';
import type { BodyContext } from '#site/body/body-context.ts';
import { bodyBlocks, childOf, hasWords } from '#site/body/document-node.ts';
import { Inline } from '#site/body/inline.tsx';
import { MainFigure } from '#site/body/main-figure.tsx';
import { Corrections } from '#site/story/corrections.tsx';
import type { PublicStory, StorySettings } from '#site/story/story-article.tsx';
import type { ClockStyle } from '#site/text/format-moment.ts';

type Props = { story: PublicStory; settings: StorySettings; time: ClockStyle; publicUrl: string };

/** The text of a story for feeds: standfirst, main picture, body and corrections, with every address absolute. */
export function FeedContent({ story, settings, time, publicUrl }: Props) {
  const context: BodyContext = {
    links: story.links,
    pictures: story.pictures,
    // The newest stories of a topic are no part of the text, and a reader's program keeps it as it was.
    moreOn: {},
    videos: story.videos,
    captions: story.captions,
    creditPrefix: settings.creditPrefix,
    playerNote: settings.playerNote,
    base: publicUrl,
  };
  const standfirst = childOf(story.document, 'standfirst');
  return (
    <>
      {standfirst && hasWords(standfirst) && (
        <p>
          <strong>
            <Inline node={standfirst} context={context} />
          </strong>
        </p>
      )}
      <Corrections corrections={story.corrections.filter(({ place }) => place === 'top')} time={time} />
      <MainFigure document={story.document} context={context} />
      <Body blocks={bodyBlocks(story.document)} context={context} />
      <Corrections corrections={story.corrections.filter(({ place }) => place === 'foot')} time={time} />
    </>
  );
}
