import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SignInFrame } from '#components/layout/sign-in-frame.tsx';
import { signInAction } from '#features/people/sessions/actions.ts';
import { SetUpForm } from '#features/setup/components/set-up-form.tsx';
import { opensSetUp } from '#features/setup/queries.ts';
import { reader } from '#lib/actor.ts';

export const metadata: Metadata = { title: 'Set up', referrer: 'no-referrer' };

type SetUpPageProps = { searchParams: Promise<{ token?: string | string[] }> };

export default async function SetUpPage({ searchParams }: SetUpPageProps) {
  const token = String((await searchParams).token ?? '');
  if (!(await opensSetUp(reader(), { token }))) notFound();
  return (
    <SignInFrame
      brand="Copydesk"
      title="Set up the newsroom"
      intro="You become its first administrator. This works once."
    >
      <SetUpForm token={token} signIn={signInAction} />
    </SignInFrame>
  );
}
