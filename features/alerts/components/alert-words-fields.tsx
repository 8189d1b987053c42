'use client';

import { TextArea } from '#components/form/text-area.tsx';
import { BannerPreview, PhonePreview } from '#features/alerts/components/alert-previews.tsx';
import { ALERT_LENGTHS, type AlertWords } from '#features/alerts/schema.ts';

type AlertWordsFieldsProps = {
  newsroom: string;
  words: AlertWords;
  change: (words: AlertWords) => void;
};

/** The words of an alert for each channel, with their length and as readers will see them. */
export function AlertWordsFields({ newsroom, words, change }: AlertWordsFieldsProps) {
  const [banner, push] = [words.banner.trim(), words.push.trim()];
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <div className="flex flex-col gap-3">
        <TextArea
          label="On every page"
          height="small"
          value={words.banner}
          onChange={(typed) => change({ ...words, banner: typed })}
          hint={counted(banner, ALERT_LENGTHS.banner)}
        />
        {banner !== '' && <BannerPreview words={banner} />}
      </div>
      <div className="flex flex-col gap-3">
        <TextArea
          label="On readers’ devices"
          height="small"
          value={words.push}
          onChange={(typed) => change({ ...words, push: typed })}
          hint={counted(push, ALERT_LENGTHS.push)}
        />
        {push !== '' && <PhonePreview newsroom={newsroom} words={push} />}
      </div>
    </div>
  );
}

/** Whether there is something to send and none of it is too long. */
export function areSendable({ banner, push }: AlertWords): boolean {
  const [onPages, onDevices] = [banner.trim(), push.trim()];
  if (onPages === '' && onDevices === '') return false;
  return onPages.length <= ALERT_LENGTHS.banner && onDevices.length <= ALERT_LENGTHS.push;
}

function counted(text: string, most: number): string {
  if (text === '') return 'Left empty: not there.';
  const over = text.length - most;
  return over > 0 ? `${over} too many: at most ${most} characters.` : `${text.length} of ${most} characters`;
}
