import { MessagePageView, type MessageStatus } from '#site/messages/message-page.tsx';
import { type Pressed, press } from '#site/press.ts';
import type { SiteFrame } from '#site/shell/page-shell.tsx';

/** Presses the page for what is not there (404), is there no more (410), or cannot be had just now (503). */
export function pressMessage(frame: SiteFrame, status: MessageStatus): Promise<Pressed> {
  return press(<MessagePageView frame={frame} status={status} />, { status });
}
