import { applyChoices, type Choices, keepChoices, readChoices } from '#site/reader/choices.ts';

/** Lets readers choose text size and theme in the masthead's panel, which closes on Escape and when something else is clicked. */
export function wireChoices(page: Document): void {
  const panel = page.querySelector<HTMLDetailsElement>('details.choices');
  if (!panel) return;
  show(panel, readChoices());
  panel.addEventListener('change', () => {
    const choices = chosen(panel);
    applyChoices(page, choices);
    keepChoices(choices);
  });
  panel.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !panel.open) return;
    panel.open = false;
    panel.querySelector('summary')?.focus();
  });
  page.addEventListener('click', (event) => {
    if (event.target instanceof Node && !panel.contains(event.target)) panel.open = false;
  });
}

function show(panel: ParentNode, choices: Choices): void {
  for (const input of panel.querySelectorAll<HTMLInputElement>('input'))
    input.checked = input.value === String(input.name === 'size' ? choices.size : choices.theme);
}

function chosen(panel: ParentNode): Choices {
  const value = (name: string) =>
    panel.querySelector<HTMLInputElement>(`input[name="${name}"]:checked`)?.value;
  return { size: Number(value('size')), theme: value('theme') as Choices['theme'] };
}
