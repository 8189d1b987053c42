// The eyes of `walk`: this file runs inside the page, put there by e2e/judges/keyboard-walk.ts.

/** What a press of Tab came to: something new, the same thing again, or, with all behind it, the end. */
export type Step = { outcome: 'next' | 'same' | 'end'; name: string; needsName: boolean; problems: string[] };

declare global {
  interface Window {
    keyboardWalk: { begin: () => void; step: () => Promise<Step> };
  }
}

const CAN_HAVE_FOCUS =
  'a[href], button, input, select, textarea, summary, [tabindex], [contenteditable="true"], audio[controls], video[controls]';
/** Within one of these what is read first stands higher or in an earlier column. */
const GROUPS =
  'nav, form, ul, ol, table, header, footer, section, article, aside, main, [role="toolbar"], [role="dialog"]';

const visited: Element[] = [];
let before: { element: Element; looks: string } | null = null;

window.keyboardWalk = { begin, step };

/** As after opening the page: the next Tab comes to what stands first. */
function begin(): void {
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute('tabindex');
}

async function step(): Promise<Step> {
  await settled();
  const element = document.activeElement;
  const problems = before && before.element !== element ? unseenFocus(before.element, before.looks) : [];
  if (element === null || element === document.body || element === visited[0]) {
    return { outcome: 'end', name: '', needsName: false, problems: [...problems, ...unreached()] };
  }
  const name = called(element);
  if (element === before?.element) return { outcome: 'same', name, needsName: false, problems };
  problems.push(...outOfOrder(visited.at(-1), element), ...covered(element));
  if (visited.includes(element)) problems.push(`the focus goes round: it comes back to ${name}`);
  visited.push(element);
  before = { element, looks: looksOf(element) };
  // What scrolls is reached by the browser's own doing, and is called what stands in it.
  return { outcome: 'next', name, needsName: element.matches(CAN_HAVE_FOCUS), problems };
}

/** The page has been drawn, and nothing moves any more. */
async function settled(): Promise<void> {
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  for (const animation of document.getAnimations()) {
    if (animation.playState === 'running' && animation.effect?.getComputedTiming().endTime !== Infinity) {
      animation.finish();
    }
  }
}

/** Nothing that is drawn tells whether it has the focus. Where one writes the cursor does. */
function unseenFocus(element: Element, looks: string): string[] {
  if (!element.isConnected || element.matches('[contenteditable="true"]')) return [];
  if (looksOf(element) !== looks) return [];
  return [`${called(element)} does not show that it has the focus: give it an outline`];
}

/** How it and what is around it is drawn: a label may show the focus of the field within. */
function looksOf(element: Element): string {
  const { parentElement: parent, nextElementSibling: next } = element;
  const around = [element, next, parent, parent?.parentElement].filter((one) => one instanceof Element);
  const { width, height } = element.getBoundingClientRect();
  return JSON.stringify([width, height, around.map(drawingOf)]);
}

function drawingOf(element: Element): unknown {
  return [undefined, '::before', '::after'].map((pseudo) => {
    const style = getComputedStyle(element, pseudo);
    const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor, backgroundColor } = style;
    const outline = outlineStyle === 'none' ? '' : `${outlineStyle} ${outlineWidth} ${outlineColor}`;
    return [outline, boxShadow, borderColor, backgroundColor, style.textDecorationLine];
  });
}

/** Comes after what it should come before: in the document, or on the screen within one group. */
function outOfOrder(last: Element | undefined, element: Element): string[] {
  if (!last?.isConnected) return [];
  const words = `${called(element)} has the focus after ${called(last)}`;
  const isBefore = (last.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
  if (isBefore && !element.contains(last)) return [`${words}, but stands before it: take the tabindex away`];
  if (element.closest(GROUPS) !== last.closest(GROUPS)) return [];
  const [from, to] = [last.getBoundingClientRect(), element.getBoundingClientRect()];
  const isRightToLeft = getComputedStyle(element).direction === 'rtl';
  const isNextColumn = isRightToLeft ? to.right <= from.left + 1 : to.left >= from.right - 1;
  const isHigher = to.bottom <= from.top + 1 && to.height > 1;
  return isHigher && !isNextColumn ? [`${words}, but is seen above it`] : [];
}

/** Lies under something else, or outside of the screen (WCAG 2.2, 2.4.11). */
function covered(element: Element): string[] {
  const hits = [...element.getClientRects()].flatMap((box) => {
    // Of what is larger than the screen the part that is on it.
    const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
    const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
    if (right <= left || bottom <= top) return [];
    return [0.1, 0.5, 0.9].map((part) =>
      document.elementFromPoint(left + (right - left) * part, top + (bottom - top) * part),
    );
  });
  if (hits.some((hit) => hit && (element.contains(hit) || hit.contains(element)))) return [];
  const above = hits.find((hit) => hit !== null);
  return [`${called(element)} has the focus ${above ? `under ${called(above)}` : 'outside of the screen'}`];
}

function unreached(): string[] {
  return [...document.querySelectorAll(CAN_HAVE_FOCUS)]
    .filter((element) => canBeReached(element) && !visited.includes(element))
    .map((element) => `${called(element)} is never reached by Tab`);
}

function canBeReached(element: Element): boolean {
  if (!(element instanceof HTMLElement) || element.tabIndex < 0 || element.matches(':disabled')) return false;
  if (element.closest('[inert], [aria-hidden="true"]') || element.getClientRects().length === 0) return false;
  // Links in a text that is being written are words of it; in a grid the arrows lead on.
  if (element.parentElement?.isContentEditable || element.closest('[role="grid"]')) return false;
  // Of radio buttons the chosen one stands for all; the arrows go to the others.
  const isOtherRadio = element instanceof HTMLInputElement && element.type === 'radio' && !element.checked;
  return !isOtherRadio && element.checkVisibility({ visibilityProperty: true });
}

function called(element: Element): string {
  const label = element.getAttribute('aria-label') ?? element.textContent ?? '';
  const words = label.trim().replaceAll(/\s+/g, ' ').slice(0, 50);
  const kind = element.getAttribute('role') ?? element.tagName.toLowerCase();
  return `${kind} “${words || element.getAttribute('name') || element.getAttribute('class')}”`;
}
