import { type Pressed, pressPart } from '#site/press.ts';
import type { SiteFrame } from '#site/shell/page-shell.tsx';
import { Corrections } from '#site/story/corrections.tsx';
import { DevelopingNotice } from '#site/story/developing-notice.tsx';
import { type PublicStory, StoryBody, type StorySettings } from '#site/story/story-article.tsx';

/** What stands below a story's head. */
export type StoryRest = { frame: SiteFrame; settings: StorySettings; story: PublicStory };

/** A story without its head, for a page that shows its beginning already: the script puts it in the beginning's place. */
export function StoryRestView({ frame, settings, story }: StoryRest) {
  return (
    <>
      <StoryBody story={story} settings={settings} />
      <DevelopingNotice until={story.developingUntil} now={frame.now} text={settings.developingText} />
      <Corrections corrections={story.corrections} time={frame.time} />
    </>
  );
}

/** Presses it. It is no page: search engines are told so. */
export function pressStoryRest(rest: StoryRest): Promise<Pressed> {
  return pressPart(<StoryRestView {...rest} />, { headers: { 'x-robots-tag': 'noindex' } });
}
