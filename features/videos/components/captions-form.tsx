'use client';

import { Captions as CaptionsIcon } from 'lucide-react';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { Form } from '#components/form/form.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { Button } from '#components/ui/button.tsx';
import { addCaptionsAction } from '#features/videos/actions.ts';

type CaptionsFormProps = {
  videoId: string;
  /** The language that is offered (BCP 47). */
  language: string;
  onAdded: (captionsId: string) => void;
};

/** Gives a video a captions track from a file on the person's machine. */
export function CaptionsForm({ videoId, language, onAdded }: CaptionsFormProps) {
  const [file, setFile] = useState<{ name: string; text: string } | null>(null);

  async function choose(files: FileList | null) {
    const chosen = files?.[0];
    if (chosen) setFile({ name: chosen.name, text: await chosen.text() });
  }

  return (
    <Form
      label="Add captions"
      action={addCaptionsAction}
      toInput={(fields) => ({
        videoId,
        language: String(fields.get('language') ?? '').trim(),
        label: String(fields.get('label') ?? ''),
        text: file?.text ?? '',
      })}
      onSuccess={({ captionsId }) => onAdded(captionsId)}
    >
      <FileTrigger acceptedFileTypes={['.vtt', '.srt', 'text/vtt']} onSelect={(files) => void choose(files)}>
        <Button size="small" icon={<CaptionsIcon size={14} aria-hidden />}>
          {file?.name ?? 'Choose a file (.vtt or .srt)'}
        </Button>
      </FileTrigger>
      <TextField
        label="Language"
        name="language"
        hint="As a tag, such as en-GB or ar."
        defaultValue={language}
        maxLength={35}
        isRequired
      />
      <TextField
        label="Name in the player"
        name="label"
        defaultValue={nameOf(language)}
        maxLength={60}
        dir="auto"
        isRequired
      />
      <div>
        <SubmitButton>Add captions</SubmitButton>
      </div>
    </Form>
  );
}

/** What a language calls itself; the tag where nobody knows. */
function nameOf(language: string): string {
  try {
    const { language: bare } = new Intl.Locale(language);
    return new Intl.DisplayNames([language], { type: 'language' }).of(bare) ?? language;
  } catch {
    return language;
  }
}
