'use client';

import { useState } from 'react';
import { useResult } from '#components/form/use-result.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog, type DialogProps } from '#components/ui/dialog.tsx';
import { ErrorNote } from '#components/ui/error-note.tsx';
import { sendAlertAction } from '#features/alerts/actions.ts';
import { AlertWordsFields, areSendable } from '#features/alerts/components/alert-words-fields.tsx';
import type { AlertLine, AlertsView } from '#features/alerts/queries.ts';
import { devicesInWords } from '#features/alerts/rules/devices-in-words.ts';
import type { AlertWords } from '#features/alerts/schema.ts';
import { useFresh } from '#features/review/components/use-fresh.ts';

type SendAlertProps = {
  view: AlertsView;
  /** The alert that this one is to put right. */
  corrects?: AlertLine;
} & Pick<DialogProps, 'trigger' | 'isOpen' | 'onOpenChange'>;

/** Writes an alert, shows it as readers will see it, and asks once more with what goes to how many. */
export function SendAlert({ view, corrects, ...opened }: SendAlertProps) {
  return (
    <Dialog
      title={corrects ? 'Send a corrected alert' : 'Send an alert'}
      closeLabel="Close"
      isWide
      {...opened}
    >
      {(close) => <Steps view={view} corrects={corrects} close={close} />}
    </Dialog>
  );
}

type StepsProps = Pick<SendAlertProps, 'view' | 'corrects'> & { close: () => void };

function Steps({ view, corrects, close }: StepsProps) {
  // What was there when the dialog opened: if readers get another version meanwhile, the server says so.
  const [quotes] = useState(view.quotes);
  const [words, setWords] = useState<AlertWords>(() => firstWords(view, corrects));
  const [isAsked, setAsked] = useState(false);
  if (!quotes) return <p>Readers do not have this story now. Publish it, then send the alert.</p>;
  return (
    <div className="flex flex-col gap-4">
      <p className="text-muted">
        It quotes version {quotes.number}, which readers have now: <bdi>{quotes.headline}</bdi>
      </p>
      {isAsked ? (
        <Confirm
          {...{ view, corrects, close, words }}
          versionId={quotes.versionId}
          back={() => setAsked(false)}
        />
      ) : (
        <Write
          newsroom={view.newsroom}
          words={words}
          change={setWords}
          send={() => setAsked(true)}
          close={close}
        />
      )}
    </div>
  );
}

type WriteProps = {
  newsroom: string;
  words: AlertWords;
  change: (words: AlertWords) => void;
  send: () => void;
  close: () => void;
};

function Write({ newsroom, words, change, send, close }: WriteProps) {
  return (
    <>
      <AlertWordsFields newsroom={newsroom} words={words} change={change} />
      <div className="flex flex-row-reverse gap-2">
        <Button kind="primary" onPress={send} isDisabled={!areSendable(words)}>
          Send
        </Button>
        <Button onPress={close}>Cancel</Button>
      </div>
    </>
  );
}

type ConfirmProps = StepsProps & { words: AlertWords; versionId: string; back: () => void };

function Confirm({ view, corrects, close, words, versionId, back }: ConfirmProps) {
  const fresh = useFresh();
  const order = { storyId: view.storyId, versionId, ...words, correctsId: corrects?.id };
  const { run, isPending, failure } = useResult(() => fresh(() => sendAlertAction(order)), {
    onSuccess: close,
  });
  return (
    <>
      <ul className="flex list-disc flex-col gap-1 pl-5">
        {words.banner.trim() !== '' && (
          <li>
            On every page of the site, for two hours: <bdi className="font-medium">{words.banner.trim()}</bdi>
          </li>
        )}
        {words.push.trim() !== '' && (
          <li>
            To {devicesInWords(view.devices)}: <bdi className="font-medium">{words.push.trim()}</bdi>
          </li>
        )}
        {corrects && <li>In place of the alert that it corrects, wherever that still stands.</li>}
      </ul>
      <p className="text-muted">It goes out ten seconds after you confirm. Until then it can be undone.</p>
      {failure && <ErrorNote title={failure.message} lines={failure.issues?.map((issue) => issue.message)} />}
      <div className="flex flex-row-reverse gap-2">
        <Button kind="danger" isPending={isPending} onPress={() => run()} autoFocus>
          Confirm and send
        </Button>
        <Button onPress={back}>Back</Button>
      </div>
    </>
  );
}

function firstWords({ quotes }: AlertsView, corrects?: AlertLine): AlertWords {
  const headline = quotes?.headline ?? '';
  const text = corrects ? `Correction: ${headline}` : headline;
  return { banner: text, push: text };
}
