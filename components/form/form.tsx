'use client';

import { createContext, type FormEvent, Fragment, type ReactNode, useEffect, useRef, useState } from 'react';
import { Form as AriaForm } from 'react-aria-components';
import { fieldErrors } from '#components/form/field-errors.ts';
import { useHydrated } from '#components/form/use-hydrated.ts';
import { useResult } from '#components/form/use-result.ts';
import { ErrorNote } from '#components/ui/error-note.tsx';
import type { Failure, Result } from '#lib/result.ts';

/** What the form's submit button has to know. */
export const FormState = createContext({ isPending: false, isReady: true });

type FormProps<I, T> = {
  /** A server action; called with what `toInput` makes of the fields. */
  action: (input: I) => Promise<Result<T>>;
  toInput: (fields: FormData) => I;
  onSuccess?: (value: T) => void;
  /** Empties the fields after it worked. */
  resets?: boolean;
  children: ReactNode;
  label?: string;
  /** `row` puts fields and button on one line. */
  arrange?: 'column' | 'row';
};

/**
 * Posts once. Issues are shown at the field whose name is their path, everything else in one sentence above the
 * fields; what was typed stays. Until the page's script runs it cannot be sent, so no field ever gets into an address.
 */
export function Form<I, T>({
  action,
  toInput,
  onSuccess,
  resets,
  children,
  label,
  arrange = 'column',
}: FormProps<I, T>) {
  const form = useRef<HTMLFormElement>(null);
  const isReady = useHydrated();
  const [round, setRound] = useState(0);
  const { run, isPending, failure } = useResult(action, {
    onSuccess: (value) => {
      if (resets) setRound((last) => last + 1);
      onSuccess?.(value);
    },
  });
  const [mended, setMended] = useState<string[]>([]);
  const { byField, others } = fieldErrors(failure, fieldNames(form.current));
  const shown = Object.fromEntries(Object.entries(byField).filter(([name]) => !mended.includes(name)));
  useFocusOnFirstError(form, failure);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setMended([]);
    run(toInput(new FormData(event.currentTarget)));
  }

  // What is wrong with a field goes when it is typed in: going only when the field is left, it would move the button away
  // from under the press that leaves it.
  const typing = {
    onInput: ({ target }: FormEvent<HTMLFormElement>) => {
      const { name } = target as HTMLInputElement;
      if (name in shown) setMended((names) => [...names, name]);
    },
  };

  return (
    <AriaForm
      {...typing}
      ref={form}
      method="post"
      aria-label={label}
      onSubmit={submit}
      // Native validation would refuse to send again what the server refused once, without a word, until it is changed.
      validationBehavior="aria"
      validationErrors={shown}
      className={`flex gap-4 ${arrange === 'row' ? 'flex-row flex-wrap items-end' : 'flex-col'}`}
    >
      {failure && others && <ErrorNote title={others.title} lines={others.lines} />}
      <FormState value={{ isPending, isReady }}>
        {/* A new key makes new fields: a reset would leave what React holds of them. */}
        <Fragment key={round}>{children}</Fragment>
      </FormState>
    </AriaForm>
  );
}

function fieldNames(form: HTMLFormElement | null): string[] {
  if (!form) return [];
  return [...form.elements].flatMap((element) => element.getAttribute('name') ?? []);
}

function useFocusOnFirstError(form: React.RefObject<HTMLFormElement | null>, failure: Failure | null) {
  useEffect(() => {
    if (!failure) return;
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid] button')?.focus();
  }, [form, failure]);
}
