export const home = {
  search: '搜闲置、手艺、身边的事',
  notice: '公告',
  closeNotice: '收起公告',
  standby: '这里是备用小程序，只能看。',
  standbyWay: '去正在使用的',
  categories: '分类',
  all: '全部',
  sections: '栏目',
  empty: '这里还没有内容，来发第一条吧。',
  publish: '去发布',
  share: '{name}：{slogan}',
};
