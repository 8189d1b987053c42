'use client';

import { Button } from '#components/ui/button.tsx';
import { Popover } from '#components/ui/popover.tsx';
import { useOpenText } from '#features/documents/components/draft-context.ts';
import type { KnownPicture } from '#features/documents/components/known-pictures.ts';
import { DescribeForm } from '#features/pictures/components/picture-record.tsx';

/** Whose a picture is, wherever it is used: said amber where nobody has said it yet. */
export function CreditPopover({ picture, label = 'Credit' }: { picture: KnownPicture; label?: string }) {
  const { pictures } = useOpenText();
  return (
    <Popover
      label="Credit and rights"
      trigger={
        <Button size="small">
          <span className={picture.hasCredit ? '' : 'text-attention'}>
            {picture.hasCredit ? label : `${label} missing`}
          </span>
        </Button>
      }
    >
      {(close) =>
        picture.record.can.describe ? (
          <DescribeForm
            picture={picture.record}
            onSaved={() => {
              void pictures.renew([picture.id]);
              close();
            }}
          />
        ) : (
          <p>
            {picture.creditLine || 'No credit is shown.'} Readers have seen this picture: an editor changes
            it.
          </p>
        )
      }
    </Popover>
  );
}
