'use client';

import { useMemo, useState } from 'react';
import type { Upload } from '#editor/views/uploads.ts';
import type { BlockHost } from '#features/documents/components/block-list.tsx';
import { DraftContext, type OpenDraft } from '#features/documents/components/draft-context.ts';
import { FocusCorner } from '#features/documents/components/focus-corner.tsx';
import { KnownPictures } from '#features/documents/components/known-pictures.ts';
import { knownStories } from '#features/documents/components/known-stories.ts';
import { knownTopics } from '#features/documents/components/known-topics.ts';
import { KnownVideos } from '#features/documents/components/known-videos.ts';
import { LibraryPicker } from '#features/documents/components/library-picker.tsx';
import { LinkPopover } from '#features/documents/components/link-popover.tsx';
import { StoryBar } from '#features/documents/components/story-bar.tsx';
import { StoryPage } from '#features/documents/components/story-page.tsx';
import { StoryPanel } from '#features/documents/components/story-panel.tsx';
import type { StoryWorkspaceProps } from '#features/documents/components/story-workspace.tsx';
import { Toolbar } from '#features/documents/components/toolbar.tsx';
import { useDraftEditor } from '#features/documents/components/use-draft-editor.ts';
import { useFocusMode } from '#features/documents/components/use-focus-mode.ts';
import { useStoryNews } from '#features/documents/components/use-story-news.ts';
import { uploadPicture } from '#features/pictures/components/upload-picture.ts';
import { isVideoFile, uploadVideo } from '#features/videos/components/upload-video.ts';

/** The screen once a browser has it. */
export function OpenStory({ story, draft, newsroom, badges, action, notice, panel }: StoryWorkspaceProps) {
  const [isPanelShown, setPanelShown] = useState(false);
  const [isLinkOpen, setLinkOpen] = useState(false);
  const [isLibraryOpen, setLibraryOpen] = useState(false);
  const [pictures] = useState(() => new KnownPictures(newsroom.creditPrefix));
  const [videos] = useState(() => new KnownVideos());
  const [stories] = useState(knownStories);
  const [topics] = useState(() => knownTopics(story.id));
  const [host] = useState<BlockHost>(() => ({
    upload: uploadInto(pictures, videos, newsroom.videoMegabytes),
    openLibrary: () => setLibraryOpen(true),
  }));
  const openLink = () => setLinkOpen(true);
  const { client, editor, slashMenu, isEditable } = useDraftEditor(draft, host, openLink);
  useStoryNews(story.id);
  const { isFocused, toggle: toggleFocus } = useFocusMode();
  const open = useMemo<OpenDraft | null>(
    () =>
      editor && {
        ...{ storyId: story.id, draftId: draft.draftId, client, editor },
        ...{ newsroom, pictures, videos, stories, topics, upload: host.upload },
      },
    [story.id, draft.draftId, client, editor, newsroom, pictures, videos, stories, topics, host],
  );
  if (!open) return null;
  return (
    <DraftContext value={open}>
      <div className="flex flex-1 flex-col bg-paper">
        {isFocused && <FocusCorner onLeave={toggleFocus} />}
        <header className="sticky top-0 z-20 border-line border-b bg-paper in-data-focus-mode:hidden">
          <StoryBar
            onFocusMode={toggleFocus}
            story={story}
            badges={badges}
            action={action}
            isPanelShown={isPanelShown}
            onTogglePanel={() => setPanelShown((shown) => !shown)}
          />
          {isEditable && (
            <div className={`border-line border-t px-2 py-1 md:px-4 ${isPanelShown ? 'max-lg:hidden' : ''}`}>
              <Toolbar onLink={openLink} host={host} />
            </div>
          )}
        </header>
        <div className="flex min-h-0 flex-1">
          <div className={`min-w-0 flex-1 ${isPanelShown ? 'max-lg:hidden' : ''}`}>
            {notice}
            <StoryPage slashMenu={slashMenu} isEditable={isEditable} onLink={openLink} />
          </div>
          <div
            className={`lg:sticky lg:top-[5.125rem] lg:h-[calc(100dvh-5.125rem)] in-data-focus-mode:hidden lg:w-80 lg:shrink-0 lg:border-line lg:border-l xl:w-96 ${isPanelShown ? 'max-lg:w-full' : 'max-lg:hidden'}`}
          >
            <StoryPanel slots={panel} />
          </div>
        </div>
      </div>
      <LinkPopover isOpen={isLinkOpen} onClose={() => setLinkOpen(false)} />
      <LibraryPicker isOpen={isLibraryOpen} onOpenChange={setLibraryOpen} />
    </DraftContext>
  );
}

function uploadInto(pictures: KnownPictures, videos: KnownVideos, megabytes: number): Upload {
  return async (file, onProgress) => {
    const tell = (percent: number) => onProgress(percent / 100);
    if (isVideoFile(file)) {
      const sent = await uploadVideo(file, megabytes, tell);
      return sent.ok ? { video: videos.arrived(sent.value) } : { problem: sent.message };
    }
    const result = await uploadPicture(file, tell);
    return result.ok ? { picture: pictures.arrived(result.value, file) } : { problem: result.message };
  };
}
