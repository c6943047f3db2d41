import { now, second } from '../../../kernel/clock';
import { homeRole } from '../../../kernel/role';
import { askPeer } from '../../link/ask-peer';
import { readLink, type Link } from '../../link/config';
import type { PeerState } from '../../link/messages';
import { askForToken, PeerError } from '../../link/peer';
import { isEpochOf } from '../../roles/role-policy';
import { countUnshipped } from '../../shipping/count-unshipped';
import { readRole } from '../../../kernel/role';
import { schemaDigest } from '../hello';
import { check, type Check } from './check';

/** ms */
const patience = 6 * second;

function reasonOf(error: unknown): string {
  if (!(error instanceof PeerError)) throw error;
  return error.code === null ? error.message : `${error.message} (${error.code})`;
}

async function checkSecrets(link: Link): Promise<Check> {
  try {
    await askForToken(link, patience);
    return check('secrets', true, {
      zh: '微信接受对方的 AppID 和 AppSecret。',
      en: 'WeChat takes AppID and AppSecret of the other side.',
    });
  } catch (error) {
    const why = reasonOf(error);
    return check('secrets', false, {
      zh: `微信不接受对方的 AppID 和 AppSecret：${why}。`,
      en: `WeChat does not take AppID and AppSecret of the other side: ${why}.`,
    });
  }
}

/** Whether both sides can be as they say they are: one serves, at the same epoch, which is one of its own. */
async function checkStanding(theirs: PeerState): Promise<Check> {
  const mine = await readRole();
  const serves = [mine, theirs].filter(({ role }) => role === 'primary').length;
  const own = mine.role !== 'primary' || isEpochOf(homeRole(), mine.epoch);
  const passed = serves === 1 && mine.epoch === theirs.epoch && own;
  const [here, there] = [`${mine.role}, ${mine.epoch}`, `${theirs.role}, ${theirs.epoch}`];
  return check('peer', passed, {
    zh: `这里：${here}；对方：${there}。${passed ? '' : '应当只有一边服务，纪元相同；请检查两边的 LIFEBOAT_ROLE。'}`,
    en: `Here: ${here}; there: ${there}.${passed ? '' : ' One side should serve, both in the same epoch: check LIFEBOAT_ROLE on both.'}`,
  });
}

function checkSchema(theirs: string | null): Check {
  return theirs === schemaDigest()
    ? check('schema', true, {
        zh: '两边的集合和索引定义相同。',
        en: 'Both sides know the same collections and indexes.',
      })
    : check('schema', false, {
        zh: '两边部署的版本不同：请把同一版本部署到两边。',
        en: 'The two sides run different releases: deploy the same one to both.',
      });
}

/** Says hello, and looks at what comes back: it is signed with our key, or it would not be taken. */
async function checkPeer(link: Link): Promise<Check[]> {
  try {
    const { state, data } = await askPeer(
      link,
      'hello',
      { ...(await countUnshipped()), at: now() },
      patience,
    );
    return [await checkStanding(state), checkSchema(data.schema)];
  } catch (error) {
    const why = reasonOf(error);
    return [
      check('peer', false, {
        zh: `对方没有好好回应：${why}。请检查 LIFEBOAT_PEER_ENV 和两边的 LIFEBOAT_LINK_KEY，以及对方的 ingest 是否已部署。`,
        en: `The other side does not answer as it should: ${why}. Check LIFEBOAT_PEER_ENV, LIFEBOAT_LINK_KEY on both sides, and whether its ingest is deployed.`,
      }),
    ];
  }
}

/** Whether the other environment can be spoken with, and stands as it should. What needs what is missing is left out. */
export async function checkLink(): Promise<Check[]> {
  const { config: link, problems } = readLink(process.env);
  if (!link) {
    const what = problems.join(' ');
    const unset = { zh: '没有配置备用环境。', en: 'No standby is set up.' };
    return [check('link', false, problems.length === 0 ? unset : { zh: '配置有误：', en: what })];
  }
  const set = check('link', true, { zh: '已配置对方。', en: 'The other side is set up.' });
  const secrets = await checkSecrets(link);
  return secrets.passed ? [set, secrets, ...(await checkPeer(link))] : [set, secrets];
}
