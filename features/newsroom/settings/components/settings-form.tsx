'use client';

import { useRouter } from 'next/navigation';
import { ComboBox } from '#components/form/combo-box.tsx';
import { Form } from '#components/form/form.tsx';
import type { Option } from '#components/form/option-list.tsx';
import { RadioGroup } from '#components/form/radio-group.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { TextArea } from '#components/form/text-area.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { showToast } from '#components/ui/toast-queue.ts';
import { saveSettingsAction } from '#features/newsroom/settings/actions.ts';
import { FollowFields } from '#features/newsroom/settings/components/follow-fields.tsx';
import { followKinds, type SaveSettings } from '#features/newsroom/settings/schema.ts';
import type { Issue } from '#lib/result.ts';

type SettingsFormProps = {
  settings: SaveSettings;
  /** All time zones, by their IANA names. */
  zones: string[];
};

/** What the whole newsroom shares. */
export function SettingsForm({ settings, zones }: SettingsFormProps) {
  const router = useRouter();

  async function save(input: SaveSettings) {
    const result = await saveSettingsAction(input);
    if (result.ok) return result;
    if (result.code === 'stale') router.refresh();
    return { ...result, issues: result.issues?.map((issue) => atItsField(issue, input)) };
  }

  async function searchZones(words: string): Promise<Option[]> {
    const wanted = words.toLowerCase().replaceAll(' ', '_');
    const fitting = zones.filter((zone) => zone.toLowerCase().includes(wanted));
    return fitting.slice(0, 50).map((zone) => ({ id: zone, label: zone }));
  }

  return (
    <Form
      label="Settings"
      action={save}
      toInput={(fields) => inputOf(fields, settings)}
      onSuccess={() => showToast({ title: 'Saved. Readers see it at once.' })}
    >
      <TextField
        label="Newsroom"
        name="name"
        defaultValue={settings.name}
        maxLength={60}
        isRequired
        dir="auto"
      />
      <ComboBox
        label="Time zone"
        name="zone"
        hint="Deadlines and the times that readers see are in this zone."
        search={searchZones}
        defaultOption={{ id: settings.zone, label: settings.zone }}
        words={{
          searching: 'Looking',
          nothing: 'No zone of that name. Try the largest city near you.',
          failed: 'The zones could not be read.',
          open: 'Show time zones',
        }}
        isRequired
      />
      <RadioGroup
        label="Clock"
        name="clock"
        options={[
          { id: 'h24', label: '18:40' },
          { id: 'h12', label: '6.40pm' },
        ]}
        defaultValue={settings.clock}
      />
      <StoryTexts settings={settings} />
      <FollowFields links={settings.followLinks} />
      <div>
        <SubmitButton>Save settings</SubmitButton>
      </div>
    </Form>
  );
}

/** Our own words inside stories. */
function StoryTexts({ settings }: { settings: SaveSettings }) {
  return (
    <>
      <TextField
        label="Before a picture's credit"
        name="creditPrefix"
        hint="Stands after the caption, before the name, such as Pic:"
        defaultValue={settings.creditPrefix}
        maxLength={20}
        dir="auto"
      />
      <TextArea
        label="While a story is developing"
        name="developingText"
        hint="Readers see this on a story marked as developing."
        defaultValue={settings.developingText}
        maxLength={300}
        height="small"
        isRequired
      />
      <TextField
        label="Below every video"
        name="playerNote"
        hint="For readers whose player fails them, such as: Cannot play it? Write to us. Empty: nothing is said."
        defaultValue={settings.playerNote}
        maxLength={200}
        dir="auto"
      />
    </>
  );
}

function inputOf(fields: FormData, { change, zone }: SaveSettings): SaveSettings {
  const text = (name: string) => String(fields.get(name) ?? '').trim();
  return {
    change,
    name: text('name'),
    zone: text('zone') || zone,
    clock: text('clock') === 'h12' ? 'h12' : 'h24',
    creditPrefix: text('creditPrefix'),
    developingText: text('developingText'),
    playerNote: text('playerNote'),
    followLinks: followKinds.flatMap((kind) => {
      const address = text(`follow.${kind}`);
      return address ? [{ kind, address }] : [];
    }),
  };
}

/** An issue with a follow link names its place in the list; the field is named by its kind. */
function atItsField(issue: Issue, { followLinks }: SaveSettings): Issue {
  const place = /^followLinks\.(\d+)/.exec(issue.path ?? '')?.[1];
  const link = place === undefined ? undefined : followLinks[Number(place)];
  return link ? { ...issue, path: `follow.${link.kind}` } : issue;
}
