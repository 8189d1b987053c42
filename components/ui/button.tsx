'use client';

import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { type ButtonKind, type ButtonSize, buttonStyle } from '#components/ui/button-style.ts';
import { Spinner } from '#components/ui/spinner.tsx';

export type ButtonProps = Omit<AriaButtonProps, 'children' | 'className' | 'style'> & {
  children?: ReactNode;
  kind?: ButtonKind;
  size?: ButtonSize;
  /** Before the words, or alone: then `aria-label` says what it does. */
  icon?: ReactNode;
  isWide?: boolean;
  ref?: Ref<HTMLButtonElement>;
};

export function Button({ children, kind, size, icon, isWide, ...rest }: ButtonProps) {
  const look = buttonStyle(kind, size, icon !== undefined && children === undefined);
  return (
    <AriaButton {...rest} className={`${look} ${isWide ? 'w-full' : ''}`}>
      {({ isPending }) => (
        <>
          {isPending ? <Spinner /> : icon}
          {children}
        </>
      )}
    </AriaButton>
  );
}
