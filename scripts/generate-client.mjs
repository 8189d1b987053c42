// Generates the database client where the schema changed since: `node scripts/generate-client.mjs`.
import { generateClient } from './build/client.mjs';

try {
  await generateClient();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
