'use client';

import { useRef, useState } from 'react';
import { TextField } from '#components/form/text-field.tsx';

type HeldFieldProps = {
  label: string;
  /** As it stands in the document. */
  value: string;
  onCommit: (value: string) => void;
  placeholder?: string;
  maxLength?: number;
  isDisabled?: boolean;
};

/**
 * A field whose value is one attribute of the document: written when it is left or Enter is pressed, so that each change
 * is one step. Where somebody else changed it meanwhile, that is said before it is written over.
 */
export function HeldField({ label, value, onCommit, ...rest }: HeldFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const begunWith = useRef(value);
  const changed = typed !== null && begunWith.current !== value;

  function type(text: string) {
    if (typed === null) begunWith.current = value;
    setTyped(text);
  }

  function commit() {
    const text = typed?.replace(/\s+/g, ' ').trim();
    setTyped(null);
    if (text !== undefined && text !== value) onCommit(text);
  }

  function keyDown(event: { key: string; continuePropagation: () => void }) {
    if (event.key === 'Enter') commit();
    else if (event.key === 'Escape' && typed !== null) setTyped(null);
    // What is not the field's goes to what it stands in: a second Escape closes a window.
    else event.continuePropagation();
  }

  return (
    <TextField
      {...rest}
      label={label}
      dir="auto"
      value={typed ?? value}
      onChange={type}
      onBlur={commit}
      onKeyDown={keyDown}
      hint={changed ? `Meanwhile somebody wrote “${value}”. Escape keeps theirs.` : undefined}
    />
  );
}
