import {
  blur,
  chance,
  clouds,
  ellipse,
  hills,
  line,
  linear,
  many,
  n,
  type Point,
  picture,
  radial,
  rect,
  ridge,
  shape,
  soft,
  stroke,
} from '#prisma/demo/pictures/svg.ts';

const W = 1920;
const H = 1080;

/** Rows of containers with batteries in a green valley, pylons behind. */
export function batteries(): string {
  const row = (y: number, scale: number, count: number, offset: number) =>
    many(count, (index) => {
      const x = offset + index * 330 * scale;
      const [w, h, d] = [290 * scale, 120 * scale, 46 * scale];
      return `
      ${rect(x, y - h, w, h, '#e4e8e8')}
      ${shape(`${n(x)},${n(y - h)} ${n(x + d)},${n(y - h - d * 0.7)} ${n(x + w + d)},${n(y - h - d * 0.7)} ${n(x + w)},${n(y - h)}`, '#f5f7f6')}
      ${shape(`${n(x + w)},${n(y - h)} ${n(x + w + d)},${n(y - h - d * 0.7)} ${n(x + w + d)},${n(y - d * 0.7)} ${n(x + w)},${n(y)}`, '#aab4b6')}
      ${many(5, (door) => rect(x + w * 0.04 + door * w * 0.19, y - h * 0.88, w * 0.16, h * 0.76, '#cfd6d6'))}
      ${many(5, (door) => rect(x + w * 0.07 + door * w * 0.19, y - h * 0.8, w * 0.1, h * 0.14, '#8d999c'))}
      ${rect(x + w * 0.93, y - h * 0.9, w * 0.03, h * 0.08, '#4fae6b')}
      ${rect(x - 6 * scale, y, w + d, 9 * scale, '#5e6a52', 'opacity="0.6"')}`;
    });
  const pylon = (x: number, y: number, s: number) =>
    `
      ${line([x - 30 * s, y], [x - 5 * s, y - 230 * s], '#5d6b72', 4 * s)}
      ${line([x + 30 * s, y], [x + 5 * s, y - 230 * s], '#5d6b72', 4 * s)}
      ${[150, 185, 215].map((up) => line([x - (90 - up / 4) * s, y - up * s], [x + (90 - up / 4) * s, y - up * s], '#5d6b72', 4 * s)).join('')}
      ${[30, 80, 120].map((up) => line([x - 24 * s, y - up * s], [x + 22 * s, y - (up + 40) * s], '#5d6b72', 2.5 * s)).join('')}`;
  const wire = (from: Point, to: Point) =>
    `<path d="M${from.join(' ')}Q${(from[0] + to[0]) / 2} ${Math.max(from[1], to[1]) + 36} ${to.join(' ')}" fill="none" stroke="#5d6b72" stroke-width="2" opacity="0.8"/>`;
  return picture(
    W,
    H,
    `
    ${linear('sky', '0 #8fb8d3, 0.7 #dbe8e6, 1 #f3ead6')}
    ${linear('near', '0 #8a9f62, 1 #5c7044')}
    ${blur('cloud', 26)}`,
    `
    ${rect(0, 0, W, 640, 'url(#sky)')}
    ${clouds(12, W, 60, 380, 22, ['#ffffff', '#f4f6f4', '#c9d9e0'])}
    ${hills(ridge(3, W, 470, 150, 0.35), 700, '#9db4b4')}
    ${hills(ridge(16, W, 540, 100, 0.3), 720, '#87a08a')}
    ${hills(ridge(23, W, 600, 60, 0.25), 760, '#7d9566')}
    ${pylon(330, 600, 0.7)}
    ${pylon(820, 620, 0.95)}
    ${pylon(1480, 640, 1.35)}
    ${wire([400, 495], [740, 475])}
    ${wire([740, 475], [1370, 430])}
    ${wire([880, 475], [1590, 430])}
    ${wire([1370, 430], [2000, 380])}
    ${rect(0, 668, W, 412, 'url(#near)')}
    ${shape('0,1080 0,1010 1920,700 1920,760 420,1080', '#b9b3a0')}
    ${row(742, 0.5, 14, -60)}
    ${row(838, 0.74, 10, -150)}
    ${row(980, 1.1, 7, -320)}`,
  );
}

/** A lit sleeper train in a valley at night. */
export function nightTrain(): string {
  const random = chance(77);
  const car = (x: number) =>
    `
      ${rect(x, 720, 380, 96, 'url(#car)', 'rx="9"')}
      ${rect(x, 770, 380, 7, '#c9a24a')}
      ${many(9, (index) => rect(x + 22 + index * 39, 738, 25, 24, random() < 0.28 ? '#2a3147' : '#ffd98d', 'rx="3"'))}
      ${many(4, (index) => ellipse(x + 60 + (index % 2) * 40 + (index > 1 ? 220 : 0), 822, 14, 14, '#0c1019'))}`;
  return picture(
    W,
    H,
    `
    ${linear('sky', '0 #0b1430, 0.6 #24345e, 1 #54608a')}
    ${linear('car', '0 #26386b, 1 #131c3a')}
    ${linear('ground', '0 #10172a, 1 #05080f')}
    ${radial('moon', '0 #f6f1dc 1, 0.18 #f6f1dc 0.9, 0.2 #cfd3e6 0.4, 1 #cfd3e6 0')}
    ${blur('cloud', 24)}
    ${blur('soft', 14)}`,
    `
    ${rect(0, 0, W, H, 'url(#sky)')}
    ${many(240, () => ellipse(random() * W, random() * 480, 0.8 + random() * 1.5, 0.8 + random() * 1.5, '#ffffff', `opacity="${(0.3 + random() * 0.6).toFixed(2)}"`))}
    ${ellipse(1500, 220, 250, 250, 'url(#moon)')}
    ${clouds(4, W, 280, 470, 10, ['#3d4a78', '#5f6a94'])}
    ${hills(ridge(19, W, 470, 220, 0.5), 900, '#2b3a63')}
    ${hills(ridge(29, W, 580, 160, 0.5), 900, '#1d2949')}
    ${hills(ridge(37, W, 690, 90, 0.6), 900, '#131c36')}
    ${many(40, () => rect(300 + random() * 900, 610 + random() * 60, 4, 4, '#ffc96b', 'opacity="0.8"'))}
    ${rect(0, 812, W, 268, 'url(#ground)')}
    ${rect(0, 834, W, 8, '#5a5f72')}
    ${rect(0, 842, W, 26, '#1b2234')}
    ${soft('soft', [many(18, (index) => rect(40 + index * 110, 850, 70, 60, '#ffd98d', 'opacity="0.22"'))])}
    ${many(6, (index) => car(-210 + index * 388))}
    ${many(7, (index) => line([100 + index * 300, 836], [100 + index * 300, 600], '#0c1222', 8) + line([100 + index * 300, 616], [190 + index * 300, 616], '#0c1222', 5))}
    ${line([0, 632], [W, 632], '#0c1222', 2)}`,
  );
}

/** An observatory dome under the Milky Way. */
export function observatory(): string {
  const random = chance(15);
  const band = many(90, () => {
    const at = random();
    const aside = (random() - 0.5) * 170 * (random() + 0.4);
    return ellipse(
      300 + at * 1500 + aside * 0.6,
      760 - at * 800 + aside,
      30 + random() * 110,
      16 + random() * 46,
      ['#8a7fb5', '#d9c6d8', '#6f86bd'][Math.floor(random() * 3)] as string,
      'opacity="0.14"',
    );
  });
  return picture(
    W,
    H,
    `
    ${linear('sky', '0 #070b1c, 0.65 #16274a, 1 #3a5876')}
    ${linear('dome', '0 #eef0ee, 0.6 #a9b4bf, 1 #5b6878', true)}
    ${linear('wall', '0 #c9cfd3, 1 #56626f', true)}
    ${blur('cloud', 26)}
    ${blur('soft', 4)}`,
    `
    ${rect(0, 0, W, H, 'url(#sky)')}
    ${soft('cloud', [band])}
    ${many(900, () => {
      const size = 0.5 + random() ** 5 * 2.6;
      return ellipse(
        random() * W,
        random() * 860,
        size,
        size,
        random() < 0.2 ? '#ffd9b0' : '#e8f0ff',
        `opacity="${(0.25 + random() * 0.7).toFixed(2)}"`,
      );
    })}
    ${hills(ridge(43, W, 860, 120, 0.5), H, '#1c2c45')}
    ${hills(ridge(53, W, 930, 70, 0.4), H, '#0e1828')}
    ${rect(1010, 690, 440, 240, 'url(#wall)')}
    ${rect(990, 676, 480, 26, '#dfe3e4')}
    <path d="M1000 680a230 230 0 0 1 460 0Z" fill="url(#dome)"/>
    <path d="M1190 680L1196 452a230 230 0 0 1 86 2L1300 680Z" fill="#10192b"/>
    ${shape('1226,640 1330,420 1372,440 1276,660', '#d8dde0')}
    ${shape('1330,420 1350,392 1392,412 1372,440', '#8fa0b4')}
    ${rect(1190, 820, 64, 110, '#2a3648')}
    ${rect(1080, 760, 60, 44, '#ffd793')}
    ${rect(1320, 760, 60, 44, '#35445a')}
    ${many(26, (index) => rect(560 + index * 17, 905, 3, 30, '#2b3950'))}
    ${rect(555, 902, 450, 3, '#2b3950')}
    ${hills(ridge(59, W, 985, 40, 0.5), H, '#070d18')}`,
  );
}

/** Blocks of flats at night, most windows dark. */
export function cityNight(): string {
  const random = chance(99);
  const tower = (x: number, width: number, height: number, colour: string, lit: number) => {
    const [across, down] = [Math.floor(width / 34), Math.floor(height / 44)];
    const windows = many(across * down, (index) => {
      const on = random() < lit;
      const fill = on
        ? (['#ffd58a', '#ffe6b8', '#f6b96a', '#bcd6e6'][Math.floor(random() * 4)] as string)
        : '#1a2436';
      return rect(
        x + 10 + (index % across) * 34,
        1000 - height + 14 + Math.floor(index / across) * 44,
        19,
        24,
        fill,
        on ? '' : 'opacity="0.6"',
      );
    });
    return (
      rect(x, 1000 - height, width, height, colour) +
      rect(x + width - 14, 1000 - height, 14, height, '#0a1020', 'opacity="0.5"') +
      windows
    );
  };
  return picture(
    W,
    H,
    `
    ${linear('sky', '0 #0f1830, 0.55 #3a3f63, 0.9 #b0706a, 1 #d98f6b')}
    ${blur('cloud', 30)}
    ${blur('soft', 16)}
    ${linear('street', '0 #1a2032, 1 #0a0e18')}`,
    `
    ${rect(0, 0, W, 1010, 'url(#sky)')}
    ${clouds(6, W, 120, 620, 22, ['#55507a', '#c77f73', '#2a3152'])}
    ${many(22, (index) => rect(index * 92 - 10, 640 + random() * 160, 86, 400, '#3d3f5e'))}
    ${tower(60, 250, 620, '#232d45', 0.3)}
    ${tower(350, 180, 420, '#1d273d', 0.25)}
    ${tower(560, 300, 760, '#27324c', 0.32)}
    ${tower(900, 210, 500, '#1f2940', 0.24)}
    ${tower(1140, 330, 680, '#243049', 0.3)}
    ${tower(1500, 170, 400, '#1c2539', 0.28)}
    ${tower(1690, 280, 820, '#29344f', 0.3)}
    ${line([1640, 1000], [1640, 150], '#39415c', 9)}
    ${line([1350, 196], [1880, 196], '#39415c', 8)}
    ${line([1640, 150], [1360, 196], '#39415c', 3)}
    ${line([1400, 196], [1400, 420], '#39415c', 2)}
    ${ellipse(1640, 146, 6, 6, '#ff6a5a')}
    ${rect(0, 1000, W, 80, 'url(#street)')}
    ${soft('soft', [many(26, () => ellipse(random() * W, 1012, 40 + random() * 60, 9, '#ffce85', 'opacity="0.4"'))])}
    ${many(12, (index) => line([90 + index * 160, 1010], [90 + index * 160, 930], '#0a0e18', 5) + ellipse(90 + index * 160, 926, 7, 5, '#ffe0a3'))}`,
  );
}

/** A reservoir drawn down in a dry year: rings of bare shore round little water. */
export function reservoir(): string {
  const shore = (inset: number, fill: string) => {
    const outline = Array.from({ length: 72 }, (_, index): Point => {
      const turn = (index / 72) * 6.283;
      const wobble =
        1 + 0.13 * Math.sin(turn * 3 + 1) + 0.07 * Math.sin(turn * 5 + 2.2) + 0.03 * Math.sin(turn * 11);
      return [
        980 + Math.cos(turn) * (920 - inset * 1.5) * wobble,
        800 + Math.sin(turn) * (250 - inset * 0.42) * wobble,
      ];
    });
    return shape(outline, fill);
  };
  const bands = ['#b79a6f', '#c4a87b', '#b3946a', '#cdb389', '#bd9f74', '#d6bf97', '#c2a67b', '#dcc8a2'];
  return picture(
    W,
    H,
    `
    ${linear('sky', '0 #7fb0d2, 1 #e9ecd9')}
    ${linear('land', '0 #a3a05e, 1 #7d7a44')}
    ${linear('water', '0 #8fb3b5, 1 #3f6d7a')}
    ${blur('cloud', 30)}`,
    `
    ${rect(0, 0, W, 560, 'url(#sky)')}
    ${clouds(22, W, 40, 260, 8, ['#ffffff', '#eef0e4'])}
    ${hills(ridge(61, W, 420, 150, 0.4), 640, '#9aa98c')}
    ${hills(ridge(67, W, 490, 80, 0.4), 660, '#8b9460')}
    ${rect(0, 540, W, 540, 'url(#land)')}
    ${bands.map((fill, index) => shore(index * 34, fill)).join('')}
    ${shore(290, '#cfd8cc')}
    ${shore(300, 'url(#water)')}
    ${rect(1450, 560, 60, 150, '#9aa0a0')}
    ${rect(1430, 545, 100, 22, '#c0c5c4')}
    ${stroke('1530,556 1920,520', '#8f9595', 10)}
    ${many(9, (index) => rect(1466, 580 + index * 14, 28, 4, '#6d7474'))}`,
  );
}
