/**
 * Moves the bar of sections sideways until the one that the page is stands in its middle, where the bar is wider than the
 * screen. Not by `scrollIntoView`: that may move the page itself.
 */
export function showCurrentSection(root: ParentNode): void {
  const current = root.querySelector('.sections [aria-current]');
  const bar = current?.closest('ul');
  if (current && bar) bar.scrollLeft += middleOf(current) - middleOf(bar);
}

function middleOf(element: Element): number {
  const { left, right } = element.getBoundingClientRect();
  return (left + right) / 2;
}
