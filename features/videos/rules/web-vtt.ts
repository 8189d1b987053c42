/** Captions that a player can show, or the sentence that says what is wrong with them. */
export type ReadCaptions = { ok: true; text: string; cues: number } | { ok: false; problem: string };

const TIME = String.raw`(?:(\d{1,3}):)?([0-5]?\d):([0-5]\d)[.,](\d{1,3})`;
const TIMING = new RegExp(String.raw`^\s*${TIME}\s*-->\s*${TIME}\s*(.*)$`);
/** Where a cue stands, in the form of the standard; everything else is left out. */
const SETTING =
  /^(?:vertical:(?:rl|lr)|(?:line|position|size):-?[\d.]+%?(?:,[a-z-]+)?|align:(?:start|center|end|left|right))$/;
const MOST_CUES = 30_000;

type Cue = { start: number; end: number; settings: string; lines: string[] };

/**
 * Reads captions as WebVTT (https://www.w3.org/TR/webvtt1/) or SubRip (.srt) and writes them anew as WebVTT: cues with
 * times, places and words. Styles, regions and notes are left out, tags but those of the standard too, so that nothing in
 * it can be more than words. What cannot be read is said with its line.
 */
export function readCaptions(source: string): ReadCaptions {
  const lines = source.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  if (source.includes('\uFFFD') || source.includes('\0'))
    return { ok: false, problem: 'The captions are not written in UTF-8: save them as UTF-8 and try again.' };
  const cues: Cue[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (!line.includes('-->')) continue;
    const cue = cueAt(lines, at);
    if (typeof cue === 'string') return { ok: false, problem: `Line ${at + 1} of the captions ${cue}` };
    cues.push(cue);
    at += cue.lines.length;
  }
  if (cues.length === 0) {
    const problem = 'No captions were found in the file: it must be WebVTT (.vtt) or SubRip (.srt).';
    return { ok: false, problem };
  }
  if (cues.length > MOST_CUES)
    return { ok: false, problem: 'The captions have too many parts for one video.' };
  const shown = cues
    .toSorted((one, other) => one.start - other.start)
    .filter(({ lines: words }) => words.length > 0);
  return { ok: true, text: `WEBVTT\n\n${shown.map(written).join('\n\n')}\n`, cues: shown.length };
}

function cueAt(lines: string[], at: number): Cue | string {
  const timing = TIMING.exec(lines[at] ?? '');
  if (!timing) return 'has a time that cannot be read: write 00:01:02.500 --> 00:01:05.000.';
  const start = milliseconds(timing.slice(1, 5));
  const end = milliseconds(timing.slice(5, 9));
  if (end <= start) return 'ends before it begins.';
  const words: string[] = [];
  for (let next = at + 1; next < lines.length && (lines[next] ?? '').trim() !== ''; next += 1) {
    if (lines[next]?.includes('-->')) break;
    words.push(cleaned(lines[next] ?? ''));
  }
  const settings = (timing[9] ?? '').split(/\s+/).filter((one) => SETTING.test(one));
  return { start, end, settings: settings.join(' '), lines: words };
}

function milliseconds([hours, minutes, seconds, fraction]: (string | undefined)[]): number {
  const whole = Number(hours ?? 0) * 3_600 + Number(minutes) * 60 + Number(seconds);
  return whole * 1_000 + Number((fraction ?? '').padEnd(3, '0'));
}

/** Only the tags of the standard that carry no classes stay; `{\an8}` and the like are SubRip's. */
function cleaned(line: string): string {
  return line
    .replaceAll(/\{\\[^}]*\}/g, '')
    .replaceAll(/<(?!\/?(?:b|i|u)>|\/?v[\s>])[^>]*>/g, '')
    .replaceAll(/<v\s+([^<>&]{1,80})>/g, '<v $1>')
    .replaceAll(/&(?!(?:amp|lt|gt|nbsp|lrm|rlm);)/g, '&amp;')
    .trimEnd();
}

function written({ start, end, settings, lines }: Cue): string {
  const timing = `${time(start)} --> ${time(end)}${settings === '' ? '' : ` ${settings}`}`;
  return `${timing}\n${lines.join('\n')}`;
}

function time(total: number): string {
  const part = (value: number, digits: number) => String(value).padStart(digits, '0');
  const seconds = Math.floor(total / 1_000);
  const clock = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `${clock.map((value) => part(value, 2)).join(':')}.${part(total % 1_000, 3)}`;
}
