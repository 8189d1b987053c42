'use client';

import { ExternalLink, Replace, X } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { type BlockToolsProps, useLookup } from '#editor/views/editor-services.ts';
import { type Destination, DestinationPicker } from '#features/documents/components/destination-picker.tsx';
import { useOpenDraft } from '#features/documents/components/draft-context.ts';

/** Of one target of a Read more: where it leads. Its words are written in the text itself. */
export function TargetTools(props: BlockToolsProps) {
  const { node, update } = props;
  const [isChanging, setChanging] = useState(false);
  const isChosen = node.attrs.story !== null || node.attrs.href !== null;

  function choose(destination: Destination) {
    setChanging(false);
    update(destination);
  }

  if (isChosen && !isChanging) return <ChosenTarget {...props} onChange={() => setChanging(true)} />;
  return (
    <div contentEditable={false} className="story-tools flex items-end gap-2" data-picking>
      <div className="min-w-0 flex-1">
        <DestinationPicker
          label="Which story or page"
          onChoose={choose}
          autoFocus={isChanging || isCursorIn(props)}
        />
      </div>
      <Button
        kind="quiet"
        icon={<X size={14} aria-hidden />}
        aria-label={isChosen ? 'Keep the target as it is' : 'Remove target'}
        onPress={() => (isChosen ? setChanging(false) : removeTarget(props))}
      />
    </div>
  );
}

function ChosenTarget(props: BlockToolsProps & { onChange: () => void }) {
  const { attrs } = props.node;
  const { stories } = useOpenDraft();
  const story = useLookup(stories, attrs.story);
  return (
    <div contentEditable={false} className="story-tools flex items-center gap-0.5 pl-2">
      {story?.note && <span className="text-attention text-sm">{story.note}</span>}
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
        icon={<Replace size={14} aria-hidden />}
        aria-label="Change target"
        onPress={props.onChange}
      />
      <Button
        kind="quiet"
        size="small"
        icon={<X size={14} aria-hidden />}
        aria-label="Remove target"
        onPress={() => removeTarget(props)}
      />
    </div>
  );
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

/** A target that this person just put in has their cursor; others' do not take the focus. */
function isCursorIn({ editor, getPos, node }: BlockToolsProps): boolean {
  const pos = getPos();
  const { from } = editor.state.selection;
  return pos !== undefined && from > pos && from < pos + node.nodeSize;
}
