import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { openCloud } from '../../../scripts/drill/open-cloud';
import { drawTimeline } from '../../../scripts/drill/picture/draw';
import { rehearse } from '../../../scripts/drill/rehearse';

const seed = process.env['DRILL_SEED'] ?? String(Math.floor(Math.random() * 1e9));

test(`a rehearsed takeover loses nothing (seed ${seed})`, { timeout: 240_000 }, async () => {
  const { cloud, dispose } = await openCloud(resolve('dist', 'cloudfunctions'));
  try {
    const options = { seed, ticks: 60, people: 6, documents: 50, out: '', json: true };
    const { findings, takeOver, timeline, digest, counts } = await rehearse(cloud, options);
    expect(findings.list.filter(({ problems }) => problems.length > 0)).toEqual([]);
    expect(digest).not.toBeNull();
    expect(takeOver.promisedLoss).toBeGreaterThanOrEqual(0);
    expect(counts['acknowledged actions']).toBeGreaterThan(30);
    const names = timeline.events.map(({ name }) => name);
    expect(names).toEqual(['start', 'cut off', 'promote', 'old primary back', 'failback', 'end']);
    const picture = drawTimeline(timeline, 'A <rehearsal>');
    expect(picture).toContain('A &lt;rehearsal>');
    for (const name of names) expect(picture).toContain(`>${name}</text>`);
    const across = [...picture.matchAll(/class="event" x1="([\d.]+)"/g)].map(([, x]) => Number(x));
    expect(across).toEqual(across.map((x) => Math.min(960, x)));
  } finally {
    await dispose();
  }
});
