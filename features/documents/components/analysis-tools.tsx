'use client';

import { ImageUp, Settings2, X } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { Popover } from '#components/ui/popover.tsx';
import { showToast } from '#components/ui/toast-queue.ts';
import { type BlockToolsProps, useLookup } from '#editor/views/editor-services.ts';
import { choosePictures } from '#features/documents/components/block-list.tsx';
import { RemoveBlock } from '#features/documents/components/block-tools-frame.tsx';
import { CreditPopover } from '#features/documents/components/credit-popover.tsx';
import { useOpenDraft } from '#features/documents/components/draft-context.ts';
import { HeldField } from '#features/documents/components/held-field.tsx';
import { PersonField } from '#features/documents/components/person-field.tsx';

/** Of an analysis box: its label and who signs it. Its heading and words are written in the text. */
export function AnalysisTools(props: BlockToolsProps) {
  const { attrs } = props.node;
  return (
    <div contentEditable={false} className="story-tools mb-2 flex items-center justify-between gap-2">
      <Popover
        label="Who signs the box"
        trigger={
          <Button size="small" icon={<Settings2 size={14} aria-hidden />}>
            {attrs.name === '' ? 'Who signs it' : 'Signature'}
          </Button>
        }
      >
        {() => <SignatureForm {...props} />}
      </Popover>
      <RemoveBlock what="analysis box" onPress={props.remove} />
    </div>
  );
}

function SignatureForm(props: BlockToolsProps) {
  const { node, update } = props;
  const { label, name, role, place } = node.attrs;
  return (
    <div className="flex flex-col gap-3">
      <HeldField label="Label" value={label} maxLength={60} onCommit={(text) => update({ label: text })} />
      <PersonField
        label={name === '' ? 'Who signs it' : `Signed by ${name}. Somebody else`}
        onChoose={update}
      />
      <HeldField label="Role" value={role} maxLength={120} onCommit={(text) => update({ role: text })} />
      <HeldField
        label="Place"
        value={place}
        maxLength={120}
        placeholder="in Kyiv"
        onCommit={(text) => update({ place: text })}
      />
      <Photo {...props} />
    </div>
  );
}

function Photo({ node, update }: BlockToolsProps) {
  const { pictures, upload } = useOpenDraft();
  const photo = useLookup(pictures, node.attrs.photo);

  async function take(file: File | undefined) {
    if (!file) return;
    const outcome = await upload(file, () => undefined);
    if ('problem' in outcome) showToast({ title: outcome.problem, tone: 'danger' });
    if ('picture' in outcome) update({ photo: outcome.picture.id });
  }

  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button
        size="small"
        icon={<ImageUp size={14} aria-hidden />}
        onPress={() => choosePictures((files) => void take(files[0]))}
      >
        {node.attrs.photo === null ? 'Add a photo' : 'Another photo'}
      </Button>
      {photo && <CreditPopover picture={photo} />}
      {node.attrs.photo !== null && (
        <Button
          size="small"
          kind="quiet"
          icon={<X size={14} aria-hidden />}
          onPress={() => update({ photo: null })}
        >
          No photo
        </Button>
      )}
    </div>
  );
}
