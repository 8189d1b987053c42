import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { SignInFrame } from '#components/layout/sign-in-frame.tsx';
import { ErrorNote } from '#components/ui/error-note.tsx';
import { Note } from '#components/ui/note.tsx';
import { DemoSignIn } from '#features/people/sessions/components/demo-sign-in.tsx';
import { SignInForm } from '#features/people/sessions/components/sign-in-form.tsx';
import { welcome } from '#features/setup/queries.ts';
import { reader } from '#lib/actor.ts';
import { currentSession } from '#lib/current-actor.ts';

export const metadata: Metadata = { title: 'Sign in' };

export default async function LoginPage() {
  if ((await currentSession()).outcome === 'person') redirect('/desk');
  const shown = await welcome(reader());
  return (
    <SignInFrame brand={shown?.newsroom ?? 'Copydesk'} title="Sign in" footer={shown?.demo && <DemoSignIn />}>
      {!shown && (
        <ErrorNote title="The database does not answer. Nothing is lost: try again in a moment, and tell whoever runs Copydesk if it stays so." />
      )}
      {shown?.needsSetUp && (
        <Note tone="attention">
          This newsroom is not set up yet. Open the set-up link that the newest start of Copydesk printed.
        </Note>
      )}
      <SignInForm />
    </SignInFrame>
  );
}
