import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { type ComponentType, createContext, useContext, useSyncExternalStore } from 'react';

/** A picture as the editor shows it. `src` is null until a size of it can be shown. */
export type PictureInfo = {
  id: string;
  fileName: string;
  width: number;
  height: number;
  src: string | null;
  /** How the credit reads after the caption; empty where the picture has none to show. */
  creditLine: string;
  /** Whether the picture says whose it is, or that it needs not. */
  hasCredit: boolean;
  isPrepared: boolean;
  failure: string;
  /** What the file itself says: offered at each use. */
  caption: string;
  description: string;
};

/** Another story as a link or a Read more shows it. `note` says where readers cannot go to it, `former` what it was called before. */
export type StoryInfo = { id: string; headline: string; slug: string; note: string; former: string };

/** A topic with its newest public stories: more than are shown, since the text may link to some. `shown` is how many are. */
export type TopicInfo = {
  id: string;
  name: string;
  stories: { id: string; headline: string }[];
  shown: number;
};

/**
 * Things known by id, fetched when first asked for. `undefined` while it is looked up, null where there is none. The
 * same object until it changes.
 */
export type Lookup<T> = {
  get: (id: string) => T | null | undefined;
  subscribe: (listener: () => void) => () => void;
};

/** A video of ours as the editor shows it. `captions` are its tracks, the newest first. */
export type VideoInfo = {
  id: string;
  fileName: string;
  width: number;
  height: number;
  src: string;
  /** How the credit reads after the caption; empty where the video has none to show. */
  creditLine: string;
  hasCredit: boolean;
  captions: { id: string; language: string; label: string; src: string }[];
};

/** What came of an upload: the picture, the video, or a sentence. */
export type UploadOutcome = { picture: PictureInfo } | { video: VideoInfo } | { problem: string };

/** What a block's tools get: the block as it is, and how to change it. */
export type BlockToolsProps = {
  editor: Editor;
  node: Node;
  getPos: () => number | undefined;
  update: (attributes: Record<string, unknown>) => void;
  remove: () => void;
};

/**
 * What the editor's views need from the product around them: the editor itself knows no server. The tools of a block are
 * components, so that views only draw what readers see.
 */
export type EditorServices = {
  isEditable: boolean;
  pictures: Lookup<PictureInfo>;
  videos: Lookup<VideoInfo>;
  stories: Lookup<StoryInfo>;
  topics: Lookup<TopicInfo>;
  tools: {
    Figure: ComponentType<BlockToolsProps>;
    Video: ComponentType<BlockToolsProps>;
    Embed: ComponentType<BlockToolsProps>;
    ReadMore: ComponentType<BlockToolsProps>;
    Target: ComponentType<BlockToolsProps>;
    AnalysisBox: ComponentType<BlockToolsProps>;
    PullQuote: ComponentType<BlockToolsProps>;
    FactBox: ComponentType<BlockToolsProps>;
    Gallery: ComponentType<BlockToolsProps>;
    MoreOn: ComponentType<BlockToolsProps>;
    Table: ComponentType<BlockToolsProps>;
    NoteToDesk: ComponentType<BlockToolsProps>;
  };
};

/** Around the editor's content, so that its views find their services. */
export const EditorServicesContext = createContext<EditorServices | null>(null);

/** The services of the editor that a view is in. */
export function useServices(): EditorServices {
  const services = useContext(EditorServicesContext);
  if (!services) throw new Error('The editor has no services around it.');
  return services;
}

/** A thing by its id, drawn anew when it changes; null without an id. */
export function useLookup<T>(lookup: Lookup<T>, id: string | null): T | null | undefined {
  return useSyncExternalStore(
    lookup.subscribe,
    () => (id === null ? null : lookup.get(id)),
    () => null,
  );
}
