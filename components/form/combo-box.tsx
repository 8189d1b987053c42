'use client';

import { ChevronDown } from 'lucide-react';
import { useEffect, useState } from 'react';
import { ComboBox as AriaComboBox, Button, Input } from 'react-aria-components';
import { FieldLabel, FieldNotes, type FieldProps, fieldColumn } from '#components/form/field-parts.tsx';
import { type Option, OptionList } from '#components/form/option-list.tsx';
import { useSearch } from '#components/form/use-search.ts';

type ComboBoxProps = FieldProps & {
  /** Asked as the person types, with a short wait; what an older question brings is dropped. */
  search: (words: string) => Promise<Option[]>;
  onSelect?: (option: Option | null) => void;
  defaultOption?: Option;
  placeholder?: string;
  /** Said while looking, when nothing was found, and when the search itself failed. */
  words: { searching: string; nothing: string; failed: string; open: string };
  /** Empties it after each choice: for adding to a list. */
  clearsOnSelect?: boolean;
  autoFocus?: boolean;
};

/** One of many, looked up on the server. In the form's data it is the id chosen. */
export function ComboBox({
  label,
  hint,
  search,
  onSelect,
  defaultOption,
  placeholder,
  words,
  clearsOnSelect,
  ...rest
}: ComboBoxProps) {
  const [input, setInput] = useState(defaultOption?.label ?? '');
  // Emptying the field after a choice would open the list again at once.
  const [isQuiet, setQuiet] = useState(false);
  const [chosen, setChosen] = useState<string | null>(defaultOption?.id ?? null);
  const { options, state, ask } = useSearch(search, defaultOption ? [defaultOption] : []);

  // Only a value that changes closes the list, so the choice stands for a moment before it is taken out again.
  useEffect(() => {
    if (!clearsOnSelect || chosen === null) return;
    setQuiet(true);
    setChosen(null);
    setInput('');
  }, [clearsOnSelect, chosen]);

  function choose(id: string | null) {
    const option = options.find((one) => one.id === id) ?? null;
    onSelect?.(option);
    setChosen(id);
    setInput(option?.label ?? '');
  }

  function type(text: string) {
    setInput(text);
    if (text !== '') setQuiet(false);
    ask(text);
  }

  const empty = { idle: words.nothing, searching: words.searching, failed: words.failed }[state];
  return (
    <AriaComboBox<Option>
      {...rest}
      items={options}
      inputValue={input}
      onInputChange={type}
      value={chosen}
      onChange={(key) => choose(key === null ? null : String(key))}
      onOpenChange={(isOpen) => isOpen && ask(input)}
      defaultFilter={() => true}
      onBlur={() => setQuiet(false)}
      menuTrigger={isQuiet ? 'manual' : 'focus'}
      allowsEmptyCollection
      className={fieldColumn}
    >
      <FieldLabel>{label}</FieldLabel>
      <span className="relative">
        <Input className="field-box pr-8" placeholder={placeholder} />
        <Button
          aria-label={words.open}
          className="absolute inset-y-0 right-0 flex w-8 cursor-pointer items-center justify-center text-faint"
        >
          <ChevronDown size={16} aria-hidden />
        </Button>
      </span>
      <FieldNotes hint={hint} />
      <OptionList empty={empty} />
    </AriaComboBox>
  );
}
