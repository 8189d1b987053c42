import { type ReactNode, useId } from 'react';

type PanelProps = {
  title: string;
  actions?: ReactNode;
  children: ReactNode;
  /** Keeps the title for screen readers only. */
  isTitleHidden?: boolean;
  /** Without room around the content: for lists and tables that run to the edges. */
  isFlush?: boolean;
};

/** A part of a page under its own heading, set off by hairlines. */
export function Panel({ title, actions, children, isTitleHidden = false, isFlush = false }: PanelProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="border-line border-b last:border-b-0">
      <div
        className={
          isTitleHidden ? 'sr-only' : 'flex min-h-10 items-center justify-between gap-4 px-4 pt-2 md:px-6'
        }
      >
        <h2 id={id} className="font-semibold text-md">
          {title}
        </h2>
        {!isTitleHidden && actions}
      </div>
      <div className={isFlush ? '' : 'px-4 py-3 md:px-6'}>{children}</div>
    </section>
  );
}
