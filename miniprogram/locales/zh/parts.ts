/** Texts of the components that pages share. */
export const parts = {
  free: '免费',
  price: '{yuan} 元',
  likes: '{n} 个赞',
  comments: '{n} 条评论',
  author: '楼主',
  remove: '删除',
  /** An author's own, not yet seen by others. */
  badge: {
    pending: '审核中',
    refused: '需要修改',
    hidden: '核实中',
    'taken-down': '已下架',
    withheld: '已隐藏',
    removed: '已删除',
  },
  /** Of a picture. */
  pictureBadge: { pending: '审核中', refused: '没有通过' },
  copy: '复制文字',
  copied: '已复制',
  photo: '第 {n} 张，共 {total} 张',
  openPerson: '{name} 的主页',
};
