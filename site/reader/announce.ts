/** Says something to whoever listens to the page, politely: after what is being read. The page holds the place for it. */
export function announce(words: string): void {
  const place = document.querySelector('[role="status"]');
  if (place) place.textContent = words;
}
