import { frontPath } from '#site/addresses.ts';
import { PageShell, type SiteFrame } from '#site/shell/page-shell.tsx';

/** What went wrong at an address: its HTTP status. */
export type MessageStatus = 404 | 410 | 503;

const messages: Record<MessageStatus, { title: string; text: string }> = {
  404: {
    title: 'This page does not exist',
    text: 'There is nothing at this address. It may have been mistyped.',
  },
  410: {
    title: 'This page is no longer here',
    text: 'What stood at this address has been taken off the site.',
  },
  503: {
    title: 'We cannot show this page just now',
    text: 'The site is very busy or being looked after. Please try again in a minute.',
  },
};

/** The page for what is not there, is there no more (it names nothing of what was), or cannot be had just now. Never indexed. */
export function MessagePageView({ frame, status }: { frame: SiteFrame; status: MessageStatus }) {
  const { title } = messages[status];
  return (
    <PageShell frame={frame} head={{ title, description: '', path: null, noindex: true }}>
      <Message status={status} />
    </PageShell>
  );
}

/** What it says, for the place where something stood on a page that is open. */
export function Message({ status }: { status: MessageStatus }) {
  const { title, text } = messages[status];
  return (
    <div className="message">
      <p className="message-status">{status}</p>
      <h1>{title}</h1>
      <p>{text}</p>
      <p>
        <a href={frontPath()}>Go to the front page</a>
      </p>
    </div>
  );
}
