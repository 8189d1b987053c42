'use client';

import { TextField } from '#components/form/text-field.tsx';
import { followNames } from '#features/newsroom/rules/follow-name.ts';
import { type FollowLink, followKinds } from '#features/newsroom/settings/schema.ts';

/** Where readers can follow the newsroom. Only those with an address are shown to them. */
export function FollowFields({ links }: { links: FollowLink[] }) {
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="pb-1 font-medium">Connect with us</legend>
      <p className="text-muted text-sm">Readers see only those that have an address.</p>
      {followKinds.map((kind) => (
        <TextField
          key={kind}
          label={followNames[kind]}
          name={`follow.${kind}`}
          type="url"
          placeholder="https://"
          defaultValue={links.find((link) => link.kind === kind)?.address ?? ''}
          dir="ltr"
        />
      ))}
    </fieldset>
  );
}
