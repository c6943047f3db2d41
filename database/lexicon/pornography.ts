import { define } from './define';

export const pornography = define('pornography', [
  {
    action: 'refuse',
    pinyin: true,
    words:
      '裸聊、约炮、卖淫、嫖娼、招嫖、兼职学生妹、外围女、黄色网站、成人网站、色情网站、色情视频、色情直播、' +
      '上门特服、特殊服务小姐、小姐上门、学生妹上门、楼凤、莞式服务、买春、包夜小姐、包养学生妹、处女膜出售、出售原味、迷奸、偷拍视频、' +
      '厕拍、福利姬、无码视频、成人视频、成人直播、情色直播、黄播平台',
  },
  {
    action: 'refuse',
    pinyin: false,
    words:
      '肛交、乱伦、幼女视频、幼女照片、萝莉资源、门事件视频、AV资源、av种子、porn、porno、pornhub、child porn、onlyfans',
  },
  { action: 'review', pinyin: true, words: '援交、一夜情' },
  {
    action: 'review',
    pinyin: false,
    words:
      '做爱、性交、口交、色情、黄片、毛片、A片、三级片、裸照、裸体视频、情趣内衣模特、丝袜诱惑、制服诱惑、莞式、口爆、潮吹、' +
      '按摩出台、SPA出台、包夜、床照、性伴侣、性服务、充气娃娃、nude pics、sexting、escort service、happy ending massage',
  },
]);
