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
const H = 1280;

/** Lorries in five lanes on a quay, from straight above. */
export function lorryQueue(): string {
  const random = chance(17);
  const trailers = ['#e9e6de', '#c9463a', '#2f6d9c', '#e9e6de', '#d9a43a', '#5b8a5f', '#dfe4e6', '#41506b'];
  const lorry = (x: number, y: number): string => {
    const colour = trailers[Math.floor(random() * trailers.length)] as string;
    return `
      ${rect(x + 14, y + 14, 104, 330, '#3c3a36', 'opacity="0.45" rx="6"')}
      ${rect(x, y + 78, 104, 262, colour, 'rx="4"')}
      ${many(5, (index) => rect(x + 6, y + 104 + index * 52, 92, 3, '#000000', 'opacity="0.1"'))}
      ${rect(x + 8, y, 88, 70, ['#f2f0ea', '#b23a30', '#28557e', '#e4b23e'][Math.floor(random() * 4)] as string, 'rx="12"')}
      ${rect(x + 16, y + 10, 72, 18, '#20303a', 'rx="6"')}
      ${rect(x + 30, y + 68, 44, 12, '#33322f')}`;
  };
  const lanes = many(5, (lane) =>
    many(4, (index) =>
      lane === 4 && index === 0 ? '' : lorry(770 + lane * 214, -150 + index * 372 + random() * 20),
    ),
  );
  return picture(
    W,
    H,
    `
    ${linear('water', '0 #1f4b47, 1 #123532')}
    ${linear('quay', '0 #b7b3a8, 1 #a29d90')}
    ${blur('soft', 12)}`,
    `
    ${rect(0, 0, W, H, 'url(#water)')}
    ${glitter(9, { x: -100, y: 0, width: 640, height: H }, 170, '#7fb0a6')}
    ${shape('560,0 1920,0 1920,1280 500,1280', 'url(#quay)')}
    ${soft('soft', [shape('500,1280 560,0 524,0 440,1280', '#071d1b', 'opacity="0.8"')])}
    ${shape('560,0 590,0 530,1280 500,1280', '#d8c34a')}
    ${many(9, (index) => ellipse(606 - index * 6.4, 70 + index * 142, 15, 15, '#3a3835'))}
    ${many(6, (lane) => many(16, (index) => rect(742 + lane * 214, index * 84, 8, 48, '#f4f1e6', 'opacity="0.8"')))}
    ${lanes}
    ${many(9, () => {
      const [x, y] = [640 + random() * 60, 120 + random() * 1050];
      return (
        ellipse(x + 8, y + 10, 13, 8, '#3c3a36', 'opacity="0.5"') +
        ellipse(x, y, 14, 11, '#e2742e') +
        ellipse(x, y, 7, 7, '#2c221c')
      );
    })}
    ${shape('0,520 330,470 420,700 330,930 0,880', '#eef0ee')}
    ${shape('30,560 300,520 370,700 300,880 30,840', '#c9d0d2')}
    ${rect(60, 620, 160, 160, '#e9ebea')}
    ${ellipse(140, 700, 44, 44, '#b8392e')}`,
  );
}

/** Wooden houses on a terrace above a milky lake, snow peaks behind. */
export function mountainVillage(): string {
  const house = (x: number, y: number, s: number, wood: string): string => `
    ${rect(x + 12 * s, y + 96 * s, 190 * s, 16 * s, '#3e5230', 'opacity="0.6"')}
    ${rect(x, y, 180 * s, 100 * s, wood)}
    ${many(6, (index) => rect(x, y + index * 17 * s, 180 * s, 2.5 * s, '#3a2417', 'opacity="0.45"'))}
    ${shape(`${n(x - 26 * s)},${n(y + 8 * s)} ${n(x + 90 * s)},${n(y - 96 * s)} ${n(x + 206 * s)},${n(y + 8 * s)}`, '#4b4440')}
    ${shape(`${n(x)},${n(y + 2 * s)} ${n(x + 90 * s)},${n(y - 72 * s)} ${n(x + 180 * s)},${n(y + 2 * s)}`, wood)}
    ${many(3, (index) => rect(x + (22 + index * 54) * s, y + 26 * s, 28 * s, 32 * s, '#f3e7c4') + rect(x + (22 + index * 54) * s, y + 60 * s, 28 * s, 8 * s, '#b8402f'))}`;
  return picture(
    W,
    H,
    `
    ${linear('sky', '0 #5f9bc9, 1 #cfe3ea')}
    ${linear('lake', '0 #a9d6d3, 1 #6fb3b6')}
    ${linear('grass', '0 #86a64f, 1 #4f7434')}
    ${blur('cloud', 22)}`,
    `
    ${rect(0, 0, W, 700, 'url(#sky)')}
    ${clouds(41, W, 60, 300, 9, ['#ffffff', '#f2f6f6'])}
    ${shape('-40,620 180,330 300,420 520,150 700,380 840,290 1080,560 1200,640 0,720', '#8b95a3')}
    ${shape('520,150 700,380 640,360 590,420 540,330 470,400 420,300', '#f6f9fa')}
    ${shape('180,330 300,420 250,430 200,400 130,450 100,436', '#f2f6f8')}
    ${shape('900,640 1180,300 1330,160 1480,330 1640,230 1960,560 1960,760 900,760', '#7b8796')}
    ${shape('1330,160 1480,330 1420,340 1380,420 1320,320 1250,390 1180,300', '#f8fafb')}
    ${shape('1640,230 1800,394 1730,390 1680,430 1630,350 1560,330', '#eef3f5')}
    ${shape('1240,390 1330,330 1390,430 1340,560 1250,640 1090,690 1130,560', '#d6e8ee')}
    ${many(7, (index) =>
      stroke(
        [
          [1180 + index * 26, 430 + index * 12],
          [1120 + index * 26, 670],
        ],
        '#a9c7d3',
        4,
      ),
    )}
    ${hills(ridge(45, W, 680, 70, 0.45), 900, '#4f6b52')}
    ${shape('240,800 560,700 1180,688 1560,740 1700,830 1200,900 520,890', 'url(#lake)')}
    ${glitter(4, { x: 500, y: 710, width: 900, height: 150 }, 70, '#ffffff')}
    ${hills(ridge(13, W, 880, 60, 0.2), H, '#6d8f45')}
    ${shape('0,960 500,900 1300,930 1920,870 1920,1280 0,1280', 'url(#grass)')}
    ${stroke('0,1250 420,1130 900,1150 1400,1060 1920,1040', '#d9cba4', 30)}
    ${house(980, 850, 0.8, '#8a5a35')}
    ${house(1240, 830, 0.75, '#6f4a30')}
    ${house(1520, 850, 0.95, '#9a6a3f')}
    ${house(180, 900, 1.2, '#a06c3d')}
    ${house(560, 890, 1, '#7c5233')}
    ${house(840, 1010, 1.35, '#8f5f37')}
    ${house(1370, 1000, 1.5, '#a4713f')}
    ${rect(60, 1150, 190, 14, '#7a5638')}${rect(70, 1130, 170, 14, '#916a45')}${rect(64, 1110, 180, 14, '#7a5638')}
    ${many(60, (index) => ellipse((index * 331) % W, 1120 + ((index * 97) % 150), 4, 4, ['#f4e9a0', '#ffffff', '#d97a9a'][index % 3] as string))}`,
  );
}

/** Camp beds in rows on the floor of a sports hall. */
export function sportsHall(): string {
  const random = chance(52);
  const blankets = ['#b8402f', '#2f6d8c', '#d9a43a', '#5b7f5a', '#7b5a86', '#c9c2b2', '#41506b'];
  const bed = (column: number, row: number): string => {
    const depth = 0.35 + row * 0.21;
    const x = 960 + (column - 3) * 330 * depth;
    const y = 560 + row * row * 26 + row * 66;
    const [w, h] = [220 * depth, 84 * depth];
    const colour = blankets[Math.floor(random() * blankets.length)] as string;
    const taken = random() < 0.62;
    return `
      ${ellipse(x + w / 2, y + h * 1.25, w * 0.62, h * 0.28, '#5a3d22', 'opacity="0.5"')}
      ${rect(x, y, w, h, '#e8e4da', 'rx="8"')}
      ${rect(x + w * 0.28, y - h * 0.08, w * 0.72, h * 1.05, colour, 'rx="8"')}
      ${rect(x + w * 0.04, y + h * 0.1, w * 0.2, h * 0.7, '#ffffff', 'rx="8"')}
      ${line([x + 8, y + h], [x + 8, y + h * 1.3], '#4f5458', 5 * depth)}
      ${line([x + w - 8, y + h], [x + w - 8, y + h * 1.3], '#4f5458', 5 * depth)}
      ${
        taken
          ? shape(
              [
                [x + w * 0.4, y + h * 0.2],
                [x + w * 0.44, y - h * 0.75],
                [x + w * 0.66, y - h * 0.78],
                [x + w * 0.74, y + h * 0.2],
              ],
              ['#2b3444', '#6a3b35', '#3f5a4c', '#8a6a3c'][Math.floor(random() * 4)] as string,
            ) +
            ellipse(
              x + w * 0.55,
              y - h * 1.05,
              h * 0.3,
              h * 0.36,
              ['#e3bfa0', '#b98563', '#8a5a3f'][Math.floor(random() * 3)] as string,
            ) +
            ellipse(
              x + w * 0.55,
              y - h * 1.22,
              h * 0.31,
              h * 0.24,
              ['#2b211f', '#8c8a88', '#5a3b26'][Math.floor(random() * 3)] as string,
            )
          : ''
      }`;
  };
  return picture(
    W,
    H,
    `
    ${linear('wall', '0 #d9d2c0, 1 #b9ae96')}
    ${linear('floor', '0 #c98f4e, 1 #e0b274')}
    ${radial('lamp', '0 #fff6dc 0.75, 1 #fff6dc 0')}`,
    `
    ${rect(0, 0, W, 560, 'url(#wall)')}
    ${rect(0, 0, W, 60, '#6b6f70')}
    ${many(7, (index) => rect(70 + index * 268, 88, 200, 110, '#1d2a3c') + many(9, (drop) => line([90 + index * 268 + drop * 20, 96 + ((drop * 37) % 50)], [84 + index * 268 + drop * 20, 130 + ((drop * 37) % 50)], '#6d86a3', 2)))}
    ${many(10, (index) => rect(60, 250 + index * 30, 360, 9, '#8b6a42')) + rect(56, 236, 12, 324, '#6f5333') + rect(412, 236, 12, 324, '#6f5333')}
    ${rect(1060, 190, 220, 150, '#f6f4ee', 'stroke="#b8402f" stroke-width="8"')}
    ${rect(1130, 250, 80, 60, 'none', 'stroke="#b8402f" stroke-width="6"')}
    ${ellipse(1170, 346, 52, 12, 'none', 'stroke="#d9622e" stroke-width="8"')}
    ${many(5, (index) => line([1122 + index * 24, 350], [1142 + index * 14, 410], '#f4f1e6', 3))}
    ${rect(1500, 330, 240, 230, '#7a5638')}${rect(1512, 344, 104, 216, '#91683f')}${rect(1624, 344, 104, 216, '#91683f')}
    ${rect(0, 556, W, 724, 'url(#floor)')}
    ${many(20, (index) => line([960 + (index - 10) * 90, 558], [960 + (index - 10) * 300, H], '#a8712f', 2, 'opacity="0.5"'))}
    ${stroke('-100,900 620,580 1300,580 2020,900', '#2f6d8c', 8)}
    ${ellipse(960, 760, 420, 90, 'none', 'stroke="#b8402f" stroke-width="8"')}
    ${many(5, (row) => many(7, (column) => bed(column, row)))}
    ${many(4, (index) => ellipse(240 + index * 480, 30, 330, 220, 'url(#lamp)'))}`,
  );
}

/** Straight up a bridge tower, against the sky. */
export function bridgeTower(): string {
  const leg = (side: -1 | 1): string =>
    shape(
      `${n(960 + side * 620)},1280 ${n(960 + side * 250)},1280 ${n(960 + side * 84)},90 ${n(960 + side * 170)},90`,
      side < 0 ? 'url(#lit)' : 'url(#shade)',
    );
  const at = (side: -1 | 1, y: number): number => 960 + side * (84 + ((y - 90) / 1190) * 166);
  const brace = (top: number, low: number): string =>
    stroke(
      [
        [at(-1, top), top],
        [at(1, low), low],
      ],
      '#7d2f24',
      26 + low / 40,
    ) +
    stroke(
      [
        [at(1, top), top],
        [at(-1, low), low],
      ],
      '#96382b',
      26 + low / 40,
    ) +
    rect(at(-1, low), low - 14, at(1, low) - at(-1, low), 30 + low / 50, '#8a3427');
  return picture(
    W,
    H,
    `
    ${linear('sky', '0 #2f6ea8, 1 #a9cfe2')}
    ${linear('lit', '0 #c4553f, 1 #a53f2d', true)}
    ${linear('shade', '0 #8a3427, 1 #6b261c', true)}
    ${blur('cloud', 30)}`,
    `
    ${rect(0, 0, W, H, 'url(#sky)')}
    ${clouds(33, W, 100, 1100, 14, ['#ffffff', '#e9f2f5'])}
    ${stroke('-40,700 880,70', '#6b261c', 22)}
    ${stroke('1960,700 1040,70', '#6b261c', 22)}
    ${many(9, (index) => line([40 + index * 96, 646 - index * 66], [-220 + index * 96, 1300], '#7d2f24', 5) + line([1880 - index * 96, 646 - index * 66], [2140 - index * 96, 1300], '#6b261c', 5))}
    ${brace(110, 330)}${brace(370, 680)}${brace(730, 1180)}
    ${leg(-1)}${leg(1)}
    ${many(26, (index) => {
      const y = 110 + index * 46;
      const left = 960 - 84 - ((y - 90) / 1190) * 166;
      const right = 960 - 170 - ((y - 90) / 1190) * 450;
      return (
        ellipse(left - 10 - index * 0.6, y, 3 + index * 0.22, 3 + index * 0.22, '#7d2f24') +
        ellipse(right + 12 + index * 0.6, y, 3 + index * 0.22, 3 + index * 0.22, '#d9705a')
      );
    })}
    ${shape('478,1280 560,1280 836,90 812,90', '#b9bfc0')}
    ${shape('540,1280 560,1280 836,90 828,90', '#8a9294')}
    ${many(22, (index) => line([486 + index * 15.2, 1240 - index * 53], [552 + index * 13, 1240 - index * 53], '#7d8587', 3))}
    ${stroke('610,820 628,780 618,752 642,706 636,676 656,640', '#15191b', 8)}
    ${rect(850, 40, 220, 60, '#6b261c', 'rx="10"')}
    ${ellipse(960, 36, 14, 14, '#ff8a6a')}`,
  );
}

/** A floodlit football pitch from high in the stand. */
export function stadium(): string {
  const [a, b, c, d] = [pitch(0, 0), pitch(1, 0), pitch(1, 1), pitch(0, 1)];
  return picture(
    W,
    H,
    `
    ${linear('sky', '0 #060a18, 1 #1c2a4a')}
    ${radial('lamp', '0 #ffffff 1, 0.12 #eef4ff 0.85, 1 #bcd0ff 0')}
    ${blur('soft', 10)}`,
    `
    ${rect(0, 0, W, H, 'url(#sky)')}
    ${shape('120,440 260,180 1660,180 1800,440', '#232c40')}
    ${crowd()}
    ${shape('220,190 1700,190 1760,140 160,140', '#0e1424')}
    ${rect(0, 440, W, 40, '#16301e')}
    ${many(30, (index) => rect(130 + index * 56, 436, 50, 18, ['#d9622e', '#f2efe6', '#2f6d9c', '#e4b23e'][index % 4] as string))}
    ${rect(0, 456, W, 700, '#1d5a2c')}
    ${many(10, (index) => shape([pitch(index / 10, 0), pitch((index + 1) / 10, 0), pitch((index + 1) / 10, 1), pitch(index / 10, 1)], index % 2 ? '#2f7d3c' : '#378a46'))}
    ${shape([a, b, c, d], 'none', 'stroke="#f4f7ee" stroke-width="6"')}
    ${stroke([pitch(0.5, 0), pitch(0.5, 1)], '#f4f7ee', 5)}
    ${ellipse(...pitch(0.5, 0.46), 150, 62, 'none', 'stroke="#f4f7ee" stroke-width="5"')}
    ${stroke([pitch(0, 0.2), pitch(0.16, 0.2), pitch(0.16, 0.8), pitch(0, 0.8)], '#f4f7ee', 5)}
    ${stroke([pitch(1, 0.2), pitch(0.84, 0.2), pitch(0.84, 0.8), pitch(1, 0.8)], '#f4f7ee', 5)}
    ${HOME.map((at) => player(at, '#2f6dc0')).join('')}
    ${AWAY.map((at) => player(at, '#f4f4f0')).join('')}
    ${player([0.6, 0.2], '#1b1b1b')}
    ${ellipse(...pitch(0.875, 0.3), 9, 9, '#ffffff')}
    ${[
      [250, 120],
      [640, 70],
      [1280, 70],
      [1670, 120],
    ]
      .map(([x, y]) => ellipse(x as number, y as number, 260, 220, 'url(#lamp)'))
      .join('')}
    ${many(24, (index) => ellipse(40 + index * 82, 1250 - (index % 3) * 14, 46, 56, '#0b0f1a') + rect(-20 + index * 82, 1280 - (index % 3) * 10, 120, 60, '#0b0f1a'))}
    ${many(5, (index) => rect(170 + index * 370, 1130, 16, 90, '#0b0f1a', `transform="rotate(${index % 2 ? 20 : -18} ${170 + index * 370} 1200)"`))}`,
  );
}

/** Where players stand: from the left goal to the right one, and from the far touchline to the near one. */
const HOME: Point[] = [
  [0.84, 0.4],
  [0.87, 0.5],
  [0.9, 0.34],
  [0.8, 0.56],
  [0.72, 0.3],
  [0.62, 0.66],
  [0.5, 0.5],
  [0.34, 0.4],
];
const AWAY: Point[] = [
  [0.86, 0.44],
  [0.89, 0.55],
  [0.92, 0.4],
  [0.82, 0.35],
  [0.78, 0.48],
  [0.7, 0.6],
  [0.56, 0.36],
  [0.97, 0.5],
];

function pitch(across: number, along: number): Point {
  const half = 560 + along * 330;
  return [960 + (across - 0.5) * 2 * half, 470 + along * 560];
}

function player([across, along]: Point, shirt: string): string {
  const [x, y] = pitch(across, along);
  const s = 0.7 + along * 0.7;
  const skin = ['#e3bfa0', '#8a5a3f', '#b98563'][Math.round(across * 100) % 3] as string;
  return (
    ellipse(x + 22 * s, y + 2, 26 * s, 6 * s, '#123a1c', 'opacity="0.6"') +
    line([x - 5 * s, y], [x - 2 * s, y - 26 * s], '#1c1c1c', 7 * s) +
    line([x + 9 * s, y - 2 * s], [x + 2 * s, y - 26 * s], '#1c1c1c', 7 * s) +
    rect(x - 11 * s, y - 58 * s, 22 * s, 32 * s, shirt, `rx="${n(7 * s)}"`) +
    ellipse(x, y - 68 * s, 8 * s, 9 * s, skin)
  );
}

/** A full stand, as far away as faces are dots. */
function crowd(): string {
  const random = chance(23);
  const colours = ['#2f5d9c', '#e9e6de', '#c98f6a', '#1c2233', '#41629a', '#d9b48f'];
  return many(1500, () => {
    const up = random();
    const x = 960 + (random() - 0.5) * (1660 - up * 270);
    return rect(x, 432 - up * 216, 7, 8, colours[Math.floor(random() * 6)] as string, 'opacity="0.85"');
  });
}
