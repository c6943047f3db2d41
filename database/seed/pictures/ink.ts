/** The colours one picture is drawn with. */
export interface Ink {
  /** The thing itself. */
  main: string;
  /** What sets it off. */
  accent: string;
  wall: string;
  table: string;
  floor: string;
  /** Of an animal. */
  fur: string;
}

export const inks = {
  brick: {
    main: '#c9553d',
    accent: '#f0b95a',
    wall: '#f3dcc3',
    table: '#c98f5f',
    floor: '#c99a6b',
    fur: '#e0934a',
  },
  mustard: {
    main: '#e0a63a',
    accent: '#4f7f77',
    wall: '#dfe5da',
    table: '#b98556',
    floor: '#bd8d63',
    fur: '#e6ae5c',
  },
  leaf: {
    main: '#4f9066',
    accent: '#e9b44c',
    wall: '#f2e6cf',
    table: '#c79a6c',
    floor: '#cfa678',
    fur: '#a08f7d',
  },
  sea: {
    main: '#3f7f95',
    accent: '#ee8a5d',
    wall: '#f5e3d0',
    table: '#b88a63',
    floor: '#c39c77',
    fur: '#8d97a3',
  },
  plum: {
    main: '#7d5778',
    accent: '#e8b7a0',
    wall: '#eadfe2',
    table: '#b07f62',
    floor: '#b98e70',
    fur: '#5b5057',
  },
  rose: {
    main: '#dd8379',
    accent: '#5e8f86',
    wall: '#e3ebe6',
    table: '#d1a67d',
    floor: '#d6b08a',
    fur: '#f0d3ae',
  },
  sand: {
    main: '#cfae84',
    accent: '#bb5f45',
    wall: '#d5e0df',
    table: '#a97c55',
    floor: '#b58b63',
    fur: '#d7b183',
  },
  night: {
    main: '#37506b',
    accent: '#f1bf6a',
    wall: '#d9e2ea',
    table: '#9c7453',
    floor: '#a9825f',
    fur: '#4a4a52',
  },
} as const satisfies Record<string, Ink>;

export type InkName = keyof typeof inks;

export const wood = '#b9804f';
export const woodDeep = '#8f5d38';
export const green = '#5f9a5b';
export const greenDeep = '#3d7550';
export const dark = '#3b3431';
export const steel = '#b4bcc0';
export const steelDeep = '#858f95';
export const cream = '#fff6e6';
export const paper = '#fffdf8';
export const skin = '#f4c9a4';
