import { Message, type MessageStatus } from '#site/messages/message-page.tsx';
import { type Pressed, pressPart } from '#site/press.ts';
import { StoryArticle } from '#site/story/story-article.tsx';
import type { StoryRest } from '#site/story/story-rest.tsx';

const headers = { 'x-robots-tag': 'noindex' };

/** Presses a story as its page shows it, for a page that has it open already: the script puts it in place of what stands there. */
export function pressStoryAgain({ story, settings, frame }: StoryRest): Promise<Pressed> {
  return pressPart(<StoryArticle story={story} settings={settings} frame={frame} />, { headers });
}

/** Presses what stands in the place of a story that is there no more; it names nothing of what was. */
export function pressStoryGone(status: Exclude<MessageStatus, 503>): Promise<Pressed> {
  return pressPart(<Message status={status} />, { status, headers });
}
