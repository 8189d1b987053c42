import { writeFile } from 'node:fs/promises';
import type { Bench, Figure } from '#bench/figure.ts';
import { machine } from '#bench/machine.ts';
import { tableOf } from '#bench/table.ts';
import { behindTheScenes } from '#e2e/harness/behind-the-scenes.ts';
import { startInstallation } from '#e2e/harness/installation.ts';
import { removeLeftBehind } from '#test/left-behind.ts';

/**
 * `npm run bench [NAME ...]`: measures an installation of the production build, of its own and removed afterwards, and
 * prints every figure beside its bound. The exit code says whether all were met. `--markdown FILE` writes the table too.
 */
const words = process.argv.slice(2);
const at = words.indexOf('--markdown');
const [, markdown] = at < 0 ? [] : words.splice(at, 2);

try {
  process.exitCode = await run(words, markdown);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : error}\n`);
  process.exitCode = 1;
}
// Connections that are kept open would hold the process for a while.
process.exit();

async function run(names: string[], file?: string): Promise<number> {
  await removeLeftBehind();
  say('Starting an installation with the demo newsroom ...');
  const installation = await startInstallation({ DEMO: '1' });
  try {
    await behindTheScenes(installation);
    // They read the settings that were made for them just now.
    const { benches } = await import('#bench/benches.ts');
    const unknown = names.find((name) => !benches.some((bench) => bench.name === name));
    if (unknown)
      throw new Error(`There is no bench "${unknown}": ${benches.map(({ name }) => name).join(', ')}.`);
    const chosen = benches.filter(({ name }) => names.length === 0 || names.includes(name));
    const figures = await measure(chosen);
    const text = `${machine()}\n\n${tableOf(figures)}\n`;
    say(`\n${text}`);
    if (file) await writeFile(file, text);
    return figures.some(({ met }) => met === false) ? 1 : 0;
  } finally {
    await installation.remove();
  }
}

/** One that fails is a missed figure, and the others are still measured. */
async function measure(chosen: Bench[]): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const { name, measure } of chosen) {
    say(`Measuring ${name} ...`);
    try {
      figures.push(...(await measure()));
    } catch (error) {
      figures.push({ name, measured: `failed: ${String(error)}`, bound: '', met: false });
    }
  }
  return figures;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
