'use client';

import { Copy } from 'lucide-react';
import { useState } from 'react';
import { TextField } from '#components/form/text-field.tsx';
import { Button } from '#components/ui/button.tsx';

type PersonLinkProps = { name: string; link: string; onDone: () => void };

/** A one-time link, shown once: whoever closes this can only make a new one. */
export function PersonLink({ name, link, onDone }: PersonLinkProps) {
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no');

  async function copy() {
    const done = await navigator.clipboard.writeText(link).then(
      () => 'yes' as const,
      () => 'failed' as const,
    );
    setCopied(done);
  }

  return (
    <div className="flex flex-col gap-4">
      <p>
        Give this link to {name}, by a way that only {name} reads. It works once, for seven days, and is not
        shown again.
      </p>
      <TextField label="Link" value={link} isReadOnly dir="ltr" />
      <p role="status" className="text-muted">
        {copied === 'yes' && 'Copied.'}
        {copied === 'failed' && 'The browser did not let us copy: select the link and copy it yourself.'}
      </p>
      <div className="flex flex-row-reverse gap-2">
        <Button kind="primary" icon={<Copy size={16} aria-hidden />} onPress={copy}>
          Copy link
        </Button>
        <Button onPress={onDone}>Done</Button>
      </div>
    </div>
  );
}
