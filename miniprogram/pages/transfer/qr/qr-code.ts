import { bytesOf } from './bytes';

/** Modules on each side of a QR code of version 1. */
const size = 21;
/** Level Q (11) and mask 0 (000), with their own correction, as they are written. */
const format = 0b011010101011111;

/** A module: dark or light; null while nothing stands there. */
type Grid = (boolean | null)[][];

/** One of the three squares by which a reader finds the code, with the light line around it. */
function drawFinder(grid: Grid, row: number, column: number): void {
  for (let y = -1; y <= 7; y += 1) {
    for (let x = -1; x <= 7; x += 1) {
      const line = grid[row + y];
      if (line?.[column + x] === undefined) continue;
      const ring = Math.max(Math.abs(y - 3), Math.abs(x - 3));
      line[column + x] = ring !== 2 && ring !== 4;
    }
  }
}

/** Which level and mask it has, twice; and the module that is always dark. */
function drawFormat(put: (row: number, column: number, dark: boolean) => void): void {
  for (let bit = 0; bit < 15; bit += 1) {
    const dark = ((format >>> bit) & 1) === 1;
    if (bit < 8) {
      put(bit < 6 ? bit : bit + 1, 8, dark);
      put(8, size - 1 - bit, dark);
    } else {
      put(8, bit === 8 ? 7 : 14 - bit, dark);
      put(size - 15 + bit, 8, dark);
    }
  }
  put(size - 8, 8, true);
}

/** What every code of this size has. */
function frame(): Grid {
  const grid: Grid = Array.from({ length: size }, () => Array.from({ length: size }, () => null));
  const put = (row: number, column: number, dark: boolean) => {
    const line = grid[row];
    if (line) line[column] = dark;
  };
  for (let at = 0; at < size; at += 1) {
    put(6, at, at % 2 === 0);
    put(at, 6, at % 2 === 0);
  }
  drawFinder(grid, 0, 0);
  drawFinder(grid, 0, size - 7);
  drawFinder(grid, size - 7, 0);
  drawFormat(put);
  return grid;
}

/** Where data goes: in pairs of columns from the right, up and down in turn, past the timing line. */
function* path(): Generator<[row: number, column: number]> {
  let upwards = true;
  for (let right = size - 1; right >= 1; right -= 2) {
    if (right === 6) right = 5;
    for (let step = 0; step < size; step += 1) {
      const row = upwards ? size - 1 - step : step;
      yield [row, right];
      yield [row, right - 1];
    }
    upwards = !upwards;
  }
}

/**
 * The QR code (version 1, level Q) of up to 16 capitals and digits, row by row: true is dark. Always with mask 0, which
 * every reader takes; weighing the eight masks is for contents less even than a code. Throws for what it cannot hold.
 */
export function qrCode(text: string): boolean[][] {
  const grid = frame();
  const bits = bytesOf(text)
    .map((byte) => byte.toString(2).padStart(8, '0'))
    .join('');
  let next = 0;
  for (const [row, column] of path()) {
    const line = grid[row];
    if (!line || line[column] !== null) continue;
    line[column] = (bits[next] === '1') !== ((row + column) % 2 === 0);
    next += 1;
  }
  return grid.map((line) => line.map((dark) => dark === true));
}
