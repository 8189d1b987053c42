import type { ReactNode } from 'react';

type SignInFrameProps = {
  brand: ReactNode;
  title: string;
  /** Under the title. */
  intro?: ReactNode;
  children: ReactNode;
  /** Below the form, outside of it. */
  footer?: ReactNode;
};

/** A page for one form and nothing else: signing in, setting up, accepting an invitation. */
export function SignInFrame({ brand, title, intro, children, footer }: SignInFrameProps) {
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-sm flex-col justify-center gap-6 px-4 py-12">
      <div className="font-semibold text-lg">{brand}</div>
      <div className="flex flex-col gap-1">
        <h1 className="font-semibold text-2xl">{title}</h1>
        {intro && <div className="text-md text-muted">{intro}</div>}
      </div>
      {children}
      {footer && <div className="border-line border-t pt-4 text-muted">{footer}</div>}
    </main>
  );
}
