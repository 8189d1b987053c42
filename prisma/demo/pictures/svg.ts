/** Numbers between 0 and 1 that are the same at every load, so that a scene is always the same scene (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A gradient from the top down, or from left to right, used as `url(#id)`. Stops are `place colour` or `place colour opacity`. */
export function linear(id: string, stops: string, across = false): string {
  const to = across ? 'x2="1" y2="0"' : 'x2="0" y2="1"';
  return `<linearGradient id="${id}" x1="0" y1="0" ${to}>${stopsOf(stops)}</linearGradient>`;
}

/** A gradient from a middle outwards. */
export function radial(id: string, stops: string): string {
  return `<radialGradient id="${id}">${stopsOf(stops)}</radialGradient>`;
}

/** A blur, `deviation` pixels wide. Used as `filter="url(#id)"`. */
export function blur(id: string, deviation: number): string {
  return `<filter id="${id}" x="-50%" y="-50%" width="200%" height="200%"><feGaussianBlur stdDeviation="${deviation}"/></filter>`;
}

/** A whole picture, of its definitions and its shapes from back to front. */
export function picture(width: number, height: number, defs: string, shapes: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><defs>${defs}</defs>${shapes}</svg>`;
}

export function rect(x: number, y: number, width: number, height: number, fill: string, more = ''): string {
  return `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" fill="${fill}" ${more}/>`;
}

export function ellipse(x: number, y: number, rx: number, ry: number, fill: string, more = ''): string {
  return `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(rx)}" ry="${n(ry)}" fill="${fill}" ${more}/>`;
}

export function line(from: Point, to: Point, stroke: string, width: number, more = ''): string {
  return `<path d="M${n(from[0])} ${n(from[1])}L${n(to[0])} ${n(to[1])}" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" ${more}/>`;
}

export type Point = [x: number, y: number];

/** A closed shape through points. */
export function shape(points: Point[] | string, fill: string, more = ''): string {
  return `<polygon points="${written(points)}" fill="${fill}" ${more}/>`;
}

/** A line through points, not closed. */
export function stroke(points: Point[] | string, colour: string, width: number, more = ''): string {
  return `<polyline points="${written(points)}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linejoin="round" stroke-linecap="round" ${more}/>`;
}

/** `count` pieces, each made by its number. */
export function many(count: number, make: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => make(index)).join('');
}

/** The points of a ridge of hills from left to right: `height` is how far it swings, `rough` from 0 (smooth) to 1. */
export function ridge(seed: number, width: number, y: number, height: number, rough: number): Point[] {
  const random = chance(seed);
  const waves = Array.from({ length: 7 }, (_, octave) => ({
    length: width / (1.3 * 2 ** octave * (0.8 + random() * 0.4)),
    swing: height * (0.25 + 0.5 * rough) ** octave,
    phase: random() * 7,
  }));
  return Array.from({ length: 161 }, (_, index) => {
    const x = (width * index) / 160;
    const swing = waves.reduce(
      (sum, wave) => sum + Math.sin((x / wave.length) * 6.28 + wave.phase) * wave.swing,
      0,
    );
    return [x, y - swing / 2];
  });
}

/** A ridge filled down to `bottom`. */
export function hills(points: Point[], bottom: number, fill: string, more = ''): string {
  const [first, last] = [points[0], points.at(-1)] as [Point, Point];
  return shape([...points, [last[0], bottom], [first[0], bottom]], fill, more);
}

/** Light on water: short level strokes, longer and further apart the nearer they are. */
export function glitter(
  seed: number,
  area: { x: number; y: number; width: number; height: number },
  count: number,
  colour: string,
): string {
  const random = chance(seed);
  return many(count, () => {
    const near = random() ** 1.6;
    const y = area.y + near * area.height;
    const length = 10 + near * 150 * random();
    const x = area.x + random() * area.width - length / 2;
    return rect(x, y, length, 1 + near * 4, colour, `opacity="${(0.08 + random() * 0.4).toFixed(2)}" rx="2"`);
  });
}

/** Soft banks of cloud. Needs a blur called `cloud`. */
export function clouds(
  seed: number,
  width: number,
  top: number,
  bottom: number,
  count: number,
  colours: string[],
): string {
  const random = chance(seed);
  const banks = many(count, (index) => {
    const y = top + random() * (bottom - top);
    const colour = colours[index % colours.length] as string;
    const opacity = `opacity="${(0.15 + random() * 0.4).toFixed(2)}"`;
    return ellipse(random() * width, y, 140 + random() * 380, 22 + random() * 60, colour, opacity);
  });
  return soft('cloud', [banks]);
}

/** Shapes seen through a blur of the defs. Blurring many at once is what makes drawing quick. */
export function soft(id: string, shapes: string[]): string {
  return `<g filter="url(#${id})">${shapes.join('')}</g>`;
}

/** A number short enough for an SVG text. */
export function n(value: number): number {
  return Math.round(value * 10) / 10;
}

function stopsOf(stops: string): string {
  return stops
    .split(', ')
    .map((stop) => stop.split(' '))
    .map(
      ([at, colour, opacity = '1']) =>
        `<stop offset="${at}" stop-color="${colour}" stop-opacity="${opacity}"/>`,
    )
    .join('');
}

/** Points as SVG writes them, `x,y x,y`, for those who count them out. */
function written(points: Point[] | string): string {
  return typeof points === 'string' ? points : points.map(([x, y]) => `${n(x)},${n(y)}`).join(' ');
}
