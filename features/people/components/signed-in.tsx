import { Avatar } from '#components/ui/avatar.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import { SignOutButton } from '#features/people/sessions/components/sign-out-button.tsx';

/** At the rail's foot: who is signed in, the way to their account, and out. Where the rail has no labels, the pictures stand alone. */
export function SignedIn({ name }: { name: string }) {
  return (
    <div className="flex items-center justify-between gap-1 md:max-xl:flex-col">
      <TextLink href="/desk/account" isQuiet>
        <span className="flex min-h-8 items-center gap-2 px-1">
          <Avatar name={name} />
          <span className="md:max-xl:sr-only">{name}</span>
        </span>
      </TextLink>
      <SignOutButton isCompact />
    </div>
  );
}
