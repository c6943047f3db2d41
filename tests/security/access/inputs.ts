import { rulesVersion } from '../../../cloudfunctions/common/moderation/rules';
import { examplePost } from '../../integration/support/examples';
import type { Stage } from './world';

const because = { rule: 'honest', reason: '与实际不符。' };

/** What each action is sent: right in form, and about what is on the stage. */
export const inputs: Readonly<Record<string, (stage: Stage) => Record<string, unknown>>> = {
  'register session': () => ({}),
  'register profile.update': () => ({ area: '东门' }),
  'register phone.bind': ({ phoneCode }) => ({ code: phoneCode }),
  'register phone.type': () => ({ number: '13800000000' }),
  'register consent.record': () => ({ document: 'rules', version: rulesVersion }),
  'register block': ({ stranger }) => ({ userId: stranger.userId }),
  'register unblock': ({ stranger }) => ({ userId: stranger.userId }),
  'register account.export': () => ({}),
  'register account.delete': () => ({ undo: true }),
  'register notices': () => ({}),
  'register notices.read': ({ noticeId }) => ({ noticeIds: [noticeId] }),

  'publish post.create': () => examplePost,
  'publish post.update': ({ postId }) => ({ ...examplePost, postId, revision: 0 }),
  'publish post.remove': ({ postId }) => ({ postId }),
  'publish comment.create': ({ postId }) => ({ postId, body: '请问还在吗' }),
  'publish comment.remove': ({ commentId }) => ({ commentId }),
  'publish like.set': ({ postId }) => ({ postId, liked: true }),

  'browse home': () => ({}),
  'browse post': ({ freeCaseId }) => ({ postId: freeCaseId }),
  'browse comments': ({ freeCaseId }) => ({ postId: freeCaseId }),
  'browse user': ({ stranger }) => ({ userId: stranger.userId }),
  'browse search': () => ({ query: '旧书' }),
  'browse mine': () => ({}),
  'browse rules': () => ({}),
  'browse status': () => ({}),

  'report reasons': ({ postId }) => ({ subject: { type: 'post', id: postId } }),
  'report submit': ({ postId }) => ({
    subject: { type: 'post', id: postId },
    reason: 'fraud',
    text: '是假的',
  }),
  'report reopen': ({ reportId }) => ({ reportId, text: '还没有解决' }),
  'report mine': () => ({}),

  'appeal decision': ({ decisionId }) => ({ decisionId }),
  'appeal submit': ({ decisionId }) => ({ decisionId, text: '我想请你们再看一看。' }),
  'appeal mine': () => ({}),
  'appeal queue': () => ({}),
  'appeal decide': ({ appealCaseId }) => ({
    caseId: appealCaseId,
    version: 1,
    overturn: true,
    reply: '是我们弄错了。',
  }),

  'moderate queue': () => ({}),
  'moderate subject': ({ caseId }) => ({ caseId }),
  'moderate claim': ({ freeCaseId }) => ({ caseId: freeCaseId }),
  'moderate release': ({ caseId }) => ({ caseId }),
  'moderate decide': ({ caseId }) => ({ caseId, version: 1, revision: 0, outcome: 'remove', ...because }),
  'moderate bulk': ({ caseId }) => ({ items: [{ caseId, version: 1, revision: 0 }], outcome: 'approve' }),
  'moderate related': ({ caseId }) => ({ caseId }),
  'moderate undo': ({ ownDecisionId }) => ({ decisionId: ownDecisionId, reason: '看错了。' }),
  'moderate sanction': ({ stranger }) => ({ userId: stranger.userId, kind: 'warning', days: 7, ...because }),
  'moderate lift': ({ sanctionId }) => ({ decisionId: sanctionId, reason: '已改正。' }),
  'moderate history': () => ({}),
  'moderate people': () => ({}),
  'moderate person': ({ stranger }) => ({ userId: stranger.userId }),
  'moderate words.list': () => ({}),
  'moderate words.set': () => ({ text: '测试词语', category: 'contact', effect: 'review' }),
  'moderate words.try': () => ({ text: '一句话' }),

  'operate desk': () => ({}),
  'operate operator.set': ({ stranger }) => ({ userId: stranger.userId, role: null }),
};
