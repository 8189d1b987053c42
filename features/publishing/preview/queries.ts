import type { Node } from '@tiptap/pm/model';
import { referencesOf } from '#editor/references.ts';
import { listSections } from '#features/newsroom/sections/queries.ts';
import { getSettings } from '#features/newsroom/settings/queries.ts';
import { listTopics } from '#features/newsroom/topics/queries.ts';
import { getPictures, type PictureView } from '#features/pictures/queries.ts';
import { moreOnTopics } from '#features/publishing/more-on/queries.ts';
import { publicHeadlines } from '#features/publishing/public/queries.ts';
import { linksOf, sectionLinks } from '#features/publishing/site/rules/views.ts';
import { getVideos, type VideoView } from '#features/videos/queries.ts';
import type { PersonActor } from '#lib/actor.ts';
import type { BodyContext } from '#site/body/body-context.ts';
import type { Picture } from '#site/pictures/press-picture.tsx';
import type { SectionLink } from '#site/text/section-link.ts';
import type { CaptionsTrack, Video } from '#site/videos/press-video.tsx';

/** What ids in documents stand for on the newsroom side: links as readers have them now, pictures also while nobody may see them. */
export type ReaderPreview = {
  context: BodyContext;
  sections: Record<string, SectionLink>;
  topics: Record<string, string>;
};

/**
 * What is needed to show documents of a story as readers would get them. Links lead where they would lead now: a story that is not
 * public is not in here. Pictures come by the desk's own addresses, since those of the site would not answer yet.
 */
export async function readerPreview(
  actor: PersonActor,
  args: { storyId: string; docs: Node[] },
): Promise<ReaderPreview> {
  const used = args.docs.map(referencesOf);
  const [settings, sections, topics, pictures, videos, headlines] = await Promise.all([
    getSettings(actor),
    listSections(actor),
    listTopics(actor),
    getPictures(actor, [...new Set(used.flatMap((one) => one.pictures))]),
    getVideos(actor, [...new Set(used.flatMap((one) => one.videos))]),
    publicHeadlines(actor, [...new Set(used.flatMap((one) => one.stories))]),
  ]);
  const links = sectionLinks(sections);
  const moreOn = await moreOnTopics(actor, {
    topicIds: [...new Set(used.flatMap((one) => one.moreOn))],
    except: [args.storyId, ...used.flatMap((one) => one.stories)],
  });
  return {
    context: {
      links: linksOf({ headlines }),
      pictures: Object.fromEntries(
        pictures
          .filter(({ takenDownAt }) => takenDownAt === null)
          .map((picture) => [picture.id, deskPicture(picture)]),
      ),
      moreOn,
      videos: Object.fromEntries(videos.map((video) => [video.id, deskVideo(video)])),
      captions: Object.fromEntries(videos.flatMap(deskCaptions)),
      creditPrefix: settings.creditPrefix,
      playerNote: settings.playerNote,
      base: '',
    },
    sections: Object.fromEntries(
      sections.flatMap(({ id }, position) => {
        const link = links[position];
        return link ? [[id, link]] : [];
      }),
    ),
    topics: Object.fromEntries(topics.map(({ id, name }) => [id, name])),
  };
}

function deskPicture({ id, widths, width, height, credit, creditKind }: PictureView): Picture {
  const address = (wide: number, ending: 'webp' | 'jpg') => `/api/pictures/${id}/${wide}.${ending}`;
  return {
    credit,
    kind: creditKind,
    renditions: widths.map((wide) => ({
      width: wide,
      height: Math.round((wide * height) / width),
      webp: address(wide, 'webp'),
      jpeg: address(wide, 'jpg'),
    })),
  };
}

function deskVideo({ id, type, width, height, duration, bytes, credit, creditKind }: VideoView): Video {
  const file = `/api/videos/${id}/video`;
  return { type, width, height, duration, bytes, credit, kind: creditKind, file, address: file };
}

function deskCaptions({ id, captions }: VideoView): [string, CaptionsTrack][] {
  return captions.map(({ id: track, language, label }) => [
    track,
    { file: `/api/videos/${id}/${track}.vtt`, language, label },
  ]);
}
