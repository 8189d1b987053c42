/** What a provider's player needs, and no more: no forms, no pop-ups over the page but a link to its own site, no way to leave with it. */
const SANDBOX =
  'allow-scripts allow-same-origin allow-presentation allow-popups allow-popups-to-escape-sandbox';

/**
 * Lets the card of an embedded video play in its place. Heard at the root, so that stories put in later play too. A click
 * that asks for a new tab stays one.
 */
export function playEmbeds(root: HTMLElement): void {
  root.addEventListener('click', (event) => {
    const card = event.target instanceof Element ? event.target.closest<HTMLElement>('a[data-player]') : null;
    if (!card || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
      return;
    event.preventDefault();
    const player = playerOf(card);
    card.replaceWith(player);
    player.focus();
  });
}

function playerOf(card: HTMLElement): HTMLIFrameElement {
  const { dataset } = card;
  const player = document.createElement('iframe');
  player.className = 'embed-player';
  player.title = dataset.title ?? '';
  player.setAttribute('sandbox', SANDBOX);
  player.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture';
  // The providers refuse to play for pages that do not say who they are: the host is enough.
  player.referrerPolicy = 'strict-origin-when-cross-origin';
  // What stood here, for whoever compares the page with a newer one.
  player.dataset.card = card.outerHTML;
  player.src = dataset.player ?? '';
  return player;
}
