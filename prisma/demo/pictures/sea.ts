import {
  blur,
  chance,
  clouds,
  ellipse,
  glitter,
  hills,
  line,
  linear,
  many,
  n,
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

/** The closed flood barrier under a storm sky: piers, gates down, spray, rain. */
export function barrier(): string {
  const random = chance(11);
  const pier = (x: number, scale: number, y: number) =>
    `
      ${shape(`${n(x - 30 * scale)},${n(y)} ${n(x - 24 * scale)},${n(y - 250 * scale)} ${n(x + 24 * scale)},${n(y - 250 * scale)} ${n(x + 30 * scale)},${n(y)}`, '#39424b')}
      ${shape(`${n(x + 4 * scale)},${n(y)} ${n(x + 4 * scale)},${n(y - 250 * scale)} ${n(x + 24 * scale)},${n(y - 250 * scale)} ${n(x + 30 * scale)},${n(y)}`, '#2b333b')}
      ${ellipse(x, y - 250 * scale, 34 * scale, 20 * scale, '#b9c1c4')}
      ${rect(x - 34 * scale, y - 250 * scale, 68 * scale, 26 * scale, '#8d979d')}
      ${rect(x - 3 * scale, y - 315 * scale, 6 * scale, 50 * scale, '#59636b')}
      ${ellipse(x, y - 318 * scale, 5 * scale, 5 * scale, '#e8b04a')}
      ${ellipse(x, y - 318 * scale, 26 * scale, 26 * scale, 'url(#lamp)')}`;
  const piers = [0, 1, 2, 3, 4, 5].map((index) => {
    const scale = 0.42 * 1.38 ** index;
    return { x: 230 + 520 * (scale - 0.42) * 1.02, scale, y: 640 + 150 * (scale - 0.42) };
  });
  const gates = piers.slice(1).map((right, index) => {
    const left = piers[index] as (typeof piers)[number];
    return shape(
      `${n(left.x)},${n(left.y - 95 * left.scale)} ${n(right.x)},${n(right.y - 95 * right.scale)} ${n(right.x)},${n(right.y + 6)} ${n(left.x)},${n(left.y + 4)}`,
      index % 2 ? '#77848c' : '#6b7881',
    );
  });
  const spray = many(46, () => {
    const at = random();
    return ellipse(
      240 + at * 1250,
      655 + at * 205,
      20 + random() * 60,
      6 + random() * 16,
      '#dfe6e6',
      `opacity="${(0.1 + random() * 0.35).toFixed(2)}"`,
    );
  });
  const rain = many(420, () => {
    const [x, y, length] = [random() * 2200, random() * H, 20 + random() * 60];
    return line(
      [x, y],
      [x - length * 0.42, y + length],
      '#e6edf0',
      1.3,
      `opacity="${(0.05 + random() * 0.16).toFixed(2)}"`,
    );
  });
  return picture(
    W,
    H,
    `
    ${linear('sky', '0 #232b33, 0.4 #4b565e, 0.62 #8f9797, 1 #b6b5aa')}
    ${linear('sea', '0 #76807f, 0.25 #56626a, 1 #1f2930')}
    ${radial('lamp', '0 #ffd27a 0.9, 1 #ffd27a 0')}
    ${blur('cloud', 28)}
    ${blur('soft', 7)}`,
    `
    ${rect(0, 0, W, 640, 'url(#sky)')}
    ${clouds(5, W, 0, 430, 60, ['#1a2128', '#39434b', '#6a747a', '#252d35'])}
    ${hills(ridge(8, W, 618, 46, 0.4), 660, '#5d686c', 'opacity="0.8"')}
    ${many(60, () => rect(random() * W, 596 + random() * 16, 8 + random() * 26, 40, '#4a555b', 'opacity="0.75"'))}
    ${rect(0, 632, W, 448, 'url(#sea)')}
    ${swell(21, 660, H, ['#8b979a', '#2a353d', '#b9c2c1'])}
    ${gates.join('')}
    ${piers.map(({ x, scale, y }) => pier(x, scale, y)).join('')}
    ${soft('soft', [spray])}
    ${swell(33, 900, H, ['#9aa6a8', '#1b252c'])}
    ${rain}`,
  );
}

/** A car ferry crossing a strait at first light. */
export function ferry(): string {
  const random = chance(3);
  const portholes = many(30, (index) => rect(640 + index * 22, 560, 11, 12, '#ffdf9c', 'opacity="0.9"'));
  return picture(
    W,
    H,
    `
    ${linear('sky', '0 #27405f, 0.45 #7a7f9a, 0.8 #e8a98a, 1 #f7d3a2')}
    ${linear('sea', '0 #d99f86, 0.25 #7f7d92, 1 #1d3048')}
    ${linear('hull', '0 #1e2b3b, 1 #101823')}
    ${linear('deck', '0 #dfe4e6, 1 #a9b3bb')}
    ${radial('sun', '0 #fff2cf 1, 0.3 #ffd9a0 0.7, 1 #ffd9a0 0')}
    ${blur('cloud', 22)}
    ${blur('soft', 10)}`,
    `
    ${rect(0, 0, W, 640, 'url(#sky)')}
    ${clouds(9, W, 60, 520, 26, ['#b98a91', '#f2c7a4', '#51607e'])}
    ${ellipse(1450, 600, 420, 420, 'url(#sun)')}
    ${hills(ridge(4, W, 560, 90, 0.45), 660, '#6f6f8b')}
    ${hills(ridge(14, W, 604, 60, 0.5), 660, '#4c5573')}
    ${rect(0, 636, W, 444, 'url(#sea)')}
    ${glitter(6, { x: 1100, y: 640, width: 700, height: 420 }, 260, '#ffe0b0')}
    ${shape('470,690 400,610 1420,610 1380,690 1330,712 520,712', 'url(#hull)')}
    ${rect(400, 604, 1022, 9, '#c8453a')}
    ${shape('520,606 540,536 1340,536 1372,606', 'url(#deck)')}
    ${shape('640,538 660,488 1180,488 1200,538', '#e9edee')}
    ${shape('980,490 992,440 1130,440 1150,490', '#f4f6f6')}
    ${rect(1004, 456, 120, 14, '#26364a')}
    ${shape('760,490 772,410 840,410 848,490', '#c8453a')}
    ${rect(770, 424, 72, 12, '#f4f6f6')}
    ${portholes}
    ${many(14, (index) => rect(680 + index * 24, 506, 14, 12, '#33475d'))}
    ${soft('soft', [ellipse(760, 380, 90, 20, '#494f63', 'opacity="0.35"'), ellipse(660, 340, 130, 26, '#494f63', 'opacity="0.22"'), ellipse(900, 716, 560, 12, '#f0e3d8', 'opacity="0.55"')])}
    ${many(30, () => rect(120 + random() * 420, 700 + random() * 60, 40 + random() * 120, 3, '#e9e2df', 'opacity="0.3"'))}
    ${swell(41, 760, H, ['#b7a7a9', '#18293e'])}
    ${many(7, (index) => gull(300 + index * 190 + random() * 80, 200 + random() * 180, 9 + random() * 9))}`,
  );
}

/** A tide gauge hut on a rock, early, with the water very still. */
export function tideStation(): string {
  return picture(
    W,
    H,
    `
    ${linear('sky', '0 #9cb8c4, 0.6 #d5dfda, 1 #f2e7d2')}
    ${linear('sea', '0 #dfe0d2, 0.4 #9fb6b8, 1 #4d6f78')}
    ${linear('rock', '0 #5b5750, 1 #2d2b29')}
    ${linear('mirror', '0 #4a4a45 0.65, 1 #4a4a45 0')}
    ${blur('cloud', 30)}
    ${blur('soft', 5)}`,
    `
    ${rect(0, 0, W, 620, 'url(#sky)')}
    ${clouds(2, W, 40, 420, 18, ['#ffffff', '#eef1ee', '#b8ccd2'])}
    ${hills(ridge(27, W, 585, 60, 0.35), 640, '#a9bcc0')}
    ${hills(ridge(7, W, 606, 34, 0.45), 640, '#84a0a6')}
    ${rect(0, 616, W, 464, 'url(#sea)')}
    ${shape('930,690 1010,640 1090,585 1230,540 1420,545 1560,600 1680,640 1800,690', 'url(#rock)')}
    ${shape('930,690 1800,690 1640,760 1480,800 1250,790 1060,745', 'url(#mirror)', 'filter="url(#soft)"')}
    ${rect(1240, 400, 170, 146, '#efe9da')}
    ${shape('1222,404 1325,330 1428,404', '#a5402f')}
    ${rect(1325, 400, 85, 146, '#d9d0bc')}
    ${rect(1266, 440, 40, 44, '#3a5560')}
    ${rect(1350, 450, 38, 96, '#5d3a2c')}
    ${line([1325, 330], [1325, 230], '#3c4448', 6)}
    ${line([1290, 256], [1360, 256], '#3c4448', 4)}
    ${ellipse(1360, 256, 9, 9, '#3c4448')}
    ${ellipse(1290, 256, 9, 9, '#3c4448')}
    ${line([1040, 700], [1040, 500], '#f6f3ea', 20)}
    ${many(8, (index) => rect(1030, 510 + index * 24, 20, 12, '#b0372b'))}
    ${many(8, (index) => rect(1030, 722 + index * 20, 20, 9, '#b0372b', `opacity="${(0.34 - index * 0.04).toFixed(2)}"`))}
    ${stroke('1050,520 1140,505 1240,452', '#4b5357', 4)}
    ${glitter(17, { x: 0, y: 640, width: W, height: 420 }, 120, '#ffffff')}
    ${swell(52, 860, H, ['#c9d6d3', '#41636c'])}
    ${gull(640, 300, 16)}
    ${gull(720, 260, 11)}
    ${gull(560, 340, 9)}`,
  );
}

/** A suspension bridge that goes into fog. */
export function bridge(): string {
  const tower = (x: number, top: number, width: number, colour: string) =>
    rect(x - width * 2, top, width, 900 - top, colour) +
    rect(x + width, top, width, 900 - top, colour) +
    rect(x - width * 2, top + 60, width * 4, width * 0.8, colour) +
    rect(x - width * 2, top + 240, width * 4, width * 0.8, colour);
  const cable = (from: number, to: number, top: number, low: number) =>
    Array.from({ length: 41 }, (_, index): [number, number] => {
      const at = index / 40;
      return [from + (to - from) * at, low - (low - top) * (2 * at - 1) ** 2];
    });
  const main = cable(-520, 860, 210, 610);
  const far = cable(860, 1640, 250, 612);
  return picture(
    W,
    H,
    `
    ${linear('sky', '0 #c6cccb, 0.7 #dfe0da, 1 #cfd2cc')}
    ${linear('water', '0 #c3c9c7, 1 #76868a')}
    ${linear('fog', '0 #dfe0da 0, 0.7 #dfe0da 0.93, 1 #dfe0da 1', true)}
    ${blur('cloud', 40)}`,
    `
    ${rect(0, 0, W, 760, 'url(#sky)')}
    ${hills(ridge(31, W, 700, 70, 0.4), 780, '#b9c2c1')}
    ${rect(0, 744, W, 336, 'url(#water)')}
    ${tower(1640, 250, 15, '#a5aeae')}
    ${tower(860, 210, 24, '#8f4a38')}
    ${stroke(main, '#8f4a38', 11)}
    ${stroke(far, '#a2766a', 8)}
    ${main
      .filter(([x]) => x > -20)
      .map(([x, y]) => line([x, y], [x, 640], '#9a6152', 3))
      .join('')}
    ${far.map(([x, y]) => line([x, y], [x, 640], '#b49a92', 2)).join('')}
    ${shape(`0,640 ${n(W)},632 ${n(W)},652 0,672`, '#7f4435')}
    ${shape(`0,672 ${n(W)},652 ${n(W)},658 0,684`, '#55372f')}
    ${glitter(71, { x: 0, y: 760, width: W, height: 300 }, 140, '#ffffff')}
    ${rect(0, 0, W, H, 'url(#fog)')}
    ${clouds(19, W, 560, 820, 24, ['#e4e5df', '#d9dcd7'])}`,
  );
}

function swell(seed: number, top: number, bottom: number, colours: string[]): string {
  const random = chance(seed);
  return many(90, (index) => {
    const near = random() ** 1.5;
    const y = top + near * (bottom - top);
    const [x, length, rise] = [random() * W, 60 + near * 420, 3 + near * 20];
    const colour = colours[index % colours.length];
    return `<path d="M${Math.round(x - length)} ${Math.round(y)}q${Math.round(length)} ${-Math.round(rise * 2)} ${Math.round(length * 2)} 0q${-Math.round(length)} ${-Math.round(rise)} ${-Math.round(length * 2)} 0Z" fill="${colour}" opacity="${(0.12 + random() * 0.3).toFixed(2)}"/>`;
  });
}

function gull(x: number, y: number, size: number): string {
  const wing = Math.round(size);
  return `<path d="M${Math.round(x - wing * 2)} ${Math.round(y)}q${wing} ${-wing} ${wing * 2} 0q${wing} ${-wing} ${wing * 2} 0" fill="none" stroke="#2f3a44" stroke-width="3" stroke-linecap="round" opacity="0.7"/>`;
}
