import { each } from '#site/text/each.ts';

const sizes = [
  { value: '100', name: 'Usual' },
  { value: '120', name: 'Large' },
  { value: '150', name: 'Larger' },
  { value: '200', name: 'Largest' },
];

const themes = [
  { value: 'auto', name: 'As this device' },
  { value: 'light', name: 'Light' },
  { value: 'dark', name: 'Dark' },
];

/** Where readers choose text size and theme for this browser. Shown only where script runs, which keeps what was chosen. */
export function ChoicesPanel() {
  return (
    <details className="choices">
      <summary aria-label="Text size and colours">Aa</summary>
      <div className="choices-panel">
        <Choice legend="Text size" name="size" options={sizes} />
        <Choice legend="Colours" name="theme" options={themes} />
      </div>
    </details>
  );
}

type ChoiceProps = { legend: string; name: string; options: { value: string; name: string }[] };

function Choice({ legend, name, options }: ChoiceProps) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {each(options, (option) => (
        <label>
          <input type="radio" name={name} value={option.value} /> {option.name}
        </label>
      ))}
    </fieldset>
  );
}
