/** Fetches the script that follows what changes, once the page is there and nothing else is waited for. */
export function loadLive(page: Document): void {
  const address = page.currentScript?.dataset.live;
  if (!address || typeof EventSource === 'undefined') return;
  const load = () => {
    const script = page.createElement('script');
    script.src = address;
    page.head.append(script);
  };
  // Safari has no word for being idle.
  const whenIdle = typeof requestIdleCallback === 'function' ? requestIdleCallback : setTimeout;
  addEventListener('load', () => whenIdle(load));
}
