// `npm run restore FILE [-- --data FOLDER]`: brings a backup into an empty installation.
import { runOnInstallation } from './bootstrap/run-on-installation.mjs';

await runOnInstallation('server/backup/restore-command.ts');
