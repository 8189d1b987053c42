import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

/** In pixels and seconds: a phone's worth of video that a first start does not notice. */
const SIZE = { width: 640, height: 360 };
const SECONDS = 9;

/** What the two functions below share in the browser: they cannot see anything else of this file. */
type Stage = { pen: CanvasRenderingContext2D; draw: (at: number, second: number) => void };
declare global {
  interface Window {
    stage: Stage;
  }
}

/**
 * Records the demo's video anew: `node prisma/demo/videos/record.ts [CHROMIUM]`. A browser draws a tide that comes in at
 * Gull Rock, twelve hours in nine seconds, and records what it draws. The file is checked in.
 */
const browser = await chromium.launch({ executablePath: process.argv[2], args: ['--no-sandbox'] });
const page = await browser.newPage();
await page.evaluate(layOutScene, SIZE);
const recorded = await page.evaluate(recordScene, { seconds: SECONDS });
await browser.close();
await writeFile(fileURLToPath(new URL('tide.webm', import.meta.url)), Buffer.from(recorded, 'base64'));

/** Runs in the browser: lays out how the tide is drawn at a moment from 0 to 1. */
function layOutScene({ width, height }: { width: number; height: number }): void {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const pen = canvas.getContext('2d') as CanvasRenderingContext2D;

  const polygon = (colour: string, points: [number, number][]) => {
    pen.fillStyle = colour;
    pen.beginPath();
    for (const [x, y] of points) pen.lineTo(x, y);
    pen.fill();
  };
  const box = (colour: string, x: number, y: number, width: number, height: number) => {
    pen.fillStyle = colour;
    pen.fillRect(x, y, width, height);
  };
  const sky = (at: number) => {
    const light = Math.round(150 + 60 * Math.sin(at * Math.PI));
    const gradient = pen.createLinearGradient(0, 0, 0, 230);
    gradient.addColorStop(0, `rgb(${light - 60}, ${light - 20}, ${light + 10})`);
    gradient.addColorStop(1, `rgb(${light + 40}, ${light + 28}, ${light})`);
    pen.fillStyle = gradient;
    pen.fillRect(0, 0, width, 240);
  };
  const station = () => {
    polygon('#84a0a6', [
      [0, 222],
      [160, 204],
      [330, 216],
      [640, 198],
      [640, 236],
      [0, 236],
    ]);
    polygon('#4a453e', [
      [270, 330],
      [340, 262],
      [430, 196],
      [560, 190],
      [640, 246],
      [640, 360],
      [250, 360],
    ]);
    box('#efe9da', 440, 130, 76, 66);
    polygon('#a5402f', [
      [430, 134],
      [478, 98],
      [526, 134],
    ]);
    box('#3a5560', 454, 150, 18, 20);
    box('#5d3a2c', 492, 156, 16, 40);
    box('#f6f3ea', 300, 120, 12, 220);
    for (let mark = 0; mark < 11; mark += 1) box('#b0372b', 300, 126 + mark * 20, 12, 10);
  };
  const sea = (at: number, second: number) => {
    const level = 316 - 84 * (0.5 - 0.5 * Math.cos(at * Math.PI * 2));
    pen.fillStyle = 'rgba(62, 104, 116, 0.88)';
    pen.beginPath();
    pen.moveTo(0, height);
    for (let x = 0; x <= width; x += 8) {
      pen.lineTo(x, level + 3 * Math.sin(x / 34 + second * 2.4) + 2 * Math.sin(x / 13 - second * 3.1));
    }
    pen.lineTo(width, height);
    pen.fill();
    pen.fillStyle = 'rgba(230, 240, 238, 0.35)';
    for (let wave = 0; wave < 26; wave += 1) {
      const x = ((wave * 97 + second * 14) % 700) - 40;
      pen.fillRect(x, level + 12 + ((wave * 41) % 110), 26 + (wave % 5) * 9, 2);
    }
  };

  window.stage = {
    pen,
    draw: (at, second) => {
      sky(at);
      station();
      sea(at, second);
    },
  };
}

/** Runs in the browser: draws for so many seconds and gives what was recorded, as base64. */
async function recordScene({ seconds }: { seconds: number }): Promise<string> {
  const { pen, draw } = window.stage;
  const recorder = new MediaRecorder(pen.canvas.captureStream(15), {
    mimeType: 'video/webm;codecs=vp8',
    videoBitsPerSecond: 350_000,
  });
  const pieces: Blob[] = [];
  recorder.ondataavailable = ({ data }) => pieces.push(data);
  const stopped = new Promise((resolve) => {
    recorder.onstop = resolve;
  });
  const start = performance.now();
  recorder.start();
  await new Promise<void>((resolve) => {
    const next = () => {
      const second = (performance.now() - start) / 1000;
      draw(Math.min(1, second / seconds), second);
      if (second < seconds) requestAnimationFrame(next);
      else resolve();
    };
    next();
  });
  recorder.stop();
  await stopped;
  const bytes = new Uint8Array(await new Blob(pieces).arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
