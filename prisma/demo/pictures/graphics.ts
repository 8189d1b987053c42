import {
  blur,
  chance,
  ellipse,
  line,
  linear,
  many,
  n,
  type Point,
  picture,
  rect,
  shape,
  stroke,
} from '#prisma/demo/pictures/svg.ts';

const W = 1920;
const H = 1080;

/** The main rate over ten years, as steps over bars. Without words: they stand in the caption. */
export function rates(): string {
  const levels = [
    1, 1, 1.25, 1.5, 1.5, 1, 0.5, 0.25, 0.25, 0.75, 1.5, 2.5, 3.5, 4.25, 4.75, 5, 5, 5, 4.75, 4.5,
  ];
  const x = (index: number) => 190 + index * 82;
  const y = (level: number) => 880 - level * 128;
  const steps = levels.flatMap((level, index): Point[] => [
    [x(index), y(level)],
    [x(index + 1), y(level)],
  ]);
  const inflation = levels.map(
    (level, index): Point => [
      x(index) + 41,
      y(Math.max(0.4, level * 0.7 + 1.3 * Math.sin(index / 2.6 - 1.6) + 0.9)),
    ],
  );
  return picture(
    W,
    H,
    `
    ${linear('fill', '0 #b3402f 0.4, 1 #b3402f 0.03')}`,
    `
    ${rect(0, 0, W, H, '#f6f2ea')}
    ${many(6, (index) => line([170, y(index)], [1850, y(index)], '#cfc7b8', index === 0 ? 4 : 2))}
    ${many(20, (index) => rect(x(index) + 10, y(levels[index] as number), 62, 880 - y(levels[index] as number), index > 17 ? '#d9816f' : '#e3d9c7'))}
    ${shape([...steps, [x(20), 880], [x(0), 880]], 'url(#fill)')}
    ${stroke(inflation, '#41606b', 6, 'stroke-dasharray="4 16"')}
    ${stroke(steps, '#b3402f', 11)}
    ${ellipse(x(20), y(4.5), 20, 20, '#f6f2ea')}
    ${ellipse(x(20), y(4.5), 14, 14, '#b3402f')}
    ${many(21, (index) => line([x(index), 884], [x(index), index % 4 === 0 ? 912 : 898], '#8d8474', 3))}
    ${rect(170, 96, 130, 12, '#b3402f')}
    ${rect(330, 96, 110, 12, '#41606b')}`,
  );
}

/** An island with its depths and heights, and the twelve places where the sea is measured. */
export function islandMap(): string {
  const outline = (size: number, seed: number): Point[] =>
    Array.from({ length: 120 }, (_, index) => {
      const turn = (index / 120) * 6.2832;
      const wobble =
        1 +
        0.2 * Math.sin(turn * 2 + 0.8) +
        0.1 * Math.sin(turn * 3 + 2 + seed * 0.1) +
        0.05 * Math.sin(turn * 7 + seed * 0.2) +
        0.025 * Math.sin(turn * 13 + seed);
      return [960 + Math.cos(turn) * size * 1.45 * wobble, 540 + Math.sin(turn) * size * wobble];
    });
  const random = chance(5);
  return picture(
    W,
    H,
    '',
    `
    ${rect(0, 0, W, H, '#c3d8dc')}
    ${[640, 560, 490, 430, 380].map((size, index) => shape(outline(size, 2), ['#b8d1d6', '#add0d3', '#bcdad8', '#cbe3dd', '#d9ebe2'][index] as string, 'stroke="#8fb3ba" stroke-width="1.5"')).join('')}
    ${[330, 262, 200, 142, 92, 48].map((size, index) => shape(outline(size, 2 - index * 0.3), ['#e9e3cc', '#d9d6ae', '#c3c68f', '#a9b27a', '#94a06c', '#838d62'][index] as string, 'stroke="#8b8760" stroke-width="2"')).join('')}
    ${stroke('560,620 690,560 820,590 960,520 1130,540 1290,470', '#8c5a44', 5)}
    ${stroke('820,590 860,690 840,770', '#8c5a44', 4)}
    ${many(12, (index) => {
      const turn = index * 0.5236 + 0.2;
      const [x, y] = [960 + Math.cos(turn) * 560, 540 + Math.sin(turn) * 380];
      return (
        ellipse(x, y, 22, 22, '#ffffff', 'opacity="0.8"') +
        ellipse(x, y, 13, 13, index === 7 ? '#c0392b' : '#20515e')
      );
    })}
    ${many(26, () => rect(540 + random() * 60, 600 + random() * 50, 9, 9, '#6f4a3b'))}
    ${rect(1560, 960, 200, 10, '#2e4a52')}
    ${rect(1560, 950, 5, 30, '#2e4a52')}
    ${rect(1755, 950, 5, 30, '#2e4a52')}
    ${rect(1660, 960, 100, 10, '#ffffff')}
    ${shape('1760,90 1790,190 1760,168 1730,190', '#2e4a52')}
    ${rect(20, 20, W - 40, H - 40, 'none', 'stroke="#2e4a52" stroke-width="4"')}`,
  );
}

/** How a museum's court could look under a roof of glass. */
export function glassRoof(): string {
  const rib = (index: number): string => {
    const x = -240 + index * 200;
    return `<path d="M${x} 620Q960 ${-240 + Math.abs(index - 6) * 14} ${2160 - index * 200} 620" fill="none" stroke="#f4f7f6" stroke-width="5" opacity="0.8"/>`;
  };
  return picture(
    W,
    H,
    `
    ${linear('sky', '0 #8fc0de, 1 #eaf3ef')}
    ${linear('floor', '0 #e9e0d0, 1 #b9a88c')}
    ${linear('wall', '0 #d9c29a, 1 #a9865a')}
    ${blur('soft', 12)}`,
    `
    ${rect(0, 0, W, 700, 'url(#sky)')}
    ${shape('0,260 420,470 420,740 0,960', 'url(#wall)')}
    ${shape(`${n(W)},260 1500,470 1500,740 ${n(W)},960`, '#c5a877')}
    ${rect(420, 470, 1080, 270, '#cdb283')}
    ${many(7, (index) => rect(470 + index * 150, 520, 84, 220, '#6f5b40', 'rx="42"') + rect(480 + index * 150, 530, 64, 210, '#8fa5a2', 'rx="32"'))}
    ${shape(`0,960 420,740 1500,740 ${n(W)},960 ${n(W)},${n(H)} 0,${n(H)}`, 'url(#floor)')}
    ${many(13, (index) => rib(index))}
    ${many(7, (index) =>
      stroke(
        `${n(index * 60)},${n(250 + index * 30)} 960,${n(90 + index * 56)} ${n(W - index * 60)},${n(250 + index * 30)}`,
        '#ffffff',
        3,
        'opacity="0.6"',
      ),
    )}
    ${many(11, (index) => line([420 + index * 108, 742], [index * 192, H], '#a3906f', 2))}
    ${ellipse(960, 860, 120, 34, '#8d7a5b')}
    ${rect(890, 640, 140, 220, '#ece6d9')}
    ${ellipse(960, 600, 62, 78, '#f4f0e6')}
    ${shape('880,700 1040,700 1010,640 910,640', '#e2dbcb')}
    ${many(9, (index) => ellipse(300 + index * 170, 880 + (index % 3) * 40, 15, 16, '#3b3a3a') + rect(284 + index * 170, 894 + (index % 3) * 40, 32, 84, ['#4a5a68', '#7d4a3f', '#58664a'][index % 3] as string, 'rx="14"'))}`,
  );
}
