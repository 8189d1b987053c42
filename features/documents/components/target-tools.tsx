'use client';

import { ExternalLink, Pencil, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { Popover } from '#components/ui/popover.tsx';
import { type BlockToolsProps, useLookup } from '#editor/views/editor-services.ts';
import { type Destination, DestinationPicker } from '#features/documents/components/destination-picker.tsx';
import { useOpenDraft } from '#features/documents/components/draft-context.ts';
import { isHeadlineChanged, ownWordsOf } from '#features/documents/rules/headline-changed.ts';

/**
 * Of one target of a Read more: where it leads. Its words are written in the text itself. What looks stories up stands in
 * a window of its own: an open list hides all beside its field from screen readers, and ProseMirror takes such marks in
 * the text for changes of the text.
 */
export function TargetTools(props: BlockToolsProps) {
  const { editor, getPos, node, update } = props;
  const { stories } = useOpenDraft();
  const place = useRef<HTMLDivElement>(null);
  const [isPicking, setPicking] = useState(() => !isChosen(props) && isCursorIn(props));

  function choose(destination: Destination) {
    setPicking(false);
    const headline = destination.story === null ? '' : (stories.get(destination.story)?.headline ?? '');
    update({ ...destination, knownHeadline: headline });
    // Once the window is gone and has given the focus back: own words are typed next.
    requestAnimationFrame(() => requestAnimationFrame(() => editor.commands.focus((getPos() ?? 0) + 1)));
  }

  return (
    <div ref={place} contentEditable={false} className="story-tools flex items-center gap-0.5 pl-2">
      <TargetNote {...props} />
      <HeadlineChange {...props} />
      {isChosen(props) ? (
        <ChosenButtons {...props} onChange={() => setPicking(true)} />
      ) : (
        <Button size="small" onPress={() => setPicking(true)}>
          Choose
        </Button>
      )}
      <Button
        kind="quiet"
        size="small"
        icon={<X size={14} aria-hidden />}
        aria-label="Remove target"
        onPress={() => removeTarget(props)}
      />
      <Popover
        label={node.attrs.story === null && node.attrs.href === null ? 'New target' : 'Another target'}
        triggerRef={place}
        placement="bottom end"
        isOpen={isPicking}
        onOpenChange={setPicking}
      >
        {() => <DestinationPicker label="Which story or page" onChoose={choose} autoFocus />}
      </Popover>
    </div>
  );
}

function TargetNote({ node }: BlockToolsProps) {
  const { stories } = useOpenDraft();
  const story = useLookup(stories, node.attrs.story);
  if (!story?.note) return null;
  return <span className="text-attention text-sm">{story.note}</span>;
}

/** Own words were written for a headline that is another one now: the editor looks, and decides. */
function HeadlineChange(props: BlockToolsProps) {
  const { editor, getPos, node, update } = props;
  const { stories } = useOpenDraft();
  const story = useLookup(stories, node.attrs.story);
  if (!story || !isHeadlineChanged(ownWordsOf(node), story)) return null;

  function showHeadline() {
    const pos = getPos();
    if (pos === undefined) return;
    const { tr } = editor.state;
    tr.delete(pos + 1, pos + 1 + node.content.size);
    editor.view.dispatch(tr.setNodeAttribute(pos, 'knownHeadline', story?.headline));
  }

  return (
    <Popover
      label="The headline changed"
      placement="bottom end"
      trigger={
        <Button size="small" kind="quiet">
          <span className="text-attention">Headline changed</span>
        </Button>
      }
    >
      {(close) => (
        <div className="flex flex-col gap-3">
          <p dir="auto">Your words were written for another headline. It is now “{story.headline}”.</p>
          <div className="flex flex-wrap gap-2">
            <Button
              size="small"
              onPress={() => {
                close();
                update({ knownHeadline: story.headline });
              }}
            >
              Keep your words
            </Button>
            <Button
              size="small"
              onPress={() => {
                close();
                showHeadline();
              }}
            >
              Show the headline
            </Button>
          </div>
        </div>
      )}
    </Popover>
  );
}

function ChosenButtons({ node: { attrs }, onChange }: BlockToolsProps & { onChange: () => void }) {
  return (
    <>
      <LinkButton
        kind="quiet"
        size="small"
        href={attrs.story === null ? attrs.href : `/desk/stories/${attrs.story}`}
        target="_blank"
        icon={<ExternalLink size={14} aria-hidden />}
        aria-label="Open in a new tab"
      />
      <Button
        kind="quiet"
        size="small"
        icon={<Pencil size={14} aria-hidden />}
        aria-label="Change target"
        onPress={onChange}
      />
    </>
  );
}

function isChosen({ node }: BlockToolsProps): boolean {
  return node.attrs.story !== null || node.attrs.href !== null;
}

/** The last target takes its Read more along: an empty one means nothing. */
function removeTarget({ editor, getPos, node }: BlockToolsProps): void {
  const pos = getPos();
  if (pos === undefined) return;
  const $pos = editor.state.doc.resolve(pos);
  const isLast = $pos.parent.childCount === 1;
  const { tr } = editor.state;
  editor.view.dispatch(isLast ? tr.delete($pos.before(), $pos.after()) : tr.delete(pos, pos + node.nodeSize));
}

/** A target that this person just put in has their cursor; others' do not ask anything of them. */
function isCursorIn({ editor, getPos, node }: BlockToolsProps): boolean {
  const pos = getPos();
  const { from } = editor.state.selection;
  return pos !== undefined && from > pos && from < pos + node.nodeSize;
}
