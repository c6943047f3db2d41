const UNIT = /(-?\d*\.?\d+)(rpx|vw|vh)\b/g;
const VARIABLES: Record<string, (value: number) => string> = {
  rpx: (value) => `calc(var(--rpx)*${value})`,
  vw: (value) => `calc(var(--rpx)*${round(value * 7.5)})`,
  vh: (value) => `calc(var(--vh)*${value})`,
};

/**
 * WXSS lengths as CSS. 750 rpx are the width of the mini program, whatever it is; `vw` and `vh` measure the part
 * of the screen that belongs to the page (below the navigation bar), as in WeChat.
 */
export function unitsToCss(value: string): string {
  return value.replace(UNIT, (_, number: string, unit: string) =>
    Number(number) === 0 ? '0px' : (VARIABLES[unit]?.(Number(number)) ?? ''),
  );
}

/** Media queries cannot read variables: rpx counts as on a 375 px wide screen there. */
export function rpxInMedia(params: string): string {
  return params.replace(/(-?\d*\.?\d+)rpx\b/g, (_, number: string) => `${Number(number) / 2}px`);
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
