// Makes what is made from the sources, where they changed: the database client, the site's stylesheet and script, and
// Next's build. Prints the settings that name them as JSON on stdout, progress on stderr. With --dev no Next build.
import { generateClient } from './build/client.mjs';
import { buildNext, prepareDev } from './build/next-build.mjs';

try {
  await generateClient();
  const settings = process.argv.includes('--dev') ? await prepareDev() : await buildNext();
  process.stdout.write(`${JSON.stringify(settings)}\n`);
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
