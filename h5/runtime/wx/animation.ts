interface Step {
  styles: Record<string, string>;
  transforms: string[];
  /** Milliseconds. */
  duration: number;
  delay: number;
  timingFunction: string;
}

/** What `animation="{{…}}"` gets: the steps gathered since the last export. */
export interface Exported {
  actions: Step[];
}

type Options = Partial<Pick<Step, 'duration' | 'delay' | 'timingFunction'>>;
type Animation = Record<string, (...values: (string | number)[]) => unknown>;

const TRANSFORMS =
  'rotate rotateX rotateY rotateZ rotate3d scale scaleX scaleY scaleZ skew skewX skewY translate translateX translateY translateZ'.split(
    ' ',
  );
const STYLES = ['opacity', 'backgroundColor', 'width', 'height', 'top', 'left', 'bottom', 'right'];

/** `wx.createAnimation`. */
export function createAnimation(options: Options = {}): Animation {
  const usual = { duration: 400, delay: 0, timingFunction: 'linear', ...options };
  let actions: Step[] = [];
  let styles: Record<string, string> = {};
  let transforms: string[] = [];
  const animation: Animation = {};
  for (const name of TRANSFORMS) {
    animation[name] = (...values) => {
      transforms.push(`${name}(${values.map((value) => withUnit(name, value)).join(',')})`);
      return animation;
    };
  }
  for (const name of STYLES) {
    animation[name] = (value) => {
      styles[name] = name === 'opacity' || typeof value === 'string' ? String(value) : `${value}px`;
      return animation;
    };
  }
  animation['step'] = ((own: Options = {}) => {
    actions.push({ ...usual, ...own, styles, transforms });
    styles = {};
    transforms = [...transforms];
    return animation;
  }) as Animation[string];
  animation['export'] = (): Exported => {
    const exported = { actions };
    actions = [];
    return exported;
  };
  return animation;
}

function withUnit(name: string, value: string | number): string {
  if (typeof value === 'string') return value;
  if (name.startsWith('translate')) return `${value}px`;
  return /^(rotate|skew)/.test(name) && name !== 'rotate3d' ? `${value}deg` : String(value);
}
