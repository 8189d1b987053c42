import {
  blur,
  chance,
  ellipse,
  line,
  linear,
  many,
  type Point,
  picture,
  radial,
  rect,
  shape,
  soft,
  stroke,
} from '#prisma/demo/pictures/svg.ts';

const W = 1920;
const H = 1280;

/** A country by districts, each in the colour of its strongest party, with a dotted ferry line. */
export function tarrowMap(): string {
  const outline = Array.from({ length: 140 }, (_, index): Point => {
    const turn = (index / 140) * 6.2832;
    const wobble =
      1 +
      0.16 * Math.sin(turn * 2 + 1.9) +
      0.08 * Math.sin(turn * 5 + 0.6) +
      0.04 * Math.sin(turn * 9 + 2) +
      0.02 * Math.sin(turn * 17);
    return [1190 + Math.cos(turn) * 520 * wobble, 640 + Math.sin(turn) * 470 * wobble];
  });
  const seats: [number, number, string][] = [
    [800, 330, '#4d8f6d'],
    [760, 600, '#4d8f6d'],
    [800, 870, '#4d8f6d'],
    [1010, 1080, '#4d8f6d'],
    [1080, 380, '#3f6ea3'],
    [1080, 730, '#b9463c'],
    [1400, 520, '#3f6ea3'],
    [1380, 850, '#b9463c'],
    [1380, 240, '#3f6ea3'],
  ];
  const districts = seats.map(([x, y, colour]) => {
    const others = seats.filter((other) => other[0] !== x || other[1] !== y);
    return shape(cell([x, y], others), colour, 'stroke="#f7f3ea" stroke-width="7"');
  });
  return picture(
    W,
    H,
    `
    ${linear('sea', '0 #d5e3e6, 1 #c0d4d9')}
    <clipPath id="land">${shape(outline, '#000')}</clipPath>
    ${blur('soft', 14)}`,
    `
    ${rect(0, 0, W, H, 'url(#sea)')}
    ${many(26, (index) => rect(0, 30 + index * 50, W, 2, '#ffffff', 'opacity="0.35"'))}
    ${soft('soft', [shape(outline, '#7fa0a8', 'transform="translate(14 18)" opacity="0.7"')])}
    <g clip-path="url(#land)">${districts.join('')}</g>
    ${shape(outline, 'none', 'stroke="#2d3f46" stroke-width="5"')}
    ${shape('0,300 120,340 170,470 110,600 190,720 140,900 60,1010 0,1040', '#e7e1d2', 'stroke="#8b8776" stroke-width="4"')}
    ${stroke('190,700 380,650 560,640 690,640', '#2d3f46', 7, 'stroke-dasharray="2 22"')}
    ${ellipse(180, 704, 15, 15, '#2d3f46')}
    ${ellipse(702, 640, 17, 17, '#ffffff', 'stroke="#2d3f46" stroke-width="8"')}
    ${ellipse(1250, 700, 20, 20, '#f7f3ea')}
    ${ellipse(1250, 700, 9, 9, '#2d3f46')}
    ${rect(80, 1110, 210, 26, '#3f6ea3')}
    ${rect(80, 1156, 170, 26, '#b9463c')}
    ${rect(80, 1202, 130, 26, '#4d8f6d')}`,
  );
}

/** All that lies nearer to `seat` than to others, within the picture: what is left of it when each border is cut. */
function cell(seat: Point, others: readonly (readonly [number, number, string])[]): Point[] {
  let corners: Point[] = [
    [0, 0],
    [W, 0],
    [W, H],
    [0, H],
  ];
  for (const [ox, oy] of others) {
    const [mx, my, dx, dy] = [(seat[0] + ox) / 2, (seat[1] + oy) / 2, ox - seat[0], oy - seat[1]];
    const beyond = ([x, y]: Point) => (x - mx) * dx + (y - my) * dy;
    corners = corners.flatMap((corner, index) => {
      const next = corners[(index + 1) % corners.length] as Point;
      const [here, there] = [beyond(corner), beyond(next)];
      const share = here / (here - there);
      const cut: Point = [
        corner[0] + (next[0] - corner[0]) * share,
        corner[1] + (next[1] - corner[1]) * share,
      ];
      return [...(here <= 0 ? [corner] : []), ...(here < 0 !== there < 0 ? [cut] : [])];
    });
  }
  return corners;
}

/** The top of the water while a surge stands on the tide, from deep water to the wall. */
const SURGE = '0,640 500,634 900,610 1240,560 1530,500';

/** A sea in cross-section from deep water to a harbour wall: an ordinary tide, and a surge on top of it. */
export function surgeSection(): string {
  const bed: Point[] = [
    [0, 1090],
    [260, 1070],
    [520, 1010],
    [760, 960],
    [960, 900],
    [1180, 850],
    [1400, 812],
    [1520, 800],
  ];
  const house = (x: number, width: number, height: number, wall: string): string =>
    rect(x, 690 - height, width, height, wall) +
    shape(
      `${x - 8},${690 - height} ${x + width / 2},${690 - height - 54} ${x + width + 8},${690 - height}`,
      '#8c4a3a',
    ) +
    many(4, (index) =>
      rect(x + 14 + (index % 2) * (width / 2), 700 - height + Math.floor(index / 2) * 46, 20, 26, '#40596a'),
    );
  return picture(
    W,
    H,
    `
    ${linear('air', '0 #f8f4ea, 1 #efe9da')}
    ${linear('tide', '0 #a8cfd9, 1 #7fb1c1')}
    ${linear('surge', '0 #2f6f94 0.5, 0.5 #2a6288, 1 #1f4f75', true)}`,
    `
    ${rect(0, 0, W, H, 'url(#air)')}
    ${many(5, (index) => {
      const y = 190 + index * 62;
      const x = 170 + (index % 2) * 130;
      return `<path d="M${x} ${y}h${620 + index * 70}q40 0 40 -30t-30 -28" fill="none" stroke="#6d7f88" stroke-width="9" stroke-linecap="round" opacity="${0.75 - index * 0.08}"/>`;
    })}
    ${shape(`${SURGE} 1530,700 0,700`, 'url(#surge)')}
    ${shape([[0, 690], [1530, 684], ...bed.toReversed()], 'url(#tide)')}
    ${stroke(SURGE, '#143a57', 8)}
    ${stroke('0,690 1530,684', '#ffffff', 5, 'stroke-dasharray="22 18"')}
    ${shape([...bed, [1520, 1280], [0, 1280]], '#c8ab7c')}
    ${stroke(bed, '#8f7448', 8)}
    ${many(70, (index) => ellipse(20 + index * 27, 1140 + ((index * 71) % 120), 5, 4, '#a98b5b'))}
    ${shape('1520,430 1580,430 1600,1280 1510,1280', '#7c8488')}
    ${shape('1520,430 1580,430 1580,452 1520,452', '#aab1b3')}
    ${rect(1590, 690, 330, 590, '#b79b6e')}
    ${house(1630, 92, 130, '#e3d3b5')}
    ${house(1734, 84, 170, '#d8b9a0')}
    ${house(1830, 100, 120, '#c9cfc4')}
    ${line([1470, 500], [1470, 684], '#b3402f', 7)}
    ${shape('1470,486 1456,520 1484,520', '#b3402f')}
    ${shape('1470,698 1456,664 1484,664', '#b3402f')}`,
  );
}

/** A harbour camera at night: a wave over the quay, in the colours and lines of a cheap lens. */
export function quayCamera(): string {
  const random = chance(31);
  const digit = (x: number, wide: boolean): string =>
    rect(x, 40, wide ? 8 : 26, 40, '#e9efe8', 'opacity="0.85"') +
    (wide ? '' : rect(x + 7, 48, 12, 10, '#33403f') + rect(x + 7, 64, 12, 10, '#33403f'));
  return picture(
    1280,
    720,
    `
    ${linear('sky', '0 #0c1416, 1 #2c3a3a')}
    ${linear('quay', '0 #5d6a66, 1 #26302f')}
    ${radial('lamp', '0 #f2f6dc 0.95, 0.15 #d8e4c0 0.6, 1 #d8e4c0 0')}
    ${blur('soft', 7)}
    ${blur('fine', 2.4)}`,
    `
    ${rect(0, 0, 1280, 720, 'url(#sky)')}
    ${rect(0, 330, 1280, 390, '#1c2727')}
    ${soft('fine', [shape('0,720 0,600 1280,440 1280,720', 'url(#quay)'), stroke('0,596 1280,438', '#9aa7a0', 7), many(7, (index) => rect(120 + index * 180, 546 - index * 22, 26, 34, '#141c1c'))])}
    ${soft('soft', [
      many(90, () => {
        const along = random();
        const up = (1 - Math.abs(along - 0.42)) ** 2 * 330 * random();
        const size = 14 + random() * 46;
        const opacity = `opacity="${(0.05 + random() * 0.22).toFixed(2)}"`;
        return ellipse(230 + along * 640, 570 - along * 90 - up, size * 1.5, size, '#e6eee8', opacity);
      }),
      shape(
        '200,590 330,420 430,300 520,210 560,250 640,240 700,330 790,400 900,490',
        '#cfdad2',
        'opacity="0.5"',
      ),
      shape('300,560 420,380 520,270 600,330 700,470 760,510', '#f0f5f0', 'opacity="0.55"'),
      stroke('0,620 300,600 700,560 1280,500', '#dfe8e0', 34, 'opacity="0.4"'),
    ])}
    ${[230, 640, 1040].map((x) => rect(x, 190 - (x - 230) * 0.06, 7, 360, '#0d1414') + ellipse(x + 4, 186 - (x - 230) * 0.06, 190, 150, 'url(#lamp)')).join('')}
    ${many(300, () => {
      const [x, y] = [random() * 1400, random() * 720];
      return line(
        [x, y],
        [x - 34, y + 16],
        '#dfe8e2',
        1.6,
        `opacity="${(0.08 + random() * 0.25).toFixed(2)}"`,
      );
    })}
    ${many(120, (index) => rect(0, index * 6, 1280, 2, '#000000', 'opacity="0.16"'))}
    ${rect(0, 24, 330, 72, '#000000', 'opacity="0.4"')}
    ${[30, 64, 108, 142, 186, 220].map((x) => digit(x, false)).join('')}
    ${digit(96, true)}${digit(174, true)}
    ${ellipse(1220, 58, 15, 15, '#d8483c')}`,
  );
}
