// Runs before anything is painted, so that nothing changes its size or colours before the reader's eyes.
import { applyChoices, readChoices } from '#site/reader/choices.ts';

document.documentElement.dataset.script = '';
applyChoices(document, readChoices());
