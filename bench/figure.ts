/** One line of the table: what was measured, how it came out, and what it has to be. */
export type Figure = {
  name: string;
  measured: string;
  /** What it is held against; empty where nothing is promised. */
  bound: string;
  /** Null where there is no bound, or where it could not be measured: then `measured` says why. */
  met: boolean | null;
};

/** A group of figures that are measured together, under the name that `npm run bench -- NAME` takes. */
export type Bench = { name: string; measure: () => Promise<Figure[]> };

/** A figure that may not be above its bound. */
export function atMost(name: string, value: number, bound: number, unit: string): Figure {
  return {
    name,
    measured: `${shown(value)} ${unit}`,
    bound: `≤ ${shown(bound)} ${unit}`,
    met: value <= bound,
  };
}

/** A figure that may not be below its bound. */
export function atLeast(name: string, value: number, bound: number, unit: string): Figure {
  return {
    name,
    measured: `${shown(value)} ${unit}`,
    bound: `≥ ${shown(bound)} ${unit}`,
    met: value >= bound,
  };
}

/** A figure that nothing is promised of: it says what another one means. */
export function forComparison(name: string, value: number, unit: string): Figure {
  return { name, measured: `${shown(value)} ${unit}`, bound: '', met: null };
}

/** A figure that cannot be measured on this machine. */
export function notMeasured(name: string, why: string): Figure {
  return { name, measured: `not measured: ${why}`, bound: '', met: null };
}

function shown(value: number): string {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return value.toLocaleString('en', { maximumFractionDigits: digits });
}
