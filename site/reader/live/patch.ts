/**
 * Makes the children of an element those of another one. Those that are the same stay where they are, untouched: a video
 * plays on, what was opened stays open, what is selected stays so.
 */
export function patchChildren(present: Element, fresh: ParentNode): void {
  let at = present.firstElementChild;
  for (const next of [...fresh.children]) {
    const same = sameFrom(at, next);
    if (!same) {
      present.insertBefore(next, at);
      continue;
    }
    while (at && at !== same) at = removed(at);
    // What is in it may differ: a story's paragraphs are compared one by one.
    if (isProse(same)) patchChildren(same, next);
    at = same.nextElementSibling;
  }
  while (at) at = removed(at);
}

function sameFrom(from: Element | null, next: Element): Element | null {
  const key = isProse(next) ? null : wordsOf(next);
  for (let one = from; one; one = one.nextElementSibling) {
    if (isProse(one) ? key === null : key !== null && wordsOf(one) === key) return one;
  }
  return null;
}

function removed(element: Element): Element | null {
  const next = element.nextElementSibling;
  element.remove();
  return next;
}

function isProse(element: Element): boolean {
  return element.classList.contains('prose');
}

/** What a block was pressed as, whatever the script has made of it since. */
function wordsOf(block: Element): string {
  const copy = block.cloneNode(true) as Element;
  for (const player of copy.querySelectorAll<HTMLElement>('[data-card]'))
    player.outerHTML = player.dataset.card ?? '';
  for (const time of copy.querySelectorAll('time[title]')) {
    time.textContent = time.getAttribute('title');
    time.removeAttribute('title');
  }
  for (const button of copy.querySelectorAll('button')) button.remove();
  return copy.outerHTML;
}
