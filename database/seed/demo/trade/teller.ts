import { attentionPath } from '../../../../cloudfunctions/common/notices/attention-path';
import type { NoticeData } from '../../../../cloudfunctions/common/notices/notice-data';
import { writeNotice } from '../../../../cloudfunctions/common/notices/write-notice';
import type { SeedTarget } from '../../target';
import { userIdOf } from '../ids';
import type { Ledger } from '../trust/ledger';
import type { Till } from './till';

/** What the deeds of trade are told with. */
export interface Teller {
  ledger: Ledger;
  till: Till;
  phones: SeedTarget['phones'];
  appid: string;
  /** The openid WeChat knows a person by. */
  openidOf: (userId: string) => string;
}

/** Tells those who look after money, as `tell-money-people` does. `at` in ms. */
export async function tellMoneyPeople(
  ledger: Ledger,
  { what, about }: { what: NoticeData['money-attention']['what']; about: string },
  at: number,
): Promise<void> {
  for (const role of ['support', 'admin']) {
    const path = attentionPath({ what, about });
    const notice = {
      userId: userIdOf(role),
      kind: 'money-attention' as const,
      at,
      about,
      data: { what },
      path,
    };
    await writeNotice(ledger.transaction, notice);
  }
}
