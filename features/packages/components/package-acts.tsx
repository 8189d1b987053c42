'use client';

import { CalendarClock, Hand, Send } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Form } from '#components/form/form.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { ActionButton } from '#components/ui/action-button.tsx';
import { Button } from '#components/ui/button.tsx';
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { ErrorNote } from '#components/ui/error-note.tsx';
import { Note } from '#components/ui/note.tsx';
import { showToast } from '#components/ui/toast-queue.ts';
import {
  embargoPackageAction,
  holdPackageAction,
  liftPackageEmbargoAction,
  liftPackageHoldAction,
  publishPackageAction,
  schedulePackageAction,
  unschedulePackageAction,
} from '#features/packages/actions.ts';
import type { PackageView } from '#features/packages/queries.ts';
import type { SchedulePackage } from '#features/packages/schema.ts';
import { EmbargoNote } from '#features/publishing/embargo/components/embargo-note.tsx';
import { SetEmbargo } from '#features/publishing/embargo/components/set-embargo.tsx';
import { dayWords } from '#features/publishing/rules/day-words.ts';
import { WhenField } from '#features/publishing/schedule/components/when-field.tsx';
import type { WallTimeInput } from '#features/publishing/schema.ts';
import { useFresh } from '#features/review/components/use-fresh.ts';
import type { TimeShown } from '#features/stories/components/news-list.tsx';
import { ReasonDialog } from '#features/stories/components/reason-dialog.tsx';

type PackageActsProps = { pack: PackageView; time: TimeShown };
type WithChildren = PackageActsProps & { children?: ReactNode };

/** When a package goes out, what keeps it back, and the acts on it as a whole. */
export function PackageActs({ children, ...props }: WithChildren) {
  // Buttons stand side by side; what says something has a line of its own.
  return (
    <div className="flex max-w-2xl flex-wrap items-start gap-3 px-4 py-4 md:px-6 [&>:has(p)]:w-full">
      <Order {...props} />
      <Release {...props} />
      {children}
      <Hold {...props} />
      <Embargo {...props} />
    </div>
  );
}

function Order({ pack, time }: PackageActsProps) {
  const fresh = useFresh();
  const { order, can } = pack;
  if (!order) return null;
  const words = dayWords(new Date(order.publishAt), new Date(time.now), time.zone);
  const cancel = can.release && (
    <ActionButton size="small" action={() => fresh(() => unschedulePackageAction(idsOf(pack)))}>
      Cancel it
    </ActionButton>
  );
  if (order.failure) {
    return <ErrorNote title={`It did not go out ${words}.`} lines={[order.failure]} action={cancel} />;
  }
  return (
    <Note tone="accent" icon={<CalendarClock size={16} aria-hidden />} action={cancel}>
      <p className="font-medium">All of it goes out {words}</p>
      <p>Ordered by {order.by}</p>
    </Note>
  );
}

function Release({ pack, time }: PackageActsProps) {
  const fresh = useFresh();
  const { can, order, isReady, stories } = pack;
  if (!can.release || stories.length === 0 || (order && !order.failure)) return null;
  return (
    <div className="flex flex-wrap items-center gap-2">
      <ConfirmDialog
        title="Publish the package"
        closeLabel="Close"
        trigger={
          <Button kind="primary" isDisabled={!isReady} icon={<Send size={16} aria-hidden />}>
            Publish all
          </Button>
        }
        confirmLabel="Publish all now"
        cancelLabel="Cancel"
        onConfirm={async () => {
          const result = await fresh(() => publishPackageAction(idsOf(pack)));
          if (result.ok) showToast({ tone: 'good', title: 'Published, all of it.' });
          return result;
        }}
      >
        {stories.length} stories go out in one act, or none of them.
      </ConfirmDialog>
      <Dialog
        title="Schedule the package"
        closeLabel="Close"
        trigger={
          <Button isDisabled={!isReady} icon={<CalendarClock size={16} aria-hidden />}>
            Schedule
          </Button>
        }
      >
        {(close) => <ScheduleForm pack={pack} time={time} close={close} />}
      </Dialog>
      {!isReady && (
        <p className="text-muted">It can go out once every story is passed and nothing blocks any.</p>
      )}
    </div>
  );
}

function ScheduleForm({ pack, time, close }: PackageActsProps & { close: () => void }) {
  const fresh = useFresh();
  const [when, setWhen] = useState<WallTimeInput | null>(null);
  return (
    <Form
      label="Schedule the package"
      action={(input: SchedulePackage) => fresh(() => schedulePackageAction(input))}
      toInput={() => ({ ...idsOf(pack), at: when ?? { time: '', zone: time.zone } })}
      onSuccess={close}
    >
      <WhenField label="All of it goes out" time={time} onChange={setWhen} />
      <div className="flex flex-row-reverse gap-2">
        <SubmitButton>Schedule all</SubmitButton>
        <Button onPress={close}>Cancel</Button>
      </div>
    </Form>
  );
}

function Hold({ pack }: PackageActsProps) {
  const fresh = useFresh();
  const { hold, can } = pack;
  if (hold) {
    return (
      <Note
        tone="attention"
        icon={<Hand size={16} aria-hidden />}
        action={
          can.pack && (
            <ActionButton size="small" action={() => fresh(() => liftPackageHoldAction(idsOf(pack)))}>
              Lift the hold
            </ActionButton>
          )
        }
      >
        <p className="font-medium">On hold: {hold.reason}</p>
      </Note>
    );
  }
  if (!can.pack) return null;
  return (
    <div>
      <ReasonDialog
        title="Put the package on hold"
        trigger={<Button icon={<Hand size={16} aria-hidden />}>Put on hold</Button>}
        submitLabel="Put on hold"
        action={(reason) => fresh(() => holdPackageAction({ ...idsOf(pack), reason }))}
      >
        Nothing of it can be published until an editor lifts the hold.
      </ReasonDialog>
    </div>
  );
}

function Embargo({ pack, time }: PackageActsProps) {
  const fresh = useFresh();
  const { embargo, can } = pack;
  if (embargo) {
    const lift = can.embargo && (
      <ActionButton size="small" action={() => fresh(() => liftPackageEmbargoAction(idsOf(pack)))}>
        Lift it
      </ActionButton>
    );
    return <EmbargoNote embargo={embargo} time={time} action={lift} />;
  }
  if (!can.embargo) return null;
  const set = (given: Parameters<Parameters<typeof SetEmbargo>[0]['act']>[0]) =>
    fresh(() => embargoPackageAction({ ...idsOf(pack), ...given }));
  return <SetEmbargo time={time} act={set} />;
}

function idsOf({ id, change }: PackageView) {
  return { packageId: id, change };
}
