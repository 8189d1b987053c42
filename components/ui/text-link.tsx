'use client';

import type { ReactNode } from 'react';
import { Link } from 'react-aria-components';

type TextLinkProps = { href: string; children: ReactNode; target?: '_blank'; isQuiet?: boolean };

/** A link in running text, or, quiet, as the title of a row. */
export function TextLink({ href, children, target, isQuiet = false }: TextLinkProps) {
  const look = isQuiet ? 'text-ink hover:underline' : 'text-accent underline underline-offset-2';
  return (
    <Link href={href} target={target} className={look}>
      {children}
    </Link>
  );
}
