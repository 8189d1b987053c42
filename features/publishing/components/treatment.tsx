'use client';

import { History, Radio, Siren } from 'lucide-react';
import type { ReactNode } from 'react';
import { DateTimeField } from '#components/form/date-time-field.tsx';
import { Form } from '#components/form/form.tsx';
import { instantFrom } from '#components/form/instant.ts';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { ActionButton } from '#components/ui/action-button.tsx';
import { Button } from '#components/ui/button.tsx';
import { Popover } from '#components/ui/popover.tsx';
import { Time } from '#components/ui/time.tsx';
import { setBreakingAction, setDevelopingAction, showHistoryAction } from '#features/publishing/actions.ts';
import type { PublishingState } from '#features/publishing/queries.ts';
import { useFresh } from '#features/review/components/use-fresh.ts';
import type { TimeShown } from '#features/stories/components/news-list.tsx';

type TreatmentProps = { state: PublishingState; time: TimeShown };

/** Breaking and developing: switched at once, each until a time. */
export function Treatment({ state, time }: TreatmentProps) {
  const { breakingUntil, developingUntil } = state.treatment;
  return (
    <div className="flex flex-col gap-3">
      <Switch
        state={state}
        time={time}
        name="Breaking"
        icon={<Siren size={16} aria-hidden />}
        what="In the red bar on every page of the site."
        usual="2 hours"
        until={breakingUntil}
        act={setBreakingAction}
      />
      <Switch
        state={state}
        time={time}
        name="Developing"
        icon={<Radio size={16} aria-hidden />}
        what="With the notice that the story is moving."
        usual="12 hours"
        until={developingUntil}
        act={setDevelopingAction}
      />
      <ChangeHistory state={state} />
    </div>
  );
}

/** Whether readers may see what changed from one published version to the next. */
function ChangeHistory({ state }: Pick<TreatmentProps, 'state'>) {
  const fresh = useFresh();
  const { change, showsHistory } = state.treatment;
  const input = { storyId: state.storyId, change, shows: !showsHistory };
  return (
    <div className="flex items-start justify-between gap-3">
      <div className="min-w-0">
        <p className="flex items-center gap-1.5 font-medium">
          <History size={16} aria-hidden />
          Change history
        </p>
        <p className="text-muted">
          {showsHistory ? 'Readers see what changed at each update.' : 'Readers do not see what changed.'}
        </p>
      </div>
      {state.can.treat && (
        <ActionButton
          size="small"
          aria-label={`Change history: ${showsHistory ? 'off' : 'on'}`}
          action={() => fresh(() => showHistoryAction(input))}
        >
          {showsHistory ? 'Off' : 'On'}
        </ActionButton>
      )}
    </div>
  );
}

type SwitchProps = TreatmentProps & {
  name: string;
  icon: ReactNode;
  what: string;
  usual: string;
  until: Date | null;
  act: typeof setBreakingAction;
};

function Switch({ state, time, name, icon, what, usual, until, act }: SwitchProps) {
  const fresh = useFresh();
  const ids = { storyId: state.storyId, change: state.treatment.change };
  return (
    <div className="flex items-start justify-between gap-3">
      <div className="min-w-0">
        <p
          className={`flex items-center gap-1.5 font-medium ${until && name === 'Breaking' ? 'text-danger' : ''}`}
        >
          {icon}
          {name}
          {until && (
            <span className="font-normal">
              until <Time at={new Date(until).toISOString()} {...time} show="short" />
            </span>
          )}
        </p>
        <p className="text-muted">{what}</p>
      </div>
      {state.can.treat && (
        <div className="flex shrink-0 gap-1">
          {until && (
            <ActionButton size="small" action={() => fresh(() => act({ ...ids, until: null }))}>
              Off
            </ActionButton>
          )}
          <Popover
            label={name}
            placement="bottom end"
            trigger={<Button size="small">{until ? 'Until' : 'On'}</Button>}
          >
            {(close) => (
              <Form
                label={name}
                action={(input: Parameters<typeof act>[0]) => fresh(() => act(input))}
                toInput={(fields) => {
                  const moment = instantFrom(fields.get('until'));
                  return moment === null ? ids : { ...ids, until: new Date(moment) };
                }}
                onSuccess={close}
              >
                <DateTimeField
                  label="Until"
                  name="until"
                  hint={`Left empty: ${usual} from now. It goes by itself.`}
                  now={time.now}
                  zone={time.zone}
                  clock={time.clock}
                  minValue={time.now}
                  words={{ openCalendar: 'Choose a day' }}
                />
                <SubmitButton>{until ? 'Change' : `Switch ${name.toLowerCase()} on`}</SubmitButton>
              </Form>
            )}
          </Popover>
        </div>
      )}
    </div>
  );
}
