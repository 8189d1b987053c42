/** Shows the share buttons where the device can share. Without it, or without script, the plain links do. */
export function showShareButtons(root: ParentNode): void {
  if (typeof navigator.share !== 'function') return;
  for (const button of root.querySelectorAll<HTMLButtonElement>('button[data-share]')) {
    button.hidden = false;
    button.addEventListener('click', () => void share(button));
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
