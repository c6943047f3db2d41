export const home = {
  search: '搜闲置、手艺、身边的事',
  notice: '公告',
  closeNotice: '收起公告',
  categories: '分类',
  all: '全部',
  sections: '栏目',
  empty: '这里还没有内容，来发第一条吧。',
  publish: '去发布',
  share: '{name}：{slogan}',
};
