import { createElement, Fragment, type ReactNode } from 'react';

/** What `render` makes of each item, one after the other and without keys: a pressed page is rendered once, so React has nothing to compare. */
export function each<T>(items: readonly T[], render: (item: T, index: number) => ReactNode): ReactNode {
  return createElement(Fragment, null, ...items.map(render));
}
