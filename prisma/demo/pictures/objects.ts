import {
  blur,
  chance,
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
const H = 1280;

/** Old keys on a ring, two padlocks and a pick on a grey cloth. */
export function keys(): string {
  const key = (turn: number, length: number, metal: string, teeth: number): string => `
    <g transform="translate(760 520) rotate(${turn})">
      ${rect(-13, 60, 26, length, '#2b2622', 'opacity="0.28" transform="translate(16 16)" filter="url(#soft)"')}
      <circle cx="0" cy="${n(length + 120)}" r="66" fill="none" stroke="${metal}" stroke-width="30"/>
      ${rect(-12, 50, 24, length + 12, metal, 'rx="8"')}
      ${rect(-6, 56, 6, length, '#ffffff', 'opacity="0.35"')}
      ${many(teeth, (index) => rect(10, 60 + index * 26, 46 - (index % 2) * 18, 17, metal))}
    </g>`;
  const lock = (x: number, y: number, size: number, turn: number): string => `
    <g transform="translate(${x} ${y}) rotate(${turn}) scale(${size})">
      ${soft('soft', [rect(-120, -60, 270, 260, '#1f1a16', 'opacity="0.4" rx="30"')])}
      <path d="M-74 -70v-70a74 74 0 0 1 148 0v70" fill="none" stroke="#9aa1a4" stroke-width="34"/>
      <path d="M-82 -70v-70a82 82 0 0 1 60 -78" fill="none" stroke="#e4e8e9" stroke-width="7"/>
      ${rect(-130, -80, 260, 240, 'url(#brass)', 'rx="26"')}
      ${rect(-112, -66, 18, 212, '#fff2c4', 'opacity="0.5" rx="9"')}
      ${ellipse(0, 20, 26, 26, '#4a3512')}
      ${rect(-9, 24, 18, 70, '#4a3512', 'rx="6"')}
    </g>`;
  return picture(
    W,
    H,
    `
    ${linear('cloth', '0 #a8a8a4, 0.5 #8d8e8c, 1 #6f7172', true)}
    ${linear('brass', '0 #e8c56a, 0.5 #bf9138, 1 #85601d')}
    ${blur('soft', 16)}
    ${blur('fold', 34)}`,
    `
    ${rect(0, 0, W, H, 'url(#cloth)')}
    ${soft('fold', [
      stroke('-50,260 500,140 900,320 1500,120 2000,260', '#c6c6c1', 60, 'opacity="0.7"'),
      stroke('-50,380 520,250 920,430 1500,240 2000,390', '#5a5c5e', 50, 'opacity="0.6"'),
      stroke('-60,1120 500,1010 1100,1180 1980,960', '#c2c2bd', 70, 'opacity="0.6"'),
      stroke('-60,1230 520,1110 1120,1270 1980,1070', '#55585a', 50, 'opacity="0.6"'),
    ])}
    ${soft('soft', ['<circle cx="776" cy="500" r="150" fill="none" stroke="#241f1b" stroke-width="20" opacity="0.4"/>'])}
    ${key(-62, 330, '#6d6a66', 4)}
    ${key(-24, 400, '#8a6a3c', 3)}
    ${key(14, 360, '#504d4b', 5)}
    ${key(50, 300, '#a38149', 3)}
    ${key(88, 350, '#77746f', 4)}
    <circle cx="760" cy="480" r="150" fill="none" stroke="#c9cdce" stroke-width="17"/>
    <path d="M650 376a150 150 0 0 1 160 -38" fill="none" stroke="#ffffff" stroke-width="7"/>
    ${lock(1440, 540, 1.25, 12)}
    ${lock(1660, 940, 0.8, -22)}
    ${soft('soft', [stroke('1010,1090 1390,1010', '#241f1b', 16, 'opacity="0.4"')])}
    ${stroke('1000,1070 1330,1000 1390,985 1404,960', '#d9dddd', 13)}`,
  );
}

/** Five herring on ice in an enamel tray. */
export function herring(): string {
  const random = chance(12);
  const fish = (x: number, y: number, turn: number): string => `
    <g transform="translate(${x} ${y}) rotate(${turn})">
      ${soft('soft', [ellipse(20, 36, 470, 76, '#22384a', 'opacity="0.45"')])}
      ${shape('430,0 610,-92 570,0 610,92', '#6c8796')}
      <path d="M-500 0C-420 -100 -120 -118 180 -64C330 -38 420 -22 470 0C420 22 330 44 180 66C-120 116 -420 92 -500 0Z" fill="url(#fish)"/>
      <path d="M-486 -14C-400 -96 -120 -116 180 -62C330 -36 420 -20 462 -4C300 -14 -100 -44 -486 -14Z" fill="#2f5168" opacity="0.85"/>
      ${many(30, (index) => `<path d="M${-320 + (index % 15) * 46} ${-8 + Math.floor(index / 15) * 34}q18 13 0 27" fill="none" stroke="#8ea4ac" stroke-width="3" opacity="0.75"/>`)}
      <path d="M-352 -66q40 66 0 128" fill="none" stroke="#7d949d" stroke-width="7"/>
      ${ellipse(-420, -16, 21, 21, '#f1ead2')}
      ${ellipse(-420, -16, 12, 12, '#15202a')}
      ${shape('-60,78 30,70 0,120', '#8da3ab')}
      ${shape('20,-92 120,-82 130,-118', '#3f6074')}
    </g>`;
  const ice = many(330, () => {
    const [x, y, size] = [260 + random() * 1400, 230 + random() * 820, 22 + random() * 46];
    const corner = (turn: number): Point => [
      x + Math.cos(turn) * size * (0.7 + random() * 0.5),
      y + Math.sin(turn) * size * (0.7 + random() * 0.5),
    ];
    return shape(
      [corner(0.4), corner(1.8), corner(3.3), corner(4.9)],
      ['#f4fafb', '#dcebf0', '#c6dce5', '#ffffff'][Math.floor(random() * 4)] as string,
      `opacity="${(0.5 + random() * 0.45).toFixed(2)}"`,
    );
  });
  return picture(
    W,
    H,
    `
    ${linear('board', '0 #c79a68, 1 #9b6f43')}
    ${linear('fish', '0 #3b6078, 0.35 #a9bfc8, 0.65 #eef3f2, 1 #a4b3b4')}
    ${blur('soft', 18)}`,
    `
    ${rect(0, 0, W, H, 'url(#board)')}
    ${many(7, (index) => rect(0, index * 190, W, 5, '#7d5630', 'opacity="0.6"'))}
    ${soft('soft', [rect(190, 190, 1590, 960, '#3a2614', 'opacity="0.5" rx="90"')])}
    ${rect(150, 130, 1620, 990, '#f3f4ef', 'rx="90"')}
    ${rect(162, 142, 1596, 966, '#234f8a', 'rx="80"')}
    ${rect(204, 184, 1512, 882, '#dbe9ee', 'rx="56"')}
    ${ice}
    ${fish(900, 330, -5)}
    ${fish(1010, 500, 3)}
    ${fish(890, 670, -3)}
    ${fish(1000, 830, 5)}
    ${fish(880, 980, 1)}
    ${soft('soft', [ellipse(1560, 990, 130, 110, '#22384a', 'opacity="0.4"')])}
    ${ellipse(1540, 960, 128, 122, '#e5b622')}
    ${ellipse(1534, 950, 112, 106, '#fbf3c0')}
    ${many(9, (index) =>
      shape(
        [
          [1534, 950],
          [1534 + 98 * Math.cos(index * 0.698 + 0.08), 950 + 92 * Math.sin(index * 0.698 + 0.08)],
          [1534 + 98 * Math.cos(index * 0.698 + 0.6), 950 + 92 * Math.sin(index * 0.698 + 0.6)],
        ],
        '#f2d34a',
      ),
    )}`,
  );
}

/** A yellow alarm clock in the dark of a morning, glasses beside it. */
export function alarmClock(): string {
  return picture(
    W,
    H,
    `
    ${linear('night', '0 #101a33, 0.7 #33406b, 1 #8a6f86')}
    ${linear('table', '0 #6d4a38, 1 #3a251c')}
    ${radial('face', '0 #fffdf2 1, 0.8 #f6efd6 1, 1 #e2d5ab 1')}
    ${radial('glow', '0 #ffdf9a 0.55, 1 #ffdf9a 0')}
    ${blur('soft', 20)}`,
    `
    ${rect(0, 0, W, H, '#1c2036')}
    ${rect(930, 0, 900, 830, 'url(#night)')}
    ${many(34, (index) => ellipse(960 + ((index * 197) % 840), 30 + ((index * 89) % 430), 2.2, 2.2, '#ffffff', 'opacity="0.7"'))}
    ${hills(
      ridge(8, 900, 770, 60, 0.4).map(([x, y]): Point => [x + 930, y]),
      840,
      '#1a2240',
    )}
    ${many(8, (index) => rect(1010 + index * 96, 780 - (index % 3) * 14, 12, 14, '#ffcf80', 'opacity="0.85"'))}
    ${rect(910, 0, 26, 850, '#d9d3c4')}
    ${rect(1370, 0, 20, 830, '#d9d3c4')}
    ${rect(910, 828, 940, 30, '#e6e0d2')}
    ${soft('soft', [shape('0,0 330,0 240,860 0,900', '#31456f'), shape('120,0 190,0 150,860 70,880', '#40588a'), shape('1790,0 1920,0 1920,900 1830,860', '#31456f')])}
    ${rect(0, 900, W, 380, 'url(#table)')}
    ${rect(0, 900, W, 10, '#8d6650')}
    ${ellipse(620, 760, 720, 560, 'url(#glow)')}
    ${soft('soft', [ellipse(660, 1110, 380, 40, '#140c08', 'opacity="0.7"')])}
    ${line([460, 1060], [400, 1120], '#c99a1f', 36)}
    ${line([780, 1060], [840, 1120], '#c99a1f', 36)}
    ${ellipse(450, 480, 120, 96, '#e8b92f')}
    ${ellipse(790, 480, 120, 96, '#d9a824')}
    ${rect(604, 400, 32, 90, '#b9bcc0', 'rx="10"')}
    ${ellipse(620, 800, 330, 330, '#edbf35')}
    ${ellipse(620, 800, 276, 276, 'url(#face)')}
    ${many(12, (index) => line([620 + 236 * Math.cos(index * 0.5236), 800 + 236 * Math.sin(index * 0.5236)], [620 + 262 * Math.cos(index * 0.5236), 800 + 262 * Math.sin(index * 0.5236)], '#33302a', index % 3 === 0 ? 13 : 6))}
    ${line([620, 800], [572, 902], '#2a2723', 20)}
    ${line([620, 800], [440, 690], '#2a2723', 12)}
    ${ellipse(620, 800, 20, 20, '#b5402c')}
    <path d="M390 640a276 276 0 0 1 150 -104" fill="none" stroke="#ffffff" stroke-width="16" opacity="0.7"/>
    ${soft('soft', [ellipse(1360, 1150, 320, 26, '#140c08', 'opacity="0.6"')])}
    ${ellipse(1240, 1090, 104, 58, '#cfe0ea', 'opacity="0.28" stroke="#1c1a1e" stroke-width="15"')}
    ${ellipse(1490, 1090, 104, 58, '#cfe0ea', 'opacity="0.28" stroke="#1c1a1e" stroke-width="15"')}
    <path d="M1340 1076q26 -26 52 0M1140 1082q-30 -60 60 -76l260 -18M1592 1078q20 -50 -20 -70l-120 -34" fill="none" stroke="#1c1a1e" stroke-width="13"/>`,
  );
}

/** Oysters on a slate, one of them open. */
export function oysters(): string {
  const random = chance(28);
  const shell = (x: number, y: number, size: number, open: boolean): string => {
    const rim = (scale: number, seed: number): Point[] =>
      Array.from({ length: 40 }, (_, index): Point => {
        const turn = index * 0.157;
        const wobble = 1 + 0.07 * Math.sin(turn * 5 + seed) + 0.05 * Math.sin(turn * 9 + seed * 2);
        return [
          Math.cos(turn) * size * scale * wobble,
          Math.sin(turn) * size * scale * wobble * (0.7 + 0.12 * Math.cos(turn)),
        ];
      });
    const seed = x * 0.01;
    const rings = open
      ? shape(rim(0.98, seed), '#8d8377') +
        shape(rim(0.86, seed), '#f0ece2') +
        shape(rim(0.72, seed + 1), '#cfd0c5') +
        shape(rim(0.56, seed + 2), '#a7a596') +
        shape(rim(0.34, seed + 3), '#77786f') +
        ellipse(-size * 0.24, -size * 0.18, size * 0.16, size * 0.07, '#ffffff', 'opacity="0.85"')
      : [1, 0.86, 0.72, 0.58, 0.44, 0.3, 0.16]
          .map((scale, index) =>
            shape(
              rim(scale, seed + index).map(([a, b]): Point => [a - index * size * 0.05, b - index * 4]),
              ['#5b5347', '#8b8171', '#6d6557', '#a39a88', '#7c7363', '#b7ae9b', '#8f8675'][index] as string,
            ),
          )
          .join('');
    return `<g transform="translate(${n(x)} ${n(y)}) rotate(${Math.round(random() * 90 - 45)})">${soft('soft', [ellipse(18, 26, size, size * 0.72, '#05070a', 'opacity="0.7"')])}${rings}</g>`;
  };
  return picture(
    W,
    H,
    `
    ${linear('slate', '0 #47505a, 1 #262c34')}
    ${linear('steel', '0 #eff2f3, 0.5 #aab4ba, 1 #6d7880')}
    ${blur('soft', 16)}`,
    `
    ${rect(0, 0, W, H, '#d8cdb6')}
    ${many(40, (index) => line([index * 52 - 20, 0], [index * 52 - 60, H], '#cbbfa5', 3))}
    ${soft('soft', [rect(150, 150, 1430, 1040, '#5f523c', 'opacity="0.5" rx="24"')])}
    ${shape('120,120 1540,96 1560,1150 140,1170', 'url(#slate)')}
    ${many(50, () => line([140 + random() * 1380, 130 + random() * 1000], [140 + random() * 1380, 130 + random() * 1000], '#ffffff', 2, 'opacity="0.025"'))}
    ${many(9, (index) => shell(370 + (index % 3) * 440 + random() * 50, 330 + Math.floor(index / 3) * 310 + random() * 40, 158 + random() * 24, index === 4))}
    ${shape('1480,-20 1940,-20 1940,620 1640,560 1560,250', '#35597f')}
    ${shape('1560,250 1640,560 1720,360 1660,80', '#46709b')}
    ${many(6, (index) => line([1590 + index * 60, 0], [1700 + index * 46, 560], '#e9e4d6', 5, 'opacity="0.8"'))}
    ${soft('soft', [stroke('1660,760 1740,1240', '#4a3f2d', 40, 'opacity="0.5"')])}
    ${shape('1612,720 1650,690 1690,940 1644,946', 'url(#steel)')}
    ${stroke('1672,960 1720,1230', '#6a3d22', 62)}
    ${stroke('1660,970 1700,1210', '#9a6238', 12)}`,
  );
}

/** A great mirror on the polishing machine, seen from above. */
export function mirror(): string {
  const random = chance(61);
  const at = (turn: number, far: number): Point => [900 + Math.cos(turn) * far, 660 + Math.sin(turn) * far];
  return picture(
    W,
    H,
    `
    ${radial('glass', '0 #fdf4ee 1, 0.55 #e7b9ac 1, 0.92 #c98878 1, 1 #a56a5d 1')}
    ${linear('floor', '0 #3b4a4d, 1 #1d282b')}
    ${radial('lamp', '0 #fff3cf 0.7, 1 #fff3cf 0')}
    ${blur('soft', 20)}`,
    `
    ${rect(0, 0, W, H, 'url(#floor)')}
    ${many(9, (index) => rect(0, index * 150, W, 3, '#52656a', 'opacity="0.5"') + rect(index * 230, 0, 3, H, '#52656a', 'opacity="0.5"'))}
    ${soft('soft', [ellipse(930, 690, 600, 600, '#070b0c', 'opacity="0.7"')])}
    ${ellipse(900, 660, 590, 590, '#7b8a8d')}
    ${ellipse(900, 660, 566, 566, '#aab8ba')}
    ${ellipse(900, 660, 540, 540, 'url(#glass)')}
    ${many(24, (index) => `<circle cx="900" cy="660" r="${150 + index * 16}" fill="none" stroke="${index % 3 ? '#ffffff' : '#8d4f45'}" stroke-width="${(1 + random() * 5).toFixed(1)}" opacity="${(0.1 + random() * 0.35).toFixed(2)}" stroke-dasharray="${Math.round(200 + random() * 900)} ${Math.round(60 + random() * 300)}"/>`)}
    ${ellipse(900, 660, 92, 92, '#2a3639')}
    ${ellipse(900, 660, 64, 64, '#45555a')}
    ${ellipse(640, 430, 380, 330, 'url(#lamp)')}
    ${many(12, (index) => ellipse(...at(index * 0.5236, 578), 11, 11, '#39474a'))}
    ${stroke(
      [
        [1920, 250],
        [1320, 470],
        [1120, 560],
      ],
      '#51636a',
      46,
    )}
    ${stroke(
      [
        [1920, 240],
        [1320, 458],
        [1124, 548],
      ],
      '#8598a0',
      10,
    )}
    ${ellipse(1110, 566, 120, 120, '#3a4a50')}
    ${ellipse(1110, 566, 92, 92, '#5d7078')}
    ${soft('soft', [ellipse(540, 1190, 190, 110, '#050808', 'opacity="0.7"')])}
    ${shape('330,1280 360,1120 460,1060 600,1064 700,1130 730,1280', '#e9e6dd')}
    ${stroke('420,1140 470,1010 560,940', '#e9e6dd', 62)}
    ${stroke('640,1140 660,1010 640,930', '#dcd8cd', 62)}
    ${ellipse(572, 926, 34, 30, '#d6a283')}
    ${ellipse(640, 914, 34, 30, '#d6a283')}
    ${ellipse(526, 1126, 84, 92, '#8c8a88')}
    ${ellipse(516, 1112, 60, 66, '#a5a3a0')}`,
  );
}
