'use client';

import { Ban, Ellipsis, Link2, PenLine, RotateCcw, Zap } from 'lucide-react';
import { useState } from 'react';
import { useResult } from '#components/form/use-result.ts';
import { Button } from '#components/ui/button.tsx';
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Menu, type MenuEntry } from '#components/ui/menu.tsx';
import { showToast } from '#components/ui/toast-queue.ts';
import {
  allowPublishAloneAction,
  renewInvitationAction,
  suspendPersonAction,
  unsuspendPersonAction,
} from '#features/people/actions.ts';
import { PersonLink } from '#features/people/components/person-link.tsx';
import { RenamePerson } from '#features/people/components/rename-person.tsx';
import type { AccountState } from '#features/people/queries.ts';

type PersonMenuProps = {
  person: {
    id: string;
    name: string;
    state: AccountState;
    mayPublishAlone: boolean;
    change: number;
    canManage: boolean;
  };
};

/** What an administrator seldom does to an account: another name, a new link, suspending, and back; on a phone the tick of the row too. */
export function PersonMenu({ person }: PersonMenuProps) {
  const { id: personId, name, mayPublishAlone, change } = person;
  const [isSuspending, setSuspending] = useState(false);
  const [isRenaming, setRenaming] = useState(false);
  const [link, setLink] = useState<string | null>(null);
  const onFailure = ({ message }: { message: string }) => showToast({ tone: 'danger', title: message });
  const renewal = useResult(renewInvitationAction, { onSuccess: (value) => setLink(value.link), onFailure });
  const unsuspension = useResult(unsuspendPersonAction, { onFailure });
  const alone = useResult(allowPublishAloneAction, { onFailure });

  function choose(id: string) {
    if (id === 'rename') setRenaming(true);
    if (id === 'suspend') setSuspending(true);
    if (id === 'link') renewal.run({ personId, change });
    if (id === 'alone') alone.run({ personId, change, allowed: !mayPublishAlone });
    if (id === 'unsuspend') unsuspension.run({ personId, change });
  }

  return (
    <>
      <Menu
        label={`More about ${name}`}
        placement="bottom end"
        entries={entriesFor(person)}
        onAction={choose}
        trigger={
          <Button
            kind="quiet"
            size="small"
            icon={<Ellipsis size={16} aria-hidden />}
            aria-label={`More about ${name}`}
            isPending={renewal.isPending || unsuspension.isPending || alone.isPending}
          />
        }
      />
      <RenamePerson person={person} isOpen={isRenaming} onOpenChange={setRenaming} />
      <ConfirmDialog
        title={`Suspend ${name}?`}
        closeLabel="Close"
        isOpen={isSuspending}
        onOpenChange={setSuspending}
        confirmLabel="Suspend"
        cancelLabel="Cancel"
        isDanger
        onConfirm={() => suspendPersonAction({ personId, change })}
      >
        {name} is signed out everywhere at once and cannot sign in until an administrator un-suspends the
        account. Stories and the record keep the name.
      </ConfirmDialog>
      <Dialog
        title={`New link for ${name}`}
        closeLabel="Close"
        isOpen={link !== null}
        onOpenChange={(isOpen) => !isOpen && setLink(null)}
      >
        {(close) => <PersonLink name={name} link={link ?? ''} onDone={close} />}
      </Dialog>
    </>
  );
}

const rename: MenuEntry = { id: 'rename', label: 'Rename', icon: <PenLine size={16} aria-hidden /> };

function entriesFor({ state, mayPublishAlone, canManage }: PersonMenuProps['person']): MenuEntry[] {
  if (!canManage) return [rename];
  if (state === 'suspended') return [rename, comeback];
  return [
    rename,
    {
      id: 'link',
      label: 'New link',
      hint: 'To choose a password. Links given before stop working.',
      icon: <Link2 size={16} aria-hidden />,
    },
    {
      id: 'alone',
      label: mayPublishAlone ? 'No longer publish alone' : 'May publish alone',
      hint: 'Publish first, with a reason; somebody looks after.',
      icon: <Zap size={16} aria-hidden />,
    },
    { id: 'suspend', label: 'Suspend', icon: <Ban size={16} aria-hidden />, isDanger: true },
  ];
}

const comeback: MenuEntry = {
  id: 'unsuspend',
  label: 'Un-suspend',
  icon: <RotateCcw size={16} aria-hidden />,
};
