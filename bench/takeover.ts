import { minute } from '../cloudfunctions/common/kernel/clock';
import { openCloud } from '../scripts/drill/open-cloud';
import { rehearse } from '../scripts/drill/rehearse';

const DOCUMENTS = 100_000;
/** ms; how often `backup` runs, and what a run may take. */
const period = 5 * minute;
const slack = minute;

/** What a rehearsed takeover loses and how long it takes, with 100,000 documents on both sides and people at work. */
export async function run(): Promise<Record<string, unknown>> {
  const { cloud, dispose } = await openCloud();
  try {
    const options = { seed: 'bench', ticks: 120, people: 20, documents: DOCUMENTS, out: '', json: true };
    const { takeOver, findings, counts, digest } = await rehearse(cloud, options);
    const { promisedLoss, lost, untilServed } = takeOver;
    const problems = findings.list.flatMap(({ check, problems: list }) =>
      list.map((one) => `${check}: ${one}`),
    );
    return {
      name: 'takeover',
      documents: counts['documents on each side'],
      'RPO, simulated minutes': Number((promisedLoss / minute).toFixed(1)),
      'acknowledged actions not there at once': lost.deeds,
      'RTO, s': Number((untilServed / 1000).toFixed(1)),
      phases: Object.fromEntries(findings.phases.map(({ phase, ms }) => [phase, `${ms} ms`])),
      'digest of both sides': digest,
      problems,
      reach: 'RPO: the period of the timer; RTO under 60 s; nothing lost, shown by digests',
      reached:
        promisedLoss <= period + slack && untilServed < 60_000 && digest !== null && problems.length === 0,
    };
  } finally {
    await dispose();
  }
}
