/** An XML element with attributes around text, which is escaped, or around finished `xml`. Names are ours, never a reader's or writer's. */
export function element(
  name: string,
  content: string | { xml: string },
  attributes: Record<string, string> = {},
): string {
  const inside = typeof content === 'string' ? escapeXml(content) : content.xml;
  return `<${name}${attributeText(attributes)}>${inside}</${name}>`;
}

/** An XML element without content. */
export function emptyElement(name: string, attributes: Record<string, string>): string {
  return `<${name}${attributeText(attributes)}/>`;
}

/** Text for XML 1.0: markup escaped, and what no document may contain even escaped (control characters, lone surrogates) left out. */
export function escapeXml(text: string): string {
  return Array.from(text.toWellFormed().replaceAll('\uFFFD', ''), escapeCharacter).join('');
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

function escapeCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const allowed =
    code === 9 || code === 10 || code === 13 || (code >= 32 && code !== 0xfffe && code !== 0xffff);
  return allowed ? (entities[character] ?? character) : '';
}

function attributeText(attributes: Record<string, string>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
    .join('');
}
