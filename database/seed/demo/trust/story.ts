import { day, hour, minute } from '../../../../cloudfunctions/common/kernel/clock';
import { moderationDefaults } from '../../../../cloudfunctions/common/kernel/settings/moderation';
import { openCase } from '../../../../cloudfunctions/common/moderation/cases/open-case';
import { reviewOpening } from '../../../../cloudfunctions/common/moderation/review-opening';
import type { Decision } from '../../../collections/decisions';
import type { Subject } from '../../../collections/subjects';
import { commentIdOf, postIdOf, userIdOf } from '../ids';
import { appeal } from './appeal';
import { complain } from './complain';
import { contentOf } from './content';
import { decide, mute } from './decide';
import type { Ledger } from './ledger';

/** One thing that happened, and when (ms). */
interface Event {
  at: number;
  run: (at: number) => Promise<unknown>;
}

const { deadline } = moderationDefaults;
const [moderator, admin] = [userIdOf('moderator'), userIdOf('admin')];
const post = (...of: Parameters<typeof postIdOf>): Subject => ({ type: 'post', id: postIdOf(...of) });
const comment = (of: Subject, number: number): Subject => ({
  type: 'comment',
  id: commentIdOf(of.id, number),
});

const coffee = post('lin', '组队拼单买咖啡豆，扫码领取优惠');
const sketches = post('lin', '速写小组第一次活动，画老街的门');
const headphones = post('lin', '头戴耳机，画画时听歌用的');
const partners = post('agent', '招跑腿搭子，介绍有奖励');
const gym = post('liu', '健身房年卡转让，三折');
const insult = comment(post('doudou', '婴儿推车，九成新，可平躺'), 2);
const touting = comment(post('wei', '修自行车、换锁芯、通下水，先看再说'), 3);
const sheets = post('deer', '儿歌简谱二十首，带左手伴奏，PDF');
const wallpaper = post('lin', '梧桐里手绘地图，手机壁纸一套');
const name: Subject = { type: 'user', id: userIdOf('doudou') };
const platform: Subject = { type: 'platform', id: `platform-${userIdOf('chen')}` };

/** Content that waits, or is looked at after it came out, comes to review as it is stored. */
async function review(ledger: Ledger, subject: Subject, hours: number, at: number): Promise<void> {
  const content = contentOf(ledger, subject);
  if (!content) throw new Error(`${subject.id} cannot be reviewed`);
  const { type, document, authorId } = content;
  const check = type === 'user' ? { suggest: 'review' as const, label: 10001 } : document.check;
  const opening = reviewOpening(check, check.suggest === 'pass' ? 'policy' : 'text', hours, at);
  await openCase(ledger.transaction, { subject, authorId, cause: 'review', ...opening }, at);
}

/** What happened in the lane that operators had, or have, to look at. `now` in ms. */
function events(ledger: Ledger, now: number): Event[] {
  const bornAt = ({ id }: Subject) => ledger.get('posts', id).createdAt;
  const reviewed = (subject: Subject, hours: number): Event => ({
    at: bornAt(subject),
    run: (at) => review(ledger, subject, hours, at),
  });
  const decided = (subject: Subject, after: number, choice: Parameters<typeof decide>[2]): Event => ({
    at: bornAt(subject) + after,
    run: (at) => decide(ledger, subject, choice, at),
  });
  const complaint = (
    by: Parameters<typeof userIdOf>[0],
    ago: number,
    subject: Subject,
    reason: string,
    text: string,
  ) => ({
    at: now - ago,
    run: (at: number) => complain(ledger, { by: userIdOf(by), subject, reason, text }, at),
  });
  let removal: Decision | undefined;
  return [
    ...[sheets, wallpaper].flatMap((subject) => [
      reviewed(subject, deadline.publishFirst),
      decided(subject, 3 * hour, { by: moderator, outcome: 'approve' }),
    ]),
    reviewed(coffee, deadline.reviewFirst),
    decided(coffee, 2 * hour, {
      by: moderator,
      outcome: 'ask-change',
      rule: 'no-inducement',
      reason: '请去掉「扫码领取优惠」，拼单的事可以留着。改好保存，我们会尽快再看。',
    }),
    reviewed(sketches, deadline.reviewFirst),
    reviewed(headphones, deadline.reviewFirst),
    complaint('doudou', 14 * hour, insult, 'harassment', '好好卖个车，怎么骂人。'),
    complaint('lin', 13 * hour, insult, 'harassment', '说话太难听了。'),
    {
      at: now - 11 * hour,
      run: (at) =>
        decide(
          ledger,
          insult,
          { by: moderator, outcome: 'remove', rule: 'kind', reason: '这句话是冲着人去的，已经下架。' },
          at,
        ),
    },
    {
      at: now - 11 * hour + 5 * minute,
      run: (at) => {
        const reason = '提醒过之后又有骂人的话，三天内不能发布，别的功能照常。';
        return mute(ledger, { by: moderator, userId: userIdOf('liu'), days: 3, rule: 'kind', reason }, at);
      },
    },
    complaint('mei', 1.9 * day, partners, 'inducement', '这不就是拉人头吗'),
    {
      at: now - 1.4 * day,
      run: async (at) => {
        const reason = '用奖励让人拉人进来，微信和我们都不允许，所以下架了。';
        const choice = { by: admin, outcome: 'remove', rule: 'no-inducement', reason } as const;
        removal = await decide(ledger, partners, choice, at);
      },
    },
    {
      at: now - 9 * hour,
      run: async (at) => {
        if (!removal) throw new Error('nothing to appeal against');
        const text = '奖励是给搭子干活的介绍费，不是让大家转发。我可以删掉那一句，帖子能恢复吗？';
        await appeal(ledger, removal, text, at);
      },
    },
    complaint('chen', 30 * hour, platform, 'malfunction', '字放大以后，下面的按钮就看不见了。'),
    complaint('wei', 5 * hour, touting, 'spam', '在我帖子下面拉客，说过一次了。'),
    complaint('mei', 40 * minute, gym, 'fraud', '先收一百块定金，让我转到他给的码上。'),
    complaint('lin', 25 * minute, gym, 'fraud', '问他卡号不肯说，只催着转定金。'),
    { at: now - 20 * minute, run: (at) => review(ledger, name, deadline.reviewFirst, at) },
  ];
}

/** Lets it all happen, one after another. `now` in ms. */
export async function tell(ledger: Ledger, now: number): Promise<void> {
  const rounded = events(ledger, now).map(({ at, run }) => ({ at: Math.round(at), run }));
  for (const { at, run } of rounded.sort((a, b) => a.at - b.at)) await run(at);
}
