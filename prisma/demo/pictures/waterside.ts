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

/** Tall narrow houses and their mirror image in rainwater. */
export function saltmarketRow(): string {
  const walls = ['#c9705a', '#e0c38a', '#7f9aa6', '#d9d2c4', '#a8766a', '#8da27f', '#c98f56', '#dfc9b8'];
  const row = walls
    .map((wall, index) => {
      const [x, width, height] = [index * 244 - 16, 240, 470 + ((index * 83) % 130)];
      const top = 760 - height;
      return `
        ${rect(x, top, width, height, wall)}
        ${shape(`${x},${top} ${x + width / 2},${top - 110} ${x + width},${top}`, wall)}
        ${shape(`${x - 6},${top + 6} ${x + width / 2},${top - 122} ${x + width + 6},${top + 6} ${x + width / 2},${top - 96}`, '#5b4038')}
        ${many(9, (window) => {
          const [wx, wy] = [x + 30 + (window % 3) * 66, top + 40 + Math.floor(window / 3) * 120];
          return (
            rect(wx, wy, 46, 78, '#f4f0e6') +
            rect(wx + 5, wy + 5, 36, 68, window % 4 === index % 4 ? '#ffdf9c' : '#41586a') +
            rect(wx + 21, wy + 5, 4, 68, '#f4f0e6')
          );
        })}
        ${rect(x + 88, 640, 64, 120, ['#2f4a3c', '#6b2a22', '#28405e'][index % 3] as string)}
        ${rect(x + width - 4, top, 4, height, '#000000', 'opacity="0.18"')}`;
    })
    .join('');
  return picture(
    W,
    H,
    `
    ${linear('sky', '0 #b8cdd8, 0.7 #f2e8d2, 1 #f6dfb8')}
    ${linear('water', '0 #5f6f78 0.1, 1 #2d3a42 0.75')}
    ${blur('cloud', 26)}
    ${blur('wet', 3)}`,
    `
    ${rect(0, 0, W, 770, 'url(#sky)')}
    ${clouds(51, W, 20, 240, 12, ['#ffffff', '#8fa5b2', '#f6ead0'])}
    ${row}
    ${rect(0, 756, W, 30, '#8d8a84')}
    <g transform="translate(0 1556) scale(1 -1)" filter="url(#wet)" opacity="0.9">${rect(0, 250, W, 520, '#d8d2c2')}${row}</g>
    ${rect(0, 796, W, 484, 'url(#water)')}
    ${many(60, (index) => rect((index * 311) % W, 830 + ((index * 149) % 440), 60 + ((index * 53) % 190), 3, '#ffffff', 'opacity="0.16"'))}
    ${shape('0,1280 0,1150 260,1190 520,1280', '#77736c')}
    <g fill="none" stroke="#1f5f9c" stroke-width="10"><circle cx="430" cy="716" r="58"/><circle cx="610" cy="716" r="58"/><path d="M430 716l52 -82h92l36 82M482 634l40 82l52 -82M470 604l22 34M574 634l-12 -36h36"/></g>
    ${line([444, 600], [494, 600], '#2a2420', 12)}`,
  );
}

/** Eels among weeds, in green light from above. */
export function eels(): string {
  const random = chance(36);
  const eel = (x: number, y: number, length: number, turn: number, width: number): string => {
    const spine = Array.from({ length: 40 }, (_, index): Point => {
      const along = (index / 39) * length;
      return [along, Math.sin(along / 120 + turn) * 70 * (0.5 + index / 60)];
    });
    const rings = spine.map(([px, py], index) => {
      const girth = width * (index < 6 ? 0.62 + index * 0.06 : 1 - ((index - 6) / 33) ** 1.6 * 0.86);
      return (
        ellipse(px, py, girth * 1.15, girth, '#2b3524') +
        ellipse(px, py + girth * 0.42, girth, girth * 0.42, '#8d8a52')
      );
    });
    return `<g transform="translate(${x} ${y}) rotate(${turn * 9 - 12})">${rings.join('')}${ellipse(-8, -8, 6, 6, '#e8d98a')}${ellipse(-8, -8, 3, 3, '#0d1208')}</g>`;
  };
  const weed = (x: number, height: number, colour: string): string => {
    const points = Array.from(
      { length: 14 },
      (_, index): Point => [x + Math.sin(index / 2.2 + x) * (10 + index * 3), 1300 - (index / 13) * height],
    );
    return stroke(points, colour, 16);
  };
  return picture(
    W,
    H,
    `
    ${linear('water', '0 #b9d38a, 0.3 #5f9a66, 1 #123a36')}
    ${linear('shaft', '0 #f6ffd8 0.55, 1 #f6ffd8 0')}
    ${blur('soft', 24)}`,
    `
    ${rect(0, 0, W, H, 'url(#water)')}
    ${soft('soft', many(6, (index) => shape(`${180 + index * 300},-20 ${260 + index * 310},-20 ${520 + index * 250},1100 ${300 + index * 240},1100`, 'url(#shaft)')).split('|'))}
    ${many(26, () => weed(random() * W, 260 + random() * 520, ['#2f6b45', '#1d4d3a', '#4f8a4a'][Math.floor(random() * 3)] as string))}
    ${eel(1010, 330, 620, 0.6, 30)}
    ${eel(260, 520, 860, 2.4, 46)}
    ${many(120, () => ellipse(random() * W, random() * H, 1.5 + random() * 3, 1.5 + random() * 3, '#f0ffd0', `opacity="${(0.15 + random() * 0.4).toFixed(2)}"`))}
    ${eel(840, 850, 900, 4.1, 58)}
    ${many(12, () => weed(random() * W, 160 + random() * 300, '#0f3330'))}
    ${hills(ridge(6, W, 1230, 60, 0.6), H + 20, '#0e2b28')}`,
  );
}

/** A foghorn on a cliff at dusk, fog below. */
export function foghorn(): string {
  return picture(
    W,
    H,
    `
    ${linear('sky', '0 #34407a, 0.5 #a0709a, 0.8 #f0a58c, 1 #f8cfa6')}
    ${linear('horn', '0 #e2563f, 0.5 #b8392b, 1 #6d1f1a')}
    ${linear('wall', '0 #f7f1e6, 1 #c7b8ac', true)}
    ${linear('cliff', '0 #5a5348, 1 #2a2629')}
    ${radial('sun', '0 #fff1d0 1, 0.2 #ffd9a8 0.7, 1 #ffd9a8 0')}
    ${blur('cloud', 34)}`,
    `
    ${rect(0, 0, W, H, 'url(#sky)')}
    ${ellipse(430, 830, 520, 460, 'url(#sun)')}
    ${clouds(14, W, 120, 480, 14, ['#6a5a92', '#d98f9a', '#f2b8a0'])}
    ${hills(ridge(21, W, 880, 50, 0.4), H, '#8d6a86')}
    ${clouds(7, W, 860, 1180, 46, ['#f6cdbb', '#e8a9a6', '#fbe2cf', '#c98fa3'])}
    ${shape('1000,1280 1050,1120 1010,1010 1120,900 1100,800 1240,760 1920,720 1920,1280', 'url(#cliff)')}
    ${shape('1100,800 1240,760 1920,720 1920,760 1240,800 1130,836', '#7d8a4f')}
    ${many(8, (index) =>
      stroke(
        [
          [1080 + index * 100, 860 + (index % 3) * 60],
          [1060 + index * 100, 1000 + (index % 2) * 80],
        ],
        '#1f1c20',
        6,
        'opacity="0.5"',
      ),
    )}
    ${rect(1400, 480, 380, 260, 'url(#wall)')}
    ${shape('1380,486 1460,380 1720,380 1800,486', '#7d3a33')}
    ${rect(1480, 560, 70, 84, '#ffdc93')}${rect(1511, 560, 7, 84, '#f7f1e6')}
    ${rect(1660, 570, 74, 170, '#3f5566')}
    ${rect(1330, 570, 90, 44, '#5d1a16')}
    <path d="M1340 556C1240 556 1140 520 1020 408L968 452C1000 540 1000 640 968 730L1020 772C1140 660 1240 626 1340 626Z" fill="url(#horn)"/>
    ${ellipse(990, 590, 56, 190, '#3a0f0e')}
    ${ellipse(978, 590, 40, 160, '#1d0808')}
    <path d="M1040 432C1150 524 1240 566 1340 568" fill="none" stroke="#ffb49a" stroke-width="12" opacity="0.7"/>
    ${line([1230, 650], [1230, 770], '#2a2629', 16)}
    ${many(14, (index) => rect(1130 + index * 58, 690 - index * 2, 5, 66, '#e9e2d6'))}
    ${stroke('1130,694 1900,664', '#e9e2d6', 5)}
    ${clouds(19, 1300, 1010, 1260, 26, ['#f8d9c8', '#efb7ae', '#fdeadb'])}`,
  );
}

/** Paper lanterns on black water between two quays. */
export function lanterns(): string {
  const random = chance(84);
  const lights = Array.from({ length: 150 }, () => {
    const near = random() ** 1.9;
    return { near, x: 960 + (random() - 0.5) * (260 + near * 1900), y: 560 + near * 640 };
  }).sort((one, other) => one.near - other.near);
  const lantern = ({ near, x, y }: { near: number; x: number; y: number }): string => {
    const s = 0.12 + near * 1.05;
    return `
      ${ellipse(x, y - 34 * s, 120 * s, 110 * s, 'url(#glow)')}
      ${many(5, (index) => rect(x - (34 - index * 5) * s, y + (8 + index * 15) * s, (68 - index * 10) * s, 6 * s, '#ff9d3c', `opacity="${(0.5 - index * 0.09).toFixed(2)}" rx="2"`))}
      ${shape(
        [
          [x - 34 * s, y],
          [x - 27 * s, y - 84 * s],
          [x + 27 * s, y - 84 * s],
          [x + 34 * s, y],
        ],
        'url(#paper)',
      )}
      ${line([x, y], [x, y - 84 * s], '#c4661c', 3 * s, 'opacity="0.7"')}
      ${rect(x - 38 * s, y - 2 * s, 76 * s, 8 * s, '#4a2410')}`;
  };
  return picture(
    W,
    H,
    `
    ${linear('sky', '0 #090d1e, 1 #2a2540')}
    ${linear('water', '0 #1a1a30, 1 #05060d')}
    ${linear('paper', '0 #ffe9b0, 0.6 #ffb550, 1 #f0842a')}
    ${radial('glow', '0 #ffb861 0.6, 1 #ffb861 0')}
    ${blur('soft', 6)}`,
    `
    ${rect(0, 0, W, 580, 'url(#sky)')}
    ${rect(0, 556, W, 724, 'url(#water)')}
    ${many(2, (side) =>
      many(9, (index) => {
        const s = 1 - index * 0.085;
        const width = 150 * s;
        const x = side === 0 ? index * 100 - 90 : 1920 - index * 100 + 90 - width;
        const top = 560 - (330 + ((index * 71) % 90)) * s;
        return (
          rect(x, top, width, 570 - top, ['#1f2036', '#2a2742', '#181a2c'][index % 3] as string) +
          many(8, (window) =>
            random() < 0.35
              ? rect(
                  x + (16 + (window % 2) * 70) * s,
                  top + (30 + Math.floor(window / 2) * 70) * s,
                  26 * s,
                  34 * s,
                  '#ffcf80',
                )
              : '',
          )
        );
      }),
    )}
    ${shape('0,580 880,556 0,660', '#2c2a38')}
    ${shape('1920,580 1040,556 1920,660', '#2c2a38')}
    ${many(60, (index) => ellipse(index < 30 ? index * 24 : 1200 + (index - 30) * 24, 574 + Math.abs(index < 30 ? 15 - index / 2 : (index - 30) / 2) * 3 - 18, 9, 15, '#0b0b16'))}
    <path d="M860 560q100 -90 200 0" fill="none" stroke="#3a374c" stroke-width="18"/>
    ${glitter(5, { x: 0, y: 580, width: W, height: 680 }, 160, '#ffb25a')}
    ${lights.map(lantern).join('')}`,
  );
}

/** New houses beside a canal as a machine paints them from a plan: too clean to be true. */
export function ropeWorks(): string {
  const random = chance(73);
  const house = (index: number): string => {
    const x = 40 + index * 300;
    const top = 300 + (index % 2) * 60;
    const wall = index % 2 ? 'url(#brick)' : 'url(#timber)';
    return `
      ${rect(x, top, 292, 520 - (index % 2) * 60, wall)}
      ${shape(`${x},${top} ${x + 292},${top - 80} ${x + 292},${top}`, index % 2 ? '#9c5a44' : '#c79c66')}
      ${many(
        3,
        (floor) => `
        ${rect(x + 30, top + 40 + floor * 140, 110, 92, '#bfe0ea')}
        ${shape(`${x + 30},${top + 132 + floor * 140} ${x + 90},${top + 40 + floor * 140} ${x + 140},${top + 40 + floor * 140} ${x + 80},${top + 132 + floor * 140}`, '#ffffff', 'opacity="0.45"')}
        ${rect(x + 160, top + 66 + floor * 140, 116, 66, '#d9eef2', 'opacity="0.8"')}
        ${rect(x + 154, top + 126 + floor * 140, 128, 10, '#f6f4ee')}
        ${many(4, (plant) => ellipse(x + 172 + plant * 30, top + 118 + floor * 140, 17, 15, ['#6aa84f', '#7fbf5a', '#e58fb0', '#5f9a48'][plant] as string))}`,
      )}`;
  };
  const tree = (x: number, y: number, s: number): string =>
    rect(x - 6 * s, y - 120 * s, 12 * s, 120 * s, '#8b6a4a') +
    many(9, () =>
      ellipse(
        x + (random() - 0.5) * 110 * s,
        y - 150 * s - random() * 110 * s,
        46 * s,
        42 * s,
        ['#8fcf6a', '#79bd58', '#a8dd80'][Math.floor(random() * 3)] as string,
        'opacity="0.9"',
      ),
    );
  const person = (x: number, y: number, coat: string): string =>
    ellipse(x + 22, y + 4, 34, 7, '#9a8f7a', 'opacity="0.6"') +
    rect(x - 11, y - 66, 22, 68, coat, 'rx="11"') +
    ellipse(x, y - 78, 11, 12, '#d8a98a');
  return picture(
    W,
    H,
    `
    ${linear('sky', '0 #6fc3ee, 1 #fdf3dc')}
    ${linear('brick', '0 #d98a6a, 1 #b9684c')}
    ${linear('timber', '0 #e8c795, 1 #cfa068')}
    ${linear('canal', '0 #9fdde6, 1 #3f9fb4')}
    ${radial('sun', '0 #fffbe8 0.95, 1 #fff3cf 0')}
    ${blur('cloud', 26)}
    ${blur('wet', 8)}`,
    `
    ${rect(0, 0, W, 860, 'url(#sky)')}
    ${ellipse(1640, 160, 520, 420, 'url(#sun)')}
    ${clouds(2, W, 40, 260, 9, ['#ffffff'])}
    ${many(7, house)}
    ${rect(0, 816, W, 130, '#efe4cc')}
    ${many(24, (index) => line([index * 84, 818], [index * 84 - 60, 946], '#dccfb2', 3))}
    ${many(7, (index) => tree(140 + index * 290, 860, 1 + (index % 3) * 0.15))}
    ${[260, 420, 760, 800, 1130, 1420, 1660].map((x, index) => person(x, 920 - (index % 3) * 14, ['#e2742e', '#2f6d9c', '#f2d34a', '#5b8a5f', '#c9463a', '#ffffff', '#7b5a86'][index] as string)).join('')}
    ${rect(0, 944, W, 16, '#b9a98a')}
    ${rect(0, 958, W, 322, 'url(#canal)')}
    <g opacity="0.35" filter="url(#wet)">${many(7, (index) => rect(40 + index * 300, 962, 292, 300, index % 2 ? '#b9684c' : '#e8c795'))}</g>
    ${glitter(3, { x: 0, y: 970, width: W, height: 300 }, 120, '#ffffff')}
    ${shape('1100,1080 1560,1080 1500,1150 1140,1150', '#c9463a')}${rect(1210, 1020, 220, 62, '#f6f4ee')}${many(3, (index) => rect(1230 + index * 66, 1036, 44, 28, '#41586a'))}
    ${many(3, (index) => ellipse(380 + index * 90, 1130 + (index % 2) * 20, 30, 14, '#ffffff') + ellipse(404 + index * 90, 1110 + (index % 2) * 20, 9, 14, '#ffffff'))}`,
  );
}
