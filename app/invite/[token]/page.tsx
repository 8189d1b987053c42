import type { Metadata } from 'next';
import { SignInFrame } from '#components/layout/sign-in-frame.tsx';
import { Note } from '#components/ui/note.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import { getSettings } from '#features/newsroom/settings/queries.ts';
import { InvitationForm } from '#features/people/components/invitation-form.tsx';
import { findInvitation } from '#features/people/queries.ts';
import { reader } from '#lib/actor.ts';

export const metadata: Metadata = { title: 'Join', referrer: 'no-referrer' };

type InvitePageProps = { params: Promise<{ token: string }> };

export default async function InvitePage({ params }: InvitePageProps) {
  const { token } = await params;
  const [person, settings] = await Promise.all([findInvitation(reader(), { token }), getSettings(reader())]);
  if (!person) {
    return (
      <SignInFrame brand={settings.name} title="This link no longer works">
        <Note>
          It was used, replaced by a newer one, or is older than seven days. Ask an administrator of your
          newsroom for a new link, or <TextLink href="/login">sign in</TextLink> if you have a password.
        </Note>
      </SignInFrame>
    );
  }
  return (
    <SignInFrame
      brand={settings.name}
      title={`Welcome, ${person.name}`}
      intro="Choose the password with which you sign in from now on."
    >
      <InvitationForm token={token} email={person.email} />
    </SignInFrame>
  );
}
