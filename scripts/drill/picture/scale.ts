/** Maps values to places on paper. */
export interface Scale {
  (value: number): number;
  /** Values worth a label, evenly apart. */
  ticks: number[];
}

/** A step of 1, 2 or 5 times a power of ten that divides `span` into about `parts`. */
function stepFor(span: number, parts: number): number {
  const rough = span / parts;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((one) => one * power >= rough) ?? 10;
  return factor * power;
}

/** From 0 up to a round number at or above `most`, drawn from `start` to `end`. */
export function scaleTo(most: number, [start, end]: readonly [number, number], parts: number): Scale {
  const step = stepFor(Math.max(most, 1), parts);
  const top = Math.ceil(Math.max(most, 1) / step - 1e-9) * step;
  const place = (value: number) => start + (value / top) * (end - start);
  const count = Math.round(top / step);
  return Object.assign(place, { ticks: Array.from({ length: count + 1 }, (_, n) => n * step) });
}
