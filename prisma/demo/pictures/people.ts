import {
  blur,
  chance,
  ellipse,
  line,
  linear,
  many,
  n,
  picture,
  radial,
  rect,
  shape,
  soft,
  stroke,
} from '#prisma/demo/pictures/svg.ts';

const W = 1920;
const H = 1280;

/** A member of the Assembly in ink and wash. */
export function holm(): string {
  const random = chance(40);
  const ink = (path: string, width = 7): string =>
    `<path d="${path}" fill="none" stroke="#232630" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;
  const hair = many(70, (index) => {
    const turn = Math.PI * (0.98 + (index / 69) * 1.08);
    const [x, y] = [770 + Math.cos(turn) * 262, 560 + Math.sin(turn) * 318];
    const [dx, dy] = [
      Math.cos(turn + 0.7) * (60 + random() * 60),
      Math.sin(turn + 0.7) * (50 + random() * 50),
    ];
    return ink(
      `M${n(x)} ${n(y)}q${n(dx * 0.3 + 16)} ${n(dy * 0.2 + 24)} ${n(dx * 0.5)} ${n(-dy * 0.6 + 70)}`,
      3 + random() * 3,
    );
  });
  return picture(
    1500,
    1500,
    `
    ${blur('wash', 26)}
    ${blur('edge', 5)}`,
    `
    ${rect(0, 0, 1500, 1500, '#f5efe2')}
    ${soft('wash', [
      ellipse(470, 520, 420, 470, '#8fb4c9', 'opacity="0.65"'),
      ellipse(1110, 780, 330, 420, '#d9b36a', 'opacity="0.6"'),
      ellipse(420, 1160, 360, 240, '#6f97b3', 'opacity="0.5"'),
    ])}
    ${soft('edge', [
      shape(
        '560,420 780,300 960,400 1010,600 960,840 820,980 680,960 570,800 520,620',
        '#f1cfb2',
        'opacity="0.85"',
      ),
      shape('860,380 1000,520 990,760 900,900 860,700', '#dba884', 'opacity="0.6"'),
      shape('200,1500 300,1220 620,1080 940,1080 1240,1230 1330,1500', '#35566e', 'opacity="0.85"'),
      shape('520,430 600,290 800,230 980,330 1040,560 960,470 760,390 600,450', '#a5a39f', 'opacity="0.9"'),
    ])}
    ${ink('M540 520c-20 90 -30 150 -52 206c-6 18 14 26 40 28c-6 40 -2 60 -10 90c20 96 60 150 150 150c110 0 220 -60 270 -190')}
    ${ink('M1000 560c50 -20 74 20 60 80c-12 56 -46 92 -84 84', 6)}
    ${ink('M700 985l-16 130M930 850l20 250')}
    ${hair}
    ${ellipse(600, 600, 86, 84, '#ffffff', 'opacity="0.25" stroke="#232630" stroke-width="10"')}
    ${ellipse(806, 606, 92, 88, '#ffffff', 'opacity="0.25" stroke="#232630" stroke-width="10"')}
    ${ink('M686 590q14 -12 28 2M896 596l110 -20', 9)}
    ${ellipse(588, 610, 13, 15, '#232630')}
    ${ellipse(788, 616, 13, 15, '#232630')}
    ${ink('M540 570q40 -30 90 -6M748 572q50 -30 106 2', 6)}
    ${ink('M530 470q50 -34 110 -8M748 468q60 -34 124 8', 9)}
    ${ink('M560 852q60 20 130 -12M600 878q36 12 66 0', 8)}
    ${ink('M716 800q24 40 4 80M540 760q30 10 46 -8', 4)}
    ${ink('M620 1110l80 140l110 -50l130 60l10 -160M700 1250l-40 250M810 1200l20 300')}
    ${ink('M300 1222q160 -80 320 -140M1240 1232q-140 -80 -290 -140')}
    ${many(16, (index) => ink(`M${1010 + index * 16} ${1190 + index * 6}l-40 ${180 + random() * 80}`, 3))}
    ${many(12, (index) => ink(`M${930 + index * 5} ${640 + index * 20}l-30 44`, 2.5))}`,
  );
}

/** A stage: the lamp room of a lighthouse, three actors round its lens. */
export function lampRoom(): string {
  const actor = (x: number, y: number, s: number, coat: string, face: string, turn: number): string => `
    <g transform="translate(${x} ${y}) scale(${s}) rotate(${turn})">
      ${ellipse(0, 8, 110, 20, '#000000', 'opacity="0.5"')}
      ${shape('-62,0 -50,-230 -74,-400 -30,-440 36,-440 76,-396 52,-230 64,0', coat)}
      ${shape('-74,-400 -30,-440 -10,-440 -36,-200 -50,-200', '#ffd98d', 'opacity="0.4"')}
      ${stroke('66,-390 110,-290 60,-220', coat, 40)}
      ${ellipse(0, -500, 46, 58, face)}
      ${ellipse(4, -540, 48, 32, '#2a211d')}
      ${shape('-46,-520 -30,-556 -14,-500 -30,-450', '#ffe7b0', 'opacity="0.5"')}
    </g>`;
  return picture(
    W,
    H,
    `
    ${linear('dark', '0 #06070d, 1 #1a1420')}
    ${linear('boards', '0 #5a3c26, 1 #1f140d')}
    ${radial('lens', '0 #fffdf0 1, 0.3 #ffe9a8 0.95, 0.7 #f0b84a 0.8, 1 #a86a1c 0.7')}
    ${radial('beam', '0 #ffeec0 0.75, 1 #ffeec0 0')}
    ${linear('ray', '0 #ffedb8 0.7, 1 #ffedb8 0', true)}
    ${blur('soft', 22)}`,
    `
    ${rect(0, 0, W, H, 'url(#dark)')}
    ${many(13, (index) => {
      const turn = (index - 6) * 0.24;
      return (
        line([960 + Math.sin(turn) * 880, 1020], [960 + Math.sin(turn) * 760, 110], '#3a3340', 14) +
        line([960 + Math.sin(turn) * 760, 110], [960, -160], '#2c2732', 10)
      );
    })}
    <path d="M130 560Q960 700 1790 560M190 330Q960 440 1730 330" fill="none" stroke="#3a3340" stroke-width="12"/>
    ${ellipse(960, 1060, 900, 190, 'url(#boards)')}
    ${many(17, (index) => line([960 + (index - 8) * 60, 900], [960 + (index - 8) * 130, 1240], '#1a110b', 4))}
    ${soft('soft', [shape('1010,470 1960,140 1960,900', 'url(#ray)', 'opacity="0.9"')])}
    ${ellipse(920, 540, 700, 620, 'url(#beam)')}
    ${rect(820, 830, 200, 210, '#4b3a22')}${rect(780, 812, 280, 34, '#8d6a30')}
    ${ellipse(920, 520, 240, 310, 'url(#lens)')}
    ${many(7, (index) => `<ellipse cx="920" cy="520" rx="${230 - index * 31}" ry="${300 - index * 40}" fill="none" stroke="#7d4f14" stroke-width="7" opacity="0.65"/>`)}
    ${many(5, (index) => line([692 + index * 10, 400 + index * 60], [1148 - index * 10, 400 + index * 60], '#fff6d6', 5, 'opacity="0.6"'))}
    ${rect(690, 196, 460, 22, '#8d6a30')}
    ${actor(470, 1090, 1.05, '#2c3f5c', '#8a5a3f', 2)}
    ${actor(1420, 1060, 1, '#6a2c2a', '#e0b493', -4)}
    ${actor(1130, 1150, 1.15, '#23262f', '#cf9f7c', 0)}
    ${many(15, (index) => ellipse(60 + index * 132, 1276, 56, 48, '#030308'))}`,
  );
}

/** Three rows of a chorus with their folders open. */
export function choir(): string {
  const random = chance(19);
  const singer = (x: number, y: number, s: number): string => {
    const skin = ['#e8c4a6', '#c4926c', '#8a5a3f', '#f0d2b8', '#6d452f'][Math.floor(random() * 5)] as string;
    const hair = ['#2a211d', '#7a5638', '#b9b5b0', '#d9b46a', '#4a3024'][Math.floor(random() * 5)] as string;
    const long = random() < 0.5;
    return `
      ${shape(
        [
          [x - 96 * s, y + 250 * s],
          [x - 80 * s, y + 90 * s],
          [x - 26 * s, y + 62 * s],
          [x + 26 * s, y + 62 * s],
          [x + 80 * s, y + 90 * s],
          [x + 96 * s, y + 250 * s],
        ],
        '#17181d',
      )}
      ${long ? ellipse(x, y + 6 * s, 58 * s, 70 * s, hair) : ''}
      ${rect(x - 15 * s, y + 40 * s, 30 * s, 34 * s, skin)}
      ${ellipse(x, y, 43 * s, 54 * s, skin)}
      ${shape(
        [
          [x - 46 * s, y - 4 * s],
          [x - 36 * s, y - 54 * s],
          [x, y - 70 * s],
          [x + 38 * s, y - 52 * s],
          [x + 46 * s, y - 2 * s],
          [x + 26 * s, y - 32 * s],
          [x - 24 * s, y - 34 * s],
        ],
        hair,
      )}
      ${ellipse(x - 16 * s, y - 6 * s, 4 * s, 4.5 * s, '#241c18')}
      ${ellipse(x + 16 * s, y - 6 * s, 4 * s, 4.5 * s, '#241c18')}
      ${ellipse(x, y + 26 * s, 11 * s, (9 + random() * 8) * s, '#6b1f22')}
      ${shape(
        [
          [x - 76 * s, y + 150 * s],
          [x, y + 168 * s],
          [x + 76 * s, y + 150 * s],
          [x + 70 * s, y + 222 * s],
          [x, y + 240 * s],
          [x - 70 * s, y + 222 * s],
        ],
        '#28528c',
      )}
      ${shape(
        [
          [x - 66 * s, y + 142 * s],
          [x, y + 160 * s],
          [x + 66 * s, y + 142 * s],
          [x + 60 * s, y + 156 * s],
          [x, y + 172 * s],
          [x - 60 * s, y + 156 * s],
        ],
        '#f6f2e6',
      )}
      ${ellipse(x - 72 * s, y + 190 * s, 14 * s, 18 * s, skin)}
      ${ellipse(x + 72 * s, y + 190 * s, 14 * s, 18 * s, skin)}`;
  };
  return picture(
    W,
    H,
    `
    ${linear('wall', '0 #7b4a22, 1 #b07a3f')}
    ${radial('light', '0 #ffe9b8 0.6, 1 #ffe9b8 0')}`,
    `
    ${rect(0, 0, W, H, 'url(#wall)')}
    ${many(16, (index) => rect(index * 124, 0, 60, 430, '#c9a35a', 'rx="30"') + rect(index * 124 + 12, 0, 12, 400, '#f0d894', 'opacity="0.7"') + rect(index * 124 + 18, 330, 24, 60, '#3a2410'))}
    ${ellipse(960, 380, 1100, 520, 'url(#light)')}
    ${rect(0, 560, W, 720, '#4a2d17')}
    ${many(9, (index) => singer(110 + index * 212, 470 + (index % 2) * 10, 0.92))}
    ${rect(0, 720, W, 40, '#5d3a1e')}
    ${many(8, (index) => singer(200 + index * 218, 680 + (index % 2) * 12, 1.08))}
    ${rect(0, 960, W, 50, '#6b4524')}
    ${many(7, (index) => singer(150 + index * 270, 940 + (index % 2) * 14, 1.32))}`,
  );
}
