'use client';

import { Checkbox } from '#components/form/checkbox.tsx';
import type { Option } from '#components/form/option-list.tsx';
import { RadioGroup } from '#components/form/radio-group.tsx';
import { TextArea } from '#components/form/text-area.tsx';
import {
  CORRECTION_KINDS,
  CORRECTION_PLACES,
  type UPDATE_CAUSES,
} from '#features/publishing/rules/choices.ts';
import type { Result } from '#lib/result.ts';

export type Cause = (typeof UPDATE_CAUSES)[number];
type CorrectionKind = (typeof CORRECTION_KINDS)[number];
type CorrectionPlace = (typeof CORRECTION_PLACES)[number];

/** Why a story is updated, as `publishStory` takes it. */
export type CauseGiven = {
  cause: Cause;
  correctionKind?: CorrectionKind;
  correctionPlace?: CorrectionPlace;
  note?: string;
  fixMeant?: boolean;
};

const CAUSES: (Option & { id: Cause })[] = [
  {
    id: 'development',
    label: 'Development',
    hint: 'There is more to tell. Readers see when it was updated.',
  },
  {
    id: 'fix',
    label: 'Fix',
    hint: 'A slip that changes nothing for readers: spelling, a link. They are not told.',
  },
  {
    id: 'correction',
    label: 'Correction',
    hint: 'Something was wrong. Readers see the note that you write.',
  },
  { id: 'legal', label: 'Legal', hint: 'It has to change for a legal reason. Readers are not told.' },
];

/** The causes that this person may give. */
export function causeOptions(mayCorrect: boolean): Option[] {
  return CAUSES.filter(({ id }) => mayCorrect || id !== 'correction');
}

const KIND_LABELS: Record<CorrectionKind, string> = {
  correction: 'Correction',
  clarification: 'Clarification',
  apology: 'Apology',
  editors_note: 'Editor’s note',
};

const PLACE_LABELS: Record<CorrectionPlace, string> = {
  foot: 'At the foot of the story',
  top: 'At the top, before the text',
};

type CauseFieldsProps = {
  cause: Cause;
  /** It was asked whether this fix is a correction. */
  isAsked?: boolean;
};

/** What a correction needs besides, and the answer where a fix looks like one; nothing for other causes. */
export function CauseFields({ cause, isAsked = false }: CauseFieldsProps) {
  if (cause === 'fix' && isAsked) {
    return (
      <Checkbox name="onlyFix" hint="Kept in the record with your name.">
        It is only a fix
      </Checkbox>
    );
  }
  if (cause !== 'correction') return null;
  return (
    <>
      <RadioGroup
        label="Kind of note"
        name="correctionKind"
        options={CORRECTION_KINDS.map((id) => ({ id, label: KIND_LABELS[id] }))}
        defaultValue="correction"
      />
      <TextArea
        label="Note to readers"
        name="note"
        hint="Shown on the story, with the date: what was wrong, and what is right."
        maxLength={2000}
        isRequired
      />
      <RadioGroup
        label="Where it stands"
        name="correctionPlace"
        options={CORRECTION_PLACES.map((id) => ({ id, label: PLACE_LABELS[id] }))}
        defaultValue="foot"
      />
    </>
  );
}

/** Whether an answer asks if this is a correction. */
export function asksForCorrection(result: Result<unknown>): boolean {
  return !result.ok && !!result.issues?.some((issue) => issue.path === 'fixMeant');
}

/** The cause as the form's fields give it. */
export function causeIn(fields: FormData, cause: Cause): CauseGiven {
  if (cause === 'fix') return { cause, fixMeant: fields.has('onlyFix') };
  if (cause !== 'correction') return { cause };
  const kind = CORRECTION_KINDS.find((one) => one === fields.get('correctionKind'));
  const correctionPlace = CORRECTION_PLACES.find((one) => one === fields.get('correctionPlace'));
  return { cause, correctionKind: kind, correctionPlace, note: String(fields.get('note') ?? '') };
}
