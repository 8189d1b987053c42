import { Select } from '#components/form/select.tsx';
import { TextArea } from '#components/form/text-area.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { creditKinds, kindNames } from '#features/pictures/rules/kind-name.ts';
import type { DescribePicture } from '#features/pictures/schema.ts';

type Credited = Pick<DescribePicture, 'credit' | 'creditKind' | 'rights'>;

const kinds = creditKinds.map((id) => ({ id, ...kindNames[id] }));

/** Whose a picture or a video is, and what kind of credit that is. */
export function CreditFields({ of, noun }: { of: Credited; noun: 'picture' | 'video' }) {
  return (
    <>
      <TextField
        label="Credit"
        name="credit"
        hint={`Only the name: the page puts the prefix before it. It changes wherever the ${noun} is used.`}
        defaultValue={of.credit}
        maxLength={200}
        dir="auto"
      />
      <Select
        label="Kind"
        name="creditKind"
        options={kinds}
        placeholder="Choose"
        defaultValue={of.creditKind}
      />
    </>
  );
}

/** Who allowed what. */
export function RightsField({ of, hint }: { of: Credited; hint: string }) {
  return (
    <TextArea
      label="Rights"
      name="rights"
      hint={hint}
      defaultValue={of.rights}
      maxLength={500}
      height="small"
    />
  );
}

/** What was said in these fields. */
export function creditIn(fields: FormData): Credited {
  const text = (name: string) => String(fields.get(name) ?? '');
  const creditKind = creditKinds.find((kind) => kind === text('creditKind')) ?? 'named';
  return { credit: text('credit'), creditKind, rights: text('rights') };
}
