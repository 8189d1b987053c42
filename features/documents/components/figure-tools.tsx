'use client';

import { ArrowDownToLine, ArrowUpToLine } from 'lucide-react';
import { Checkbox } from '#components/form/checkbox.tsx';
import { Button } from '#components/ui/button.tsx';
import { type BlockToolsProps, useLookup } from '#editor/views/editor-services.ts';
import { bodyStart, putMain } from '#editor/views/insert-block.ts';
import { BlockToolsFrame, RemoveBlock } from '#features/documents/components/block-tools-frame.tsx';
import { CreditPopover } from '#features/documents/components/credit-popover.tsx';
import { useOpenDraft } from '#features/documents/components/draft-context.ts';
import { HeldField } from '#features/documents/components/held-field.tsx';
import { useCaptionCredit } from '#features/documents/components/use-caption-credit.ts';

/** Of a picture in use: what it shows for those who cannot see it, whose it is, where it stands. */
export function FigureTools(props: BlockToolsProps) {
  const { node, update } = props;
  const { pictures } = useOpenDraft();
  const picture = useLookup(pictures, node.attrs.picture);
  useCaptionCredit(props, picture);
  return (
    <BlockToolsFrame label="Picture">
      <div className="min-w-0 basis-full">
        <HeldField
          label="What it shows, for those who cannot see it"
          value={node.attrs.alt}
          maxLength={1000}
          isDisabled={node.attrs.decorative}
          onCommit={(alt) => update({ alt })}
        />
      </div>
      <div className="flex min-h-8 flex-wrap items-center gap-2">
        <Checkbox isSelected={node.attrs.decorative} onChange={(decorative) => update({ decorative })}>
          Decorative
        </Checkbox>
        {picture && <CreditPopover picture={picture} />}
        <MovePicture {...props} />
        <RemoveBlock what="picture" onPress={() => removePicture(props)} />
      </div>
    </BlockToolsFrame>
  );
}

function MovePicture(props: BlockToolsProps) {
  const isMain = isInMain(props);
  return (
    <Button
      size="small"
      kind="quiet"
      icon={isMain ? <ArrowDownToLine size={14} aria-hidden /> : <ArrowUpToLine size={14} aria-hidden />}
      onPress={() => movePicture(props, isMain)}
    >
      <span className="max-sm:sr-only">{isMain ? 'Into the text' : 'Make main'}</span>
    </Button>
  );
}

function isInMain({ editor, getPos }: BlockToolsProps): boolean {
  const pos = getPos();
  return pos !== undefined && editor.state.doc.resolve(pos).parent.type.name === 'main';
}

function removePicture(props: BlockToolsProps): void {
  const { editor, getPos, node } = props;
  const pos = getPos();
  if (pos === undefined) return;
  const { tr } = editor.state;
  const isMain = isInMain(props);
  editor.view.dispatch(tr.delete(isMain ? pos - 1 : pos, pos + node.nodeSize + (isMain ? 1 : 0)));
}

/** Between the text and the main place, as one act. A main picture that was there goes into the text. */
function movePicture(props: BlockToolsProps, isMain: boolean): void {
  const { editor, getPos, node } = props;
  const pos = getPos();
  if (pos === undefined) return;
  const { tr } = editor.state;
  if (isMain) {
    tr.delete(pos - 1, pos + node.nodeSize + 1);
    tr.insert(bodyStart(tr.doc), node);
  } else {
    const before = tr.doc.children.find(({ type }) => type.name === 'main')?.firstChild ?? null;
    tr.delete(pos, pos + node.nodeSize);
    putMain(tr, node);
    if (before) tr.insert(bodyStart(tr.doc), before);
  }
  editor.view.dispatch(tr.scrollIntoView());
}
