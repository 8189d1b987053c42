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
  radial,
  rect,
  shape,
  soft,
} from '#prisma/demo/pictures/svg.ts';

const W = 1920;
const H = 1080;

/** The benches of an assembly seen from the gallery. */
export function assembly(): string {
  const random = chance(8);
  const benches = [0, 1, 2, 3, 4, 5].map((row) => {
    const [rx, ry] = [330 + row * 150, 130 + row * 88];
    const seats = 17 + row * 7;
    return many(seats, (index) => {
      const turn = Math.PI * (0.06 + (0.88 * index) / (seats - 1));
      const [x, y] = [960 - Math.cos(turn) * rx, 470 + Math.sin(turn) * ry];
      const size = 20 + row * 5;
      const taken = random() < 0.72;
      const coat = ['#2b3444', '#3b2f38', '#4a4f57', '#24323a', '#6a3b35'][
        Math.floor(random() * 5)
      ] as string;
      return `
      ${rect(x - size, y - size * 0.5, size * 2, size * 1.3, '#6f2f2c', 'rx="8"')}
      ${taken ? ellipse(x, y - size * 0.1, size * 0.72, size * 0.62, coat) + ellipse(x, y - size * 0.95, size * 0.36, size * 0.42, ['#e3bfa0', '#b98563', '#8a5a3f', '#edd0b5'][Math.floor(random() * 4)] as string) : ''}
      ${rect(x - size, y + size * 0.55, size * 2, size * 0.5, '#8d5b3a', 'rx="3"')}`;
    });
  });
  return picture(
    W,
    H,
    `
    ${linear('wall', '0 #d8c7a6, 1 #a88b63')}
    ${linear('floor', '0 #7f9073, 1 #4f6150')}
    ${radial('light', '0 #fff3d2 0.8, 1 #fff3d2 0')}`,
    `
    ${rect(0, 0, W, 420, 'url(#wall)')}
    ${many(9, (index) => rect(90 + index * 215, 40, 46, 380, '#e7dabd') + rect(122 + index * 215, 40, 14, 380, '#b39b73'))}
    ${rect(0, 20, W, 34, '#8f7049')}
    ${rect(0, 396, W, 26, '#7b5d3b')}
    ${rect(0, 420, W, 660, 'url(#floor)')}
    ${rect(770, 200, 380, 220, '#6d4a2f')}
    ${rect(800, 130, 320, 110, '#8c1f2a')}
    ${ellipse(960, 185, 38, 38, '#d9b45a')}
    ${rect(720, 350, 480, 110, '#7d5636')}
    ${rect(720, 350, 480, 14, '#a67a4d')}
    ${ellipse(960, 300, 30, 34, '#d7ae8c')}
    ${shape('912,360 930,326 990,326 1008,360', '#1f2430')}
    ${ellipse(960, 600, 210, 76, '#6d4a2f')}
    ${ellipse(960, 588, 210, 76, '#9a7047')}
    ${rect(905, 560, 110, 44, '#f2ead7')}
    ${benches.join('')}
    ${ellipse(960, 260, 760, 420, 'url(#light)')}`,
  );
}

/** A cellist in stage light, as planes of colour. */
export function cellist(): string {
  return picture(
    W,
    H,
    `
    ${linear('dark', '0 #1d1420, 1 #0e0a12')}
    ${linear('beam', '0 #f6d9a0 0.75, 1 #f6d9a0 0.05')}
    ${linear('wood', '0 #c9762f, 0.6 #8f4520, 1 #5a2814', true)}
    ${linear('coat', '0 #3a3150, 1 #17121f', true)}
    ${linear('boards', '0 #6b4326, 1 #2d1a10')}
    ${blur('soft', 22)}`,
    `
    ${rect(0, 0, W, H, 'url(#dark)')}
    ${soft('soft', [shape('1180,-40 1320,-40 1560,900 420,900', 'url(#beam)', 'opacity="0.55"')])}
    ${shape(`0,860 ${n(W)},800 ${n(W)},${n(H)} 0,${n(H)}`, 'url(#boards)')}
    ${many(9, (index) => line([index * 260 - 100, 1080], [560 + index * 110, 830], '#24150d', 3))}
    ${ellipse(980, 940, 620, 90, '#f0c98a', 'opacity="0.25"')}
    ${shape('760,900 790,560 880,400 1000,380 1110,460 1180,640 1230,900 1110,950 870,950', 'url(#coat)')}
    ${shape('790,560 880,400 1000,380 930,560 880,760', '#574a72', 'opacity="0.7"')}
    ${ellipse(960, 290, 74, 94, '#d9a27c')}
    ${shape('886,290 892,210 960,180 1030,210 1036,270 1000,226 930,232', '#d9d4cf')}
    ${shape('960,196 1034,290 1010,350 962,384', '#b57c58', 'opacity="0.6"')}
    <path d="M930 560c-80 10-120 70-90 130 20 40 10 60-14 96-50 80 0 180 120 180s184-96 138-180c-22-38-30-60-8-100 30-60-6-124-86-128Z" fill="url(#wood)"/>
    <path d="M870 690c26 16 28 52 4 76M1050 690c-22 18-22 52 6 74" fill="none" stroke="#2b130a" stroke-width="9"/>
    ${shape('958,900 972,330 1000,318 1004,336 992,900', '#2a1a14')}
    ${many(4, (index) => line([962 + index * 8, 890], [978 + index * 6, 340], '#e9dcc0', 1.6))}
    ${line([640, 700], [1290, 788], '#e6c58a', 8)}
    ${line([640, 710], [1288, 797], '#f8f1df', 3)}
    ${shape('1110,470 1200,560 1266,740 1236,800 1190,770 1120,640', '#2b2340')}
    ${ellipse(1256, 788, 34, 28, '#d9a27c')}
    ${shape('860,430 800,470 850,560 960,470 980,420', '#332a4a')}
    ${ellipse(982, 420, 27, 32, '#d9a27c')}
    ${line([960, 966], [956, 1030], '#c9c9c9', 7)}`,
  );
}

/** A bench in a laboratory: flasks with layers of sediment, a lamp. */
export function laboratory(): string {
  const random = chance(44);
  const tube = (x: number, seed: number) => {
    const layers = chance(seed);
    let y = 380;
    const bands: string[] = [];
    while (y < 800) {
      const height = 16 + layers() * 60;
      bands.push(
        rect(
          x,
          y,
          74,
          Math.min(height, 810 - y),
          ['#8c7458', '#6a5646', '#b59a73', '#4e4740', '#a38a6a', '#d2bd97', '#59604f'][
            Math.floor(layers() * 7)
          ] as string,
        ),
      );
      y += height;
    }
    return `${bands.join('')}${rect(x, 300, 74, 520, '#ffffff', 'opacity="0.16" rx="20"')}${rect(x + 8, 310, 10, 490, '#ffffff', 'opacity="0.5" rx="5"')}${rect(x - 6, 290, 86, 24, '#3f4e58', 'rx="6"')}`;
  };
  return picture(
    W,
    H,
    `
    ${linear('wall', '0 #cfdcdc, 1 #9fb4b6')}
    ${linear('bench', '0 #f4f3ee, 1 #c5c6bf')}
    ${radial('lamp', '0 #fffbe8 0.95, 1 #fffbe8 0')}
    ${blur('soft', 18)}
    ${linear('flask', '0 #d9ecef 0.5, 1 #7fb6c0 0.75')}`,
    `
    ${rect(0, 0, W, 820, 'url(#wall)')}
    ${rect(0, 120, W, 20, '#7d9296')}
    ${many(16, (index) => rect(60 + index * 116, 40 + random() * 26, 60 + random() * 30, 82, ['#5f7f86', '#a7bfc1', '#d9b46a', '#7f9a86'][index % 4] as string, 'opacity="0.75" rx="6"'))}
    ${ellipse(1450, 360, 620, 460, 'url(#lamp)')}
    ${rect(0, 810, W, 270, 'url(#bench)')}
    ${rect(0, 806, W, 12, '#8d9896')}
    ${rect(150, 820, 860, 26, '#56636b', 'rx="6"')}
    ${rect(170, 340, 22, 490, '#6c7a82')}
    ${rect(976, 340, 22, 490, '#6c7a82')}
    ${rect(150, 520, 860, 14, '#6c7a82')}
    ${many(6, (index) => tube(230 + index * 122, index + 3))}
    <path d="M1260 420h90v150l150 240q14 40-30 40h-330q-44 0-30-40l150-240Z" fill="url(#flask)" stroke="#6f8e95" stroke-width="5"/>
    ${shape('1190,700 1420,700 1486,812 1470,844 1142,844 1126,812', '#4f98a3', 'opacity="0.75"')}
    ${rect(1246, 404, 118, 22, '#6f8e95', 'rx="8"')}
    ${ellipse(1260, 760, 12, 12, '#d8f0f2', 'opacity="0.8"')}
    ${ellipse(1340, 730, 8, 8, '#d8f0f2', 'opacity="0.8"')}
    ${ellipse(1390, 790, 14, 14, '#d8f0f2', 'opacity="0.6"')}
    ${line([1640, 850], [1640, 330], '#39464d', 14)}
    ${line([1640, 330], [1500, 250], '#39464d', 14)}
    ${shape('1520,210 1410,300 1500,330 1560,262', '#2f3b42')}
    ${rect(1560, 850, 170, 22, '#2f3b42', 'rx="8"')}
    ${soft('soft', [ellipse(1010, 905, 860, 16, '#7f8985', 'opacity="0.35"')])}`,
  );
}

/** A hospital corridor at night, doors left and right. */
export function corridor(): string {
  const door = (near: number, side: -1 | 1): string => {
    const at = (depth: number): { x: number; top: number; bottom: number } => ({
      x: 960 + side * (120 + 840 * depth),
      top: 430 - 300 * depth,
      bottom: 640 + 440 * depth,
    });
    const [a, b] = [at(near), at(near * 1.34)];
    return (
      shape(
        `${n(a.x)},${n(a.top + 60 * near)} ${n(b.x)},${n(b.top + 80 * near)} ${n(b.x)},${n(b.bottom)} ${n(a.x)},${n(a.bottom)}`,
        '#5f8a8c',
      ) +
      shape(
        `${n(a.x + side * 8 * near)},${n(a.top + 96 * near)} ${n((a.x + b.x) / 2)},${n(a.top + 82 * near)} ${n((a.x + b.x) / 2)},${n(a.top + 220 * near)} ${n(a.x + side * 8 * near)},${n(a.top + 210 * near)}`,
        '#d6e8df',
      )
    );
  };
  return picture(
    W,
    H,
    `
    ${linear('left', '0 #e9eee9, 1 #a9bcba', true)}
    ${linear('right', '0 #a3b7b6, 1 #e3e9e4', true)}
    ${linear('floor', '0 #8fa6a6, 1 #c7d3ce')}
    ${blur('soft', 16)}`,
    `
    ${rect(0, 0, W, H, '#dfe6e2')}
    ${shape(`0,0 840,430 840,640 0,${n(H)}`, 'url(#left)')}
    ${shape(`${n(W)},0 1080,430 1080,640 ${n(W)},${n(H)}`, 'url(#right)')}
    ${shape(`0,${n(H)} 840,640 1080,640 ${n(W)},${n(H)}`, 'url(#floor)')}
    ${shape(`0,0 840,430 1080,430 ${n(W)},0`, '#eef2ee')}
    ${rect(840, 430, 240, 210, '#7fa0a0')}
    ${rect(866, 470, 88, 170, '#c9ded6')}
    ${rect(966, 470, 88, 170, '#bcd3cb')}
    ${rect(900, 440, 120, 20, '#3fa06f')}
    ${many(4, (index) => {
      const d = 0.12 + index * 0.24;
      return shape(
        `${n(960 - 60 - 190 * d)},${n(430 - 300 * d)} ${n(960 + 60 + 190 * d)},${n(430 - 300 * d)} ${n(960 + 76 + 240 * d)},${n(430 - 350 * d)} ${n(960 - 76 - 240 * d)},${n(430 - 350 * d)}`,
        '#ffffff',
      );
    })}
    ${[0.16, 0.36, 0.66].flatMap((near) => [door(near, -1), door(near, 1)]).join('')}
    ${soft('soft', [shape(`890,660 1030,660 1180,${n(H)} 740,${n(H)}`, '#ffffff', 'opacity="0.45"')])}
    ${rect(1170, 640, 160, 14, '#f3f5f2')}
    ${rect(1170, 654, 160, 40, '#9fb3b2')}
    ${line([1190, 694], [1190, 760], '#5d7072', 6)}
    ${line([1310, 694], [1310, 760], '#5d7072', 6)}
    ${ellipse(1190, 766, 9, 9, '#3b494b')}
    ${ellipse(1310, 766, 9, 9, '#3b494b')}
    ${rect(1170, 600, 46, 42, '#ffffff', 'rx="12"')}`,
  );
}

/** A minister's lectern on a news broadcast: soft, with scan lines. */
export function lectern(): string {
  return picture(
    1280,
    720,
    `
    ${linear('wall', '0 #2d4a73, 1 #14233d')}
    ${blur('soft', 9)}
    ${linear('wood', '0 #8b6642, 1 #4f3621')}`,
    `
    ${rect(0, 0, 1280, 720, 'url(#wall)')}
    ${soft('soft', [
      many(5, (index) =>
        rect(60 + index * 260, 0, 120, 720, index % 2 ? '#35588a' : '#274268', 'opacity="0.6"'),
      ),
      rect(150, 90, 12, 560, '#c9a24a'),
      shape('162,100 330,150 300,420 162,470', '#2f7d6b'),
      shape('162,220 320,250 310,330 162,330', '#f2efe6'),
      shape('500,470 540,330 620,300 700,300 780,330 820,470 820,560 500,560', '#23262f'),
      shape('630,300 660,400 690,300', '#f3f1ec'),
      shape('652,330 668,330 672,430 660,450 648,430', '#8b2a35'),
      ellipse(660, 222, 62, 80, '#cf9f7c'),
      shape('598,210 604,150 660,128 718,150 722,214 700,176 620,178', '#55483e'),
      shape('430,460 890,460 850,720 470,720', 'url(#wood)'),
      rect(420, 446, 480, 24, '#a37a4f'),
      ellipse(660, 590, 64, 64, '#d9b45a'),
      line([600, 446], [590, 380], '#15171c', 6),
      line([720, 446], [730, 384], '#15171c', 6),
      ellipse(590, 374, 13, 18, '#15171c'),
      ellipse(730, 378, 13, 18, '#15171c'),
    ])}
    ${many(120, (index) => rect(0, index * 6, 1280, 2, '#000000', 'opacity="0.09"'))}`,
  );
}

/** Somebody's head and shoulders in planes of colour, for a signed passage. */
export function portrait(): string {
  const hair: Point[] = [
    [430, 560],
    [420, 380],
    [500, 270],
    [620, 240],
    [740, 280],
    [800, 400],
    [790, 600],
    [760, 520],
    [740, 420],
    [600, 380],
    [480, 430],
    [470, 560],
  ];
  return picture(
    1200,
    1200,
    `
    ${linear('ground', '0 #e7d9bf, 1 #c7a987')}
    ${linear('coat', '0 #2d5560, 1 #1b343d')}`,
    `
    ${rect(0, 0, 1200, 1200, 'url(#ground)')}
    ${shape('0,0 520,0 260,1200 0,1200', '#d9b795', 'opacity="0.6"')}
    ${shape('150,1200 240,960 460,860 610,900 760,860 980,960 1060,1200', 'url(#coat)')}
    ${shape('610,900 760,860 980,960 1060,1200 640,1200', '#16292f', 'opacity="0.55"')}
    ${shape('520,720 700,720 720,880 610,960 500,880', '#a86f4f')}
    ${ellipse(610, 560, 160, 210, '#c58a66')}
    ${shape('610,352 770,480 768,600 720,710 612,770', '#a86f4f', 'opacity="0.75"')}
    ${shape(hair, '#2b211f')}
    ${shape('500,270 620,240 600,380 480,430', '#473733')}
    ${line([520, 540], [580, 536], '#2b211f', 9)}
    ${line([650, 536], [708, 540], '#2b211f', 9)}
    ${ellipse(552, 568, 13, 9, '#2b211f')}
    ${ellipse(678, 568, 13, 9, '#2b211f')}
    ${line([614, 580], [600, 650], '#8c5a40', 7)}
    ${line([600, 652], [628, 654], '#8c5a40', 7)}
    ${line([566, 702], [664, 700], '#7d3f35', 9)}
    ${shape('500,880 610,960 720,880 690,1010 610,1060 530,1010', '#efe6d4')}`,
  );
}
