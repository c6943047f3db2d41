import { askPeer } from '../link/ask-peer';
import type { Link } from '../link/config';
import type { RangeDigest } from '../link/messages';
import type { Theirs } from './theirs';

/** Ranges in one message. */
const most = 50;

/** The other environment, asked over the link. Throws `PeerError`. */
export function askTheirs(link: Link): Theirs {
  return {
    async digests(ranges) {
      const answers: RangeDigest[] = [];
      for (let first = 0; first < ranges.length; first += most) {
        const { data } = await askPeer(link, 'digests', { ranges: ranges.slice(first, first + most) });
        answers.push(...data.ranges);
      }
      return answers;
    },
    async entries(ranges) {
      const { data } = await askPeer(link, 'entries', { ranges: ranges.slice(0, most) });
      const later = ranges.slice(most).map(({ after }) => ({ entries: [], busy: [], until: after }));
      return [...data.ranges, ...later];
    },
  };
}
