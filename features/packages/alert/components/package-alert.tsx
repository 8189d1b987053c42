'use client';

import { Siren } from 'lucide-react';
import { useState } from 'react';
import { Select } from '#components/form/select.tsx';
import { useResult } from '#components/form/use-result.ts';
import { ActionButton } from '#components/ui/action-button.tsx';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { ErrorNote } from '#components/ui/error-note.tsx';
import { Note } from '#components/ui/note.tsx';
import { AlertWordsFields, areSendable } from '#features/alerts/components/alert-words-fields.tsx';
import { clearPackageAlertAction, setPackageAlertAction } from '#features/packages/actions.ts';
import type { PackageView } from '#features/packages/queries.ts';
import { useFresh } from '#features/review/components/use-fresh.ts';

type PackageAlertProps = { pack: PackageView; newsroom: string };

/** The alert that goes out with a package, in the same act: what it says, or the way to give it one. */
export function PackageAlert({ pack, newsroom }: PackageAlertProps) {
  const fresh = useFresh();
  const { alert, can } = pack;
  const ids = { packageId: pack.id, change: pack.change };
  if (alert) {
    return (
      <Note
        tone="accent"
        icon={<Siren size={16} aria-hidden />}
        action={
          can.alert && (
            <ActionButton size="small" action={() => fresh(() => clearPackageAlertAction(ids))}>
              Take it out
            </ActionButton>
          )
        }
      >
        <p className="font-medium">An alert goes out with it, ten seconds later</p>
        <p className="wrap-anywhere">
          {alert.slug}: <bdi>{alert.push || alert.banner}</bdi>
        </p>
      </Note>
    );
  }
  if (!can.alert || pack.stories.length === 0) return null;
  return (
    <div>
      <Dialog
        title="Alert with the package"
        closeLabel="Close"
        isWide
        trigger={<Button icon={<Siren size={16} aria-hidden />}>Add an alert</Button>}
      >
        {(close) => <SetAlert pack={pack} newsroom={newsroom} close={close} />}
      </Dialog>
    </div>
  );
}

function SetAlert({ pack, newsroom, close }: PackageAlertProps & { close: () => void }) {
  const fresh = useFresh();
  const [first] = pack.stories;
  const [storyId, setStory] = useState(first?.id ?? '');
  const [words, setWords] = useState({ banner: first?.headline ?? '', push: first?.headline ?? '' });
  const { run, isPending, failure } = useResult(
    () => fresh(() => setPackageAlertAction({ packageId: pack.id, change: pack.change, storyId, ...words })),
    { onSuccess: close },
  );
  return (
    <div className="flex flex-col gap-4">
      <p className="text-muted">
        It goes out with the stories, or not at all. For ten seconds after that it can be undone on its story.
      </p>
      <Select
        label="About"
        placeholder="Choose a story"
        options={pack.stories.map(({ id, slug }) => ({ id, label: slug }))}
        value={storyId}
        onChange={setStory}
      />
      <AlertWordsFields newsroom={newsroom} words={words} change={setWords} />
      {failure && <ErrorNote title={failure.message} lines={failure.issues?.map((issue) => issue.message)} />}
      <div className="flex flex-row-reverse gap-2">
        <Button kind="primary" isDisabled={!areSendable(words)} isPending={isPending} onPress={() => run()}>
          Add the alert
        </Button>
        <Button onPress={close}>Cancel</Button>
      </div>
    </div>
  );
}
