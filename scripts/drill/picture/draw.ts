import { minute } from '../../../cloudfunctions/common/kernel/clock';
import { environmentNames } from '../../../emulator/people/environments';
import type { Sample, Timeline } from '../timeline';
import { scaleTo, type Scale } from './scale';
import { style } from './style';

/** px */
const [width, height] = [960, 520];
const [left, right] = [64, width - 24];
/** Where the names of events stand, one above the other so that neighbours can be read. */
const nameLines = [64, 78, 92] as const;

interface Panel {
  title: string;
  top: number;
  bottom: number;
  valueOf: (sample: Sample) => number;
}

const panels: readonly Panel[] = [
  { title: 'Changes not shipped', top: 130, bottom: 280, valueOf: ({ left: count }) => count },
  { title: 'Age of the oldest, in minutes', top: 330, bottom: 460, valueOf: ({ age }) => age / minute },
];

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
const place = (value: number) => value.toFixed(1);

function drawPanel({ title, top, bottom, valueOf }: Panel, { samples }: Timeline, x: Scale, start: number) {
  const most = samples.reduce((max, sample) => Math.max(max, valueOf(sample)), 0);
  const y = scaleTo(most, [bottom, top], 4);
  const grid = y.ticks.map(
    (tick) =>
      `<line class="grid" x1="${left}" x2="${right}" y1="${place(y(tick))}" y2="${place(y(tick))}"/>` +
      `<text x="${left - 8}" y="${place(y(tick) + 4)}" text-anchor="end">${tick}</text>`,
  );
  const lines = environmentNames.map((env) => {
    const points = samples
      .filter((sample) => sample.env === env)
      .map((sample) => `${place(x((sample.at - start) / minute))},${place(y(valueOf(sample)))}`);
    return `<polyline class="series ${env}" points="${points.join(' ')}"/>`;
  });
  return [
    `<text class="panel" x="${left}" y="${top - 12}">${escaped(title)}</text>`,
    ...grid,
    `<line class="axis" x1="${left}" x2="${right}" y1="${bottom}" y2="${bottom}"/>`,
    ...lines,
  ];
}

function drawEvents({ events }: Timeline, x: Scale, start: number): string[] {
  const bottom = panels.at(-1)?.bottom ?? height;
  return events.map(({ at, name }, n) => {
    const [across, line] = [x((at - start) / minute), nameLines[n % nameLines.length] ?? nameLines[0]];
    const anchor = across > width * 0.8 ? 'end' : 'start';
    const beside = anchor === 'end' ? across - 4 : across + 4;
    return (
      `<line class="event" x1="${place(across)}" x2="${place(across)}" y1="${line - 10}" y2="${bottom}"/>` +
      `<text class="event-name" x="${place(beside)}" y="${line}" text-anchor="${anchor}">${escaped(name)}</text>`
    );
  });
}

function drawTimes(x: Scale): string[] {
  const bottom = panels.at(-1)?.bottom ?? height;
  return [
    ...x.ticks.map(
      (tick) => `<text x="${place(x(tick))}" y="${bottom + 18}" text-anchor="middle">${tick}</text>`,
    ),
    `<text x="${(left + right) / 2}" y="${bottom + 40}" text-anchor="middle">Minutes since the start</text>`,
  ];
}

function drawLegend(): string[] {
  return environmentNames.map((env, n) => {
    const from = right - 320 + n * 170;
    return (
      `<line class="series ${env}" x1="${from}" x2="${from + 28}" y1="28" y2="28"/>` +
      `<text x="${from + 36}" y="32">from the ${env}</text>`
    );
  });
}

/** The lag of both environments over time, with what happened meanwhile, as an SVG for light and dark surroundings. */
export function drawTimeline(timeline: Timeline, title: string): string {
  const start = timeline.samples[0]?.at ?? 0;
  const end = timeline.samples.at(-1)?.at ?? start;
  const x = scaleTo((end - start) / minute, [left, right], 10);
  const parts = [
    `<rect class="paper" width="${width}" height="${height}"/>`,
    `<text class="title" x="${left}" y="32">${escaped(title)}</text>`,
    ...drawLegend(),
    ...panels.flatMap((panel) => drawPanel(panel, timeline, x, start)),
    ...drawEvents(timeline, x, start),
    ...drawTimes(x),
  ];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(title)}">\n` +
    `<style>${style}\n</style>\n${parts.join('\n')}\n</svg>\n`
  );
}
