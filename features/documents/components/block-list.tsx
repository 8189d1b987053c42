'use client';

import type { Editor } from '@tiptap/react';
import {
  Clapperboard,
  GalleryHorizontal,
  Heading2,
  Heading3,
  Image,
  Images,
  ImageUp,
  List,
  ListOrdered,
  ListPlus,
  type LucideIcon,
  Minus,
  Newspaper,
  Quote,
  SquarePlay,
  StickyNote,
  Table,
  Tag,
  TextQuote,
  UserPen,
  Video,
} from 'lucide-react';
import { v7 } from 'uuid';
import { newTable } from '#editor/table-commands.ts';
import { insertBlock, insertNode, insertSelected } from '#editor/views/insert-block.ts';
import type { SlashItem } from '#editor/views/slash-menu.ts';
import { type Upload, uploadFiles } from '#editor/views/uploads.ts';
import { pictureTypes } from '#features/pictures/components/upload-picture.ts';
import { videoTypes } from '#features/videos/components/upload-video.ts';

/** What putting a block in may need of the screen around the text. */
export type BlockHost = { upload: Upload; openLibrary: () => void };

/** Something that can be put into a story, for the + button and the slash menu. */
export type Block = SlashItem & {
  icon: LucideIcon;
  keys?: string[];
  insert: (editor: Editor, host: BlockHost) => void;
};

/** All that can be put into a story, in the order of the menus. */
export const BLOCKS: readonly Block[] = [
  {
    ...{ id: 'heading2', title: 'Heading', words: 'h2 title section', icon: Heading2 },
    keys: ['Ctrl', 'Alt', '2'],
    insert: (editor) => editor.chain().focus().toggleHeading({ level: 2 }).run(),
  },
  {
    ...{ id: 'heading3', title: 'Small heading', words: 'h3 sub', icon: Heading3 },
    keys: ['Ctrl', 'Alt', '3'],
    insert: (editor) => editor.chain().focus().toggleHeading({ level: 3 }).run(),
  },
  {
    ...{ id: 'picture', title: 'Picture', words: 'image photo figure upload', icon: Image },
    insert: (editor, { upload }) => choosePictures((files) => uploadFiles(editor, upload, files, null)),
  },
  {
    ...{ id: 'main', title: 'Main picture', words: 'image photo lead top upload', icon: ImageUp },
    insert: (editor, { upload }) =>
      choosePictures((files) => uploadFiles(editor, upload, files.slice(0, 1), 'main')),
  },
  {
    ...{ id: 'library', title: 'Picture from the library', words: 'image photo', icon: Images },
    insert: (_editor, { openLibrary }) => openLibrary(),
  },
  {
    ...{ id: 'gallery', title: 'Gallery', words: 'images photos pictures slideshow upload' },
    icon: GalleryHorizontal,
    insert: (editor, { upload }) =>
      choosePictures((files) => uploadFiles(editor, upload, files, { gallery: v7() })),
  },
  {
    ...{ id: 'video', title: 'Video', words: 'film clip mp4 webm upload', icon: Video },
    insert: (editor, { upload }) => chooseVideo((files) => uploadFiles(editor, upload, files, null)),
  },
  {
    ...{ id: 'mainVideo', title: 'Main video', words: 'film clip lead top upload', icon: Clapperboard },
    insert: (editor, { upload }) => chooseVideo((files) => uploadFiles(editor, upload, files, 'main')),
  },
  {
    ...{ id: 'embed', title: 'YouTube or Vimeo', words: 'embed video film card', icon: SquarePlay },
    insert: (editor) => insertBlock(editor, { type: 'embed', content: [{ type: 'caption' }] }),
  },
  {
    ...{ id: 'readMore', title: 'Read more', words: 'links related stories', icon: Newspaper },
    insert: (editor) => insertBlock(editor, { type: 'readMore', content: [{ type: 'readMoreTarget' }] }),
  },
  {
    ...{ id: 'moreOn', title: 'More on a topic', words: 'related newest stories', icon: Tag },
    insert: (editor) => insertSelected(editor, editor.schema.node('moreOn')),
  },
  {
    ...{ id: 'quote', title: 'Quotation', words: 'blockquote cite', icon: TextQuote },
    insert: (editor) => editor.chain().focus().toggleBlockquote().run(),
  },
  {
    ...{ id: 'pullQuote', title: 'Pull quote', words: 'large quotation', icon: Quote },
    insert: (editor) => insertBlock(editor, { type: 'pullQuote' }),
  },
  {
    ...{ id: 'bulletList', title: 'List', words: 'bullets unordered ul', icon: List },
    keys: ['Ctrl', 'Shift', '8'],
    insert: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    ...{ id: 'orderedList', title: 'Numbered list', words: 'ordered ol', icon: ListOrdered },
    keys: ['Ctrl', 'Shift', '7'],
    insert: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  {
    ...{ id: 'table', title: 'Table', words: 'rows columns cells spreadsheet grid', icon: Table },
    insert: (editor) => insertNode(editor, newTable(editor.schema, 3, 3)),
  },
  {
    ...{ id: 'factBox', title: 'Fact box', words: 'at a glance key facts timeline', icon: ListPlus },
    insert: (editor) =>
      insertBlock(editor, { type: 'factBox', content: [{ type: 'boxHeading' }, { type: 'paragraph' }] }),
  },
  {
    ...{ id: 'analysisBox', title: 'Analysis box', words: 'eyewitness signed correspondent', icon: UserPen },
    insert: (editor) =>
      insertBlock(editor, { type: 'analysisBox', content: [{ type: 'boxHeading' }, { type: 'paragraph' }] }),
  },
  {
    ...{ id: 'noteToDesk', title: 'Note to desk', words: 'comment internal', icon: StickyNote },
    insert: (editor) => insertBlock(editor, { type: 'noteToDesk', content: [{ type: 'paragraph' }] }),
  },
  {
    ...{ id: 'rule', title: 'Rule', words: 'line divider hr', icon: Minus },
    insert: (editor) => insertBlock(editor, { type: 'horizontalRule' }),
  },
];

const OF_POSTS = [
  'heading2',
  'picture',
  'library',
  'embed',
  'quote',
  'pullQuote',
  'bulletList',
  'orderedList',
  'rule',
];

/** What of it can be put into a post of a live story. */
export const POST_BLOCKS: readonly Block[] = BLOCKS.filter(({ id }) => OF_POSTS.includes(id));

/** Opens the machine's own file chooser for pictures. */
export function choosePictures(onChosen: (files: File[]) => void): void {
  chooseFiles(pictureTypes, true, onChosen);
}

function chooseVideo(onChosen: (files: File[]) => void): void {
  chooseFiles(videoTypes, false, onChosen);
}

function chooseFiles(types: string[], multiple: boolean, onChosen: (files: File[]) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = types.join();
  input.multiple = multiple;
  input.addEventListener('change', () => onChosen([...(input.files ?? [])]));
  input.click();
}
