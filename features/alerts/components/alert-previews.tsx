import { Bell } from 'lucide-react';

/** How the words look in the bar on every page of the site. */
export function BannerPreview({ words }: { words: string }) {
  return (
    <figure className="flex flex-col gap-1">
      <figcaption className="text-muted text-sm">In the bar on every page</figcaption>
      <p className="flex items-baseline gap-3 bg-danger-solid px-3 py-2 text-white">
        <span className="font-semibold text-sm uppercase">Breaking</span>
        <span dir="auto" className="min-w-0 flex-1 font-medium text-md wrap-anywhere">
          {words}
        </span>
      </p>
    </figure>
  );
}

/** How the words look on a locked phone. Phones differ: most show two to four lines. */
export function PhonePreview({ newsroom, words }: { newsroom: string; words: string }) {
  return (
    <figure className="flex flex-col gap-1">
      <figcaption className="text-muted text-sm">On a phone</figcaption>
      <div className="flex justify-center rounded-lg bg-sunken px-4 py-5">
        <div className="flex w-full max-w-80 items-start gap-3 rounded-lg border border-line bg-paper p-3">
          <span className="flex size-8 shrink-0 items-center justify-center rounded-md bg-ink text-paper">
            <Bell size={16} aria-hidden />
          </span>
          <div className="min-w-0 flex-1">
            <p className="flex justify-between gap-2">
              <span className="min-w-0 truncate font-semibold">{newsroom}</span>
              <span className="text-muted">now</span>
            </p>
            <p dir="auto" className="line-clamp-4 wrap-anywhere">
              {words}
            </p>
          </div>
        </div>
      </div>
    </figure>
  );
}
