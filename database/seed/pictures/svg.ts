type Attributes = Readonly<Record<string, string | number>>;

function attributes(all: Attributes): string {
  return Object.entries(all)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');
}

export function circle(cx: number, cy: number, r: number, fill: string, more: Attributes = {}): string {
  return `<circle${attributes({ cx, cy, r, fill, ...more })}/>`;
}

export function oval(
  cx: number,
  cy: number,
  rx: number,
  ry: number,
  fill: string,
  more: Attributes = {},
): string {
  return `<ellipse${attributes({ cx, cy, rx, ry, fill, ...more })}/>`;
}

/** A rectangle with corners rounded by `round`. */
export function box(
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  round = 0,
  more: Attributes = {},
): string {
  return `<rect${attributes({ x, y, width, height, rx: round, fill, ...more })}/>`;
}

/** A filled path. */
export function shape(d: string, fill: string, more: Attributes = {}): string {
  return `<path${attributes({ d, fill, ...more })}/>`;
}

/** A stroked path with round ends. */
export function line(d: string, stroke: string, width: number, more: Attributes = {}): string {
  return `<path${attributes({
    d,
    stroke,
    'stroke-width': width,
    fill: 'none',
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    ...more,
  })}/>`;
}

/** Moves, turns (degrees) and scales what is drawn around 0,0. */
export function place(
  content: string,
  x: number,
  y: number,
  { turn = 0, scale = 1, flip = false }: { turn?: number; scale?: number; flip?: boolean } = {},
): string {
  const size = flip ? `${-scale} ${scale}` : `${scale}`;
  return `<g transform="translate(${x} ${y}) rotate(${turn}) scale(${size})">${content}</g>`;
}

/** What a thing that stands on `cy` lays on the ground. */
export function shadow(cx: number, cy: number, rx: number, ry: number): string {
  return oval(cx, cy, rx, ry, '#2b1d10', { opacity: 0.16 });
}

/** `draw(0)` … `draw(count - 1)`, one after another. */
export function times(count: number, draw: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => draw(index)).join('');
}

/** Wisps over something hot. */
export function steam(x: number, y: number): string {
  const wisp = 'M0 0 c-18 -22 18 -40 0 -64 s12 -34 2 -50';
  return [-46, 0, 46]
    .map((dx, index) => place(line(wisp, '#ffffff', 9, { opacity: 0.55 }), x + dx, y + (index % 2) * -14))
    .join('');
}
