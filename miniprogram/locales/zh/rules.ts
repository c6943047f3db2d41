export const rules = {
  title: '社区规则',
  lead: '几条约定，让这里一直好用。违反规则的内容会被隐藏，你会看到原因，也可以申诉。',
  version: '版本 {version}',
};
