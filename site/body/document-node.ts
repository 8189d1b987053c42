/** A node of a stored document as it comes: nothing about it is taken on trust here. */
export type DocumentNode = {
  type: string;
  attrs?: Record<string, unknown>;
  content?: DocumentNode[];
  text?: string;
  marks?: { type: string; attrs?: Record<string, unknown> }[];
};

/** An attribute that should be a string; empty where it is anything else. */
export function stringAttribute(node: DocumentNode, name: string): string {
  const value = node.attrs?.[name];
  return typeof value === 'string' ? value : '';
}

/** `dir` and `lang` of a block where they are set and well-formed (BCP 47 in its plain shape). */
export function directionOf(node: DocumentNode): { dir?: 'ltr' | 'rtl'; lang?: string } {
  const dir = node.attrs?.dir;
  const lang = node.attrs?.lang;
  return {
    ...(dir === 'ltr' || dir === 'rtl' ? { dir } : {}),
    ...(typeof lang === 'string' && /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(lang) ? { lang } : {}),
  };
}

/** The first child of a type. */
export function childOf(node: DocumentNode, type: string): DocumentNode | undefined {
  return node.content?.find((child) => child.type === type);
}

/** The words of a node without their form, as readers would get them: for titles, descriptions and own words of links. */
export function textOf(node: DocumentNode | undefined): string {
  if (!node || node.type === 'noteToDesk') return '';
  if (node.type === 'text') return isSuggested(node) ? '' : (node.text ?? '');
  if (node.type === 'hardBreak') return ' ';
  return (node.content ?? []).map(textOf).join('').replace(/\s+/g, ' ').trim();
}

/** Whether a text is only a suggestion: readers get a document as if every suggestion had been turned down. */
export function isSuggested(node: DocumentNode): boolean {
  return node.marks?.some((mark) => mark.type === 'insertion') ?? false;
}

/** Whether a block has words to show: an empty paragraph is left out. */
export function hasWords(node: DocumentNode): boolean {
  return textOf(node) !== '';
}

/** The blocks of the body: what follows headline, standfirst and main picture. */
export function bodyBlocks(document: DocumentNode): DocumentNode[] {
  return (document.content ?? []).filter(({ type }) => !['headline', 'standfirst', 'main'].includes(type));
}

/** The first paragraphs of the body that have words: the intro, and what the river shows. */
export function firstParagraphs(document: DocumentNode, count: number): DocumentNode[] {
  return bodyBlocks(document)
    .filter((node) => node.type === 'paragraph' && hasWords(node))
    .slice(0, count);
}

/** What says in one or two sentences what the story is: the standfirst, else the first paragraph. */
export function introOf(document: DocumentNode): string {
  return textOf(childOf(document, 'standfirst')) || textOf(firstParagraphs(document, 1)[0]);
}
