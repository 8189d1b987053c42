// `npm run backup [FILE or FOLDER] [-- --data FOLDER]`: everything that the newsroom has in one file, also while it works.
import { runOnInstallation } from './bootstrap/run-on-installation.mjs';

await runOnInstallation('server/backup/backup-command.ts');
