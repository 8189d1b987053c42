import { announce } from '#site/reader/announce.ts';

/** Shows the buttons for what this device can do: share by its own means, copy the address. Elsewhere the plain links do. */
export function showShareButtons(root: ParentNode): void {
  show(root, 'share', typeof navigator.share === 'function', share);
  show(root, 'copy', typeof navigator.clipboard?.writeText === 'function', copy);
}

type Act = (button: HTMLButtonElement) => Promise<void>;

function show(root: ParentNode, name: 'share' | 'copy', isAble: boolean, act: Act): void {
  if (!isAble) return;
  for (const button of root.querySelectorAll<HTMLButtonElement>(`button[data-${name}]`)) {
    button.hidden = false;
    button.addEventListener('click', () => void act(button));
  }
}

async function share(button: HTMLButtonElement): Promise<void> {
  try {
    await navigator.share({ title: button.dataset.shareTitle ?? '', url: button.dataset.share ?? '' });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return;
    button.hidden = true;
  }
}

async function copy(button: HTMLButtonElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(button.dataset.copy ?? '');
    button.textContent = 'Address copied';
    announce('Address copied');
  } catch {
    // Refused by the browser: the address stands in its own bar.
    button.hidden = true;
  }
}
