'use client';

import { useEditorState } from '@tiptap/react';
import { Select } from '#components/form/select.tsx';
import { Button } from '#components/ui/button.tsx';
import type { Label } from '#editor/head.ts';
import { useOpenDraft } from '#features/documents/components/draft-context.ts';
import { HeldField } from '#features/documents/components/held-field.tsx';
import { BylineFields } from '#features/documents/head/components/byline-fields.tsx';
import { LanguageFields } from '#features/documents/head/components/language-fields.tsx';
import { TopicField } from '#features/documents/head/components/topic-field.tsx';
import { useHead } from '#features/documents/head/components/use-head.ts';

const LABELS: { id: Label; label: string }[] = [
  { id: 'none', label: 'No label' },
  { id: 'exclusive', label: 'Exclusive' },
  { id: 'analysis', label: 'Analysis' },
  { id: 'opinion', label: 'Opinion' },
  { id: 'explainer', label: 'Explainer' },
  { id: 'obituary', label: 'Obituary' },
];

/** What stands at the story's head for readers: it is written, filed and passed with the words. */
export function HeadPanel() {
  const { newsroom } = useOpenDraft();
  const { head, isEditable, set } = useHead();
  return (
    <div className="flex flex-col gap-4">
      <Select
        label="Section"
        placeholder="Choose a section"
        options={newsroom.sections.map(({ id, name }) => ({ id, label: name }))}
        value={head.section}
        onChange={(section) => set({ section })}
        isDisabled={!isEditable}
      />
      <TopicField />
      <Select
        label="Label"
        placeholder="No label"
        options={LABELS}
        value={head.label}
        onChange={(label) => set({ label: label as Label })}
        isDisabled={!isEditable}
      />
      <BylineFields />
      <HeldField
        label="Free line"
        placeholder="Additional reporting by …"
        value={head.freeLine}
        maxLength={300}
        onCommit={(freeLine) => set({ freeLine })}
        isDisabled={!isEditable}
      />
      <StandfirstSwitch />
      <LanguageFields />
    </div>
  );
}

function StandfirstSwitch() {
  const { editor } = useOpenDraft();
  const { has, isEditable } = useEditorState({
    editor,
    selector: ({ editor: { state, isEditable: may } }) => ({
      has: state.doc.maybeChild(1)?.type.name === 'standfirst',
      isEditable: may,
    }),
  });

  function toggle() {
    const { tr, schema } = editor.state;
    const after = tr.doc.child(0).nodeSize;
    if (has) tr.delete(after, after + tr.doc.child(1).nodeSize);
    else tr.insert(after, schema.node('standfirst'));
    editor.view.dispatch(tr);
  }

  return (
    <div>
      <Button size="small" onPress={toggle} isDisabled={!isEditable}>
        {has ? 'Take the standfirst out' : 'Add a standfirst'}
      </Button>
      {!has && <p className="mt-1 text-muted text-sm">The first paragraph is set as the intro.</p>}
    </div>
  );
}
