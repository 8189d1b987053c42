'use client';

import type { ReactNode } from 'react';
import { Link } from 'react-aria-components';
import { type ButtonKind, type ButtonSize, buttonStyle } from '#components/ui/button-style.ts';

export type LinkButtonProps = {
  href: string;
  children?: ReactNode;
  kind?: ButtonKind;
  size?: ButtonSize;
  icon?: ReactNode;
  isWide?: boolean;
  target?: '_blank';
  'aria-label'?: string;
};

/** A link that looks like a button: for going somewhere, where a button does something. */
export function LinkButton({ children, kind, size, icon, isWide, ...rest }: LinkButtonProps) {
  const look = buttonStyle(kind, size, icon !== undefined && children === undefined);
  return (
    <Link {...rest} className={`${look} ${isWide ? 'w-full' : ''}`}>
      {icon}
      {children}
    </Link>
  );
}
