import { convertTables } from '#editor/paste-tables.ts';

/** What must never come along: scripts and pictures, and what Word hides or struck out (comments, tracked deletions). */
const UNWANTED = [
  'script',
  'style',
  'template',
  'noscript',
  'iframe',
  'object',
  'svg',
  'img',
  'form',
  'input',
  'button',
  'del',
  '[hidden]',
  '[style*="display:none" i]',
  '[style*="display: none" i]',
  '[style*="mso-hide" i]',
  '[style*="mso-element:comment" i]',
  '[style*="mso-element: comment" i]',
  '.MsoCommentReference',
  '.MsoCommentText',
].join(',');

/** Headings of other programs by ours: the headline is the only level 1. */
const HEADINGS: Record<string, string> = { h1: 'h2', h4: 'h3', h5: 'h3', h6: 'h3' };

const CONTAINERS = 'div, section, article, main, header, footer, aside, li, blockquote, figure';
const BLOCKS = `${CONTAINERS}, p, h1, h2, h3, h4, h5, h6, ul, ol, dl, dd, dt, hr, pre`;

// A bullet or number that Word writes into the text, in front of the item.
const WORD_BULLET = '[style*="mso-list:Ignore" i], [style*="mso-list: Ignore" i]';
const NUMBERED = /^\s*[(]?(\d{1,3}|[a-z]|[ivx]{1,5})[.)]/i;

/**
 * Cleans HTML from Word, Google Docs and pages before ProseMirror reads it (Tiptap's `transformPastedHTML`): real
 * lists and paragraphs, headings of our levels, links straight to their target, and nothing hidden or deleted. What the
 * schema does not know goes by itself, its words stay. Browser only. What was copied in Copydesk is left as it is.
 */
export function cleanPastedHtml(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  if (body.querySelector('[data-pm-slice]') !== null) return html;
  removeComments(body);
  for (const element of body.querySelectorAll(UNWANTED)) element.remove();
  // Google Docs wraps all it copies in a <b> that is not bold.
  for (const wrapper of body.querySelectorAll('b[id^="docs-internal-guid"]'))
    wrapper.replaceWith(...wrapper.childNodes);
  makeLists(body);
  convertTables(body);
  for (const heading of body.querySelectorAll('li :is(h1, h2, h3, h4, h5, h6)')) rename(heading, 'p');
  for (const [from, to] of Object.entries(HEADINGS)) {
    for (const heading of body.querySelectorAll(from)) rename(heading, to);
  }
  for (const link of body.querySelectorAll('a[href]')) straighten(link);
  for (const container of [body, ...body.querySelectorAll(CONTAINERS)]) wrapLooseWords(container);
  for (const paragraph of body.querySelectorAll('p')) splitAtDoubleBreaks(paragraph);
  for (const paragraph of body.querySelectorAll('p')) {
    if (isBlank(paragraph)) paragraph.remove();
  }
  return body.innerHTML;
}

/** Word keeps whole alternative documents in comments. */
function removeComments(body: HTMLElement): void {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_COMMENT);
  const comments: Node[] = [];
  while (walker.nextNode()) comments.push(walker.currentNode);
  for (const comment of comments) comment.parentNode?.removeChild(comment);
}

/** Word writes list items as paragraphs with a bullet in the text: makes real lists of them, nested by their level. */
function makeLists(body: HTMLElement): void {
  let lists: { level: number; list: HTMLElement }[] = [];
  for (const paragraph of [...body.querySelectorAll<HTMLElement>('p')]) {
    const style = paragraph.getAttribute('style') ?? '';
    const level = Number(/mso-list:[^;]*\blevel(\d)/i.exec(style)?.[1] ?? 0);
    if (level === 0) continue;
    if (!follows(paragraph, lists[0]?.list)) lists = [];
    lists = lists.filter((open) => open.level <= level);
    let open = lists.at(-1);
    if (open === undefined || open.level < level) {
      const list = body.ownerDocument.createElement(isNumbered(paragraph) ? 'ol' : 'ul');
      if (open === undefined) paragraph.before(list);
      else open.list.lastElementChild?.append(list);
      open = { level, list };
      lists.push(open);
    }
    appendItem(open.list, paragraph);
  }
}

function follows(paragraph: HTMLElement, list: HTMLElement | undefined): boolean {
  return list !== undefined && paragraph.previousElementSibling === list;
}

function isNumbered(paragraph: HTMLElement): boolean {
  return NUMBERED.test(paragraph.querySelector(WORD_BULLET)?.textContent ?? '');
}

function appendItem(list: HTMLElement, paragraph: HTMLElement): void {
  for (const bullet of paragraph.querySelectorAll(WORD_BULLET)) bullet.remove();
  const item = paragraph.ownerDocument.createElement('li');
  item.append(paragraph);
  list.append(item);
}

/** Words beside blocks become paragraphs: left loose they would run into the paragraph pasted into. */
function wrapLooseWords(container: Element): void {
  const children = [...container.childNodes];
  if (!children.some(isBlock)) return;
  let paragraph: Element | null = null;
  for (const child of children) {
    if (isBlock(child)) {
      paragraph = null;
      continue;
    }
    if (paragraph === null) {
      paragraph = container.ownerDocument.createElement('p');
      child.before(paragraph);
    }
    paragraph.append(child);
  }
}

function isBlock(node: Node): boolean {
  return node instanceof Element && node.matches(BLOCKS);
}

function rename(element: Element, name: string): void {
  const renamed = element.ownerDocument.createElement(name);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
}

/** Google Docs and Gmail send every link through an address of their own that tells who followed it. */
function straighten(link: Element): void {
  const address = link.getAttribute('href') ?? '';
  if (!URL.canParse(address)) return;
  const url = new URL(address);
  const isDetour = /^(www\.)?google\.[a-z.]+$/.test(url.hostname) && url.pathname === '/url';
  const target = isDetour ? (url.searchParams.get('q') ?? url.searchParams.get('url')) : null;
  if (target !== null) link.setAttribute('href', target);
}

/** Two line breaks in a row are how many programs write a new paragraph. */
function splitAtDoubleBreaks(paragraph: Element): void {
  const isBreak = (node: Node | null | undefined) => node?.nodeName === 'BR';
  const parts: Node[][] = [[]];
  const children = [...paragraph.childNodes].filter((node) => isBreak(node) || node.textContent !== '\n');
  for (const [index, node] of children.entries()) {
    if (isBreak(node) && isBreak(children[index + 1])) parts.push([]);
    else if (!(isBreak(node) && isBreak(children[index - 1]))) parts.at(-1)?.push(node);
  }
  if (parts.length === 1) return;
  for (const part of parts) {
    const separate = paragraph.cloneNode(false) as Element;
    separate.append(...part);
    paragraph.before(separate);
  }
  paragraph.remove();
}

/** True for a paragraph that only keeps a distance: nothing in it, a no-break space, or line breaks. */
function isBlank(paragraph: Element): boolean {
  return (
    paragraph.textContent.replace(/[\s\u00a0\u200b]/gu, '') === '' && paragraph.querySelector('hr') === null
  );
}
