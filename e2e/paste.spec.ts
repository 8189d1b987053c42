import { expect, type Page, test } from '@playwright/test';
import { build } from 'esbuild';

// What each program puts on the clipboard, shortened; and the document that must come of it.
const PASTED: { from: string; html: string; document: string }[] = [
  {
    from: 'Word, with a list, a comment, a tracked deletion and hidden words',
    html: `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p {color:red}</style></head><body>
<!--[if gte mso 9]><xml>secret</xml><![endif]-->
<p class=MsoNormal>Rain <b>fell</b><del>, said NAME</del>.<span style='display:none;mso-hide:all'>hidden</span><o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span
style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span></span><![endif]>one</p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>1.<span>&nbsp;</span></span><![endif]>one a</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>·<span>&nbsp;</span></span><![endif]>two</p>
<div style='mso-element:comment-list'><p class=MsoCommentText>Is this true?</p></div></body></html>`,
    document:
      'paragraph("Rain ", bold("fell"), "."), bulletList(listItem(paragraph("one"), orderedList(listItem(paragraph("one a")))), listItem(paragraph("two")))',
  },
  {
    from: 'Google Docs',
    html: `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><h1>Why</h1><p><span>See </span>
<a href="https://www.google.com/url?q=https://example.org/a&amp;sa=D"><span>this</span></a><span style="font-style:italic"> now</span></p>
<br><ol><li><p>one</p></li></ol></b>`,
    document:
      'heading("Why"), paragraph("See ", link("this"), italic(" now")), orderedList(listItem(paragraph("one")))',
  },
  {
    from: 'a page with scripts, pictures and a hostile link',
    html: `<script>alert(1)</script><p onclick="alert(1)">One <a href="javascript:alert(1)">two</a>
<img src=x onerror=alert(1)> three</p><iframe src="https://example.org"></iframe><h5>Four</h5>`,
    document: 'paragraph("One two three"), heading("Four")',
  },
  {
    from: 'a page that imitates our own blocks with hostile attributes',
    html: `<aside data-read-more data-label="x"><div data-read-more-target data-href="javascript:alert(1)" data-story="1">w</div>
</aside><figure data-figure data-picture="../1"><figcaption>c</figcaption></figure><p><a data-story="1">v</a></p>`,
    document: 'readMore(readMoreTarget("w")), figure(caption("c")), paragraph("v")',
  },
  {
    from: 'a mail that writes paragraphs with two line breaks',
    html: 'One<br>still one<p>Two<br><br>three</p>',
    document: 'paragraph("One", hardBreak, "still one"), paragraph("Two"), paragraph("three")',
  },
  {
    from: 'a list whose items hold a heading and a table',
    html: '<ul><li><h2>One</h2>two</li><li><table><tr><td><p>a</p></td><td>b</td></tr><tr><td>c</td></tr></table></li></ul>',
    document:
      'bulletList(listItem(paragraph("One"), paragraph("two")), listItem(paragraph("a b"), paragraph("c")))',
  },
  {
    from: 'a spreadsheet, with merged cells and styles',
    html: `<meta name=Generator content="Microsoft Excel 15"><table border=0 style='border-collapse:collapse'><col width=87>
<tr height=20><td colspan=2 class=xl65 style='background:yellow'><b>Seats</b></td><td>Year</td></tr>
<tr><td rowspan=2>Left</td><td align=right>12</td><td>2021</td></tr><tr><td align=right>14</td><td>2025</td></tr></table>`,
    document: table([
      ['bold("Seats")', '', '"Year"'],
      ['"Left"', '"12"', '"2021"'],
      ['', '"14"', '"2025"'],
    ]),
  },
  {
    from: 'Word, a table with a caption, headings and several paragraphs in a cell',
    html: `<table class=MsoTableGrid><caption>Seats</caption><tr><th>Party</th><th>Seats</th></tr>
<tr><td><p class=MsoNormal>Left<o:p></o:p></p></td><td><p class=MsoNormal>12</p><p class=MsoNormal>of 40</p></td></tr></table>`,
    document: table(
      [
        ['"Party"', '"Seats"'],
        ['"Left"', '"12", hardBreak, "of 40"'],
      ],
      '"Seats"',
    ),
  },
  {
    from: 'a mail laid out with tables',
    html: '<table role="presentation"><tr><td><table><tr><td>One</td></tr><tr><td>Two</td></tr></table></td><td>Three</td></tr></table>',
    document: 'paragraph("One Two Three")',
  },
];

/** A table as ProseMirror writes it: the inside of each cell's paragraph. */
function table(rows: string[][], caption = ''): string {
  const inside = (name: string, words: string) => (words === '' ? name : `${name}(${words})`);
  const cell = (words: string) => `tableCell(${inside('paragraph', words)})`;
  const lines = rows.map((row) => `tableRow(${row.map(cell).join(', ')})`);
  return `table(${inside('tableCaption', caption)}, tableGrid(${lines.join(', ')}))`;
}

for (const { from, html, document } of PASTED) {
  test(`pasting from ${from}`, async ({ page }) => {
    await loadParser(page);
    expect(await page.evaluate((source) => window.parsePasted(source), html)).toBe(document);
  });
}

declare global {
  interface Window {
    parsePasted: (html: string) => string;
  }
}

/** Puts the cleaning and the schema into an empty page, read as the editor reads a paste. */
async function loadParser(page: Page): Promise<void> {
  const source = `
    import { DOMParser as Reader } from '@tiptap/pm/model';
    import { cleanPastedHtml } from '#editor/paste.ts';
    import { schema } from '#editor/schema.ts';
    window.parsePasted = (html) => {
      const { body } = new DOMParser().parseFromString(cleanPastedHtml(html), 'text/html');
      const { content } = Reader.fromSchema(schema).parseSlice(body);
      // Throws where an attribute breaks its rule.
      content.forEach((node) => node.check());
      return content.toString().replace(/^<|>$/g, '');
    };`;
  const bundle = await build({
    stdin: { contents: source, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
  });
  await page.setContent('<!doctype html><title>Paste</title>');
  await page.addScriptTag({ content: bundle.outputFiles[0]?.text ?? '' });
}
