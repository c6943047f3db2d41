/** Pairs: what it looks like is written after it. Capitals are lower case by then, and accents are gone. */
const pairs = [
  '0o1liləeæaøo',
  'аaвbеeзeѕsіlјjкkмmнhоoрpсcтtуyхxѵvԁdԛqԝwһhӏl',
  'αaβbεeηnιlκkνvοoρpτtυuχxωw',
  'ɡgɑaɩlılƒfʟlᴀaʙbᴄcᴅdᴇeꜰfɢgʜhɪlᴊjᴋkᴍmɴnᴏoᴘpʀrꜱsᴛtᴜuᴠvᴡwʏyᴢz',
  'ߋoօoսuոnհhցgⲟo',
].join('');

/** The Latin letter that a letter or a digit of any script passes for; `0` is o, and `1` and `i` are l. */
export const lookAlikes: ReadonlyMap<string, string> = new Map(
  Array.from({ length: pairs.length / 2 }, (_, at) => [pairs.charAt(2 * at), pairs.charAt(2 * at + 1)]),
);

/** Signs that some read as a character. They separate as other signs do, so a text that has one is read both ways. */
export const readSigns: ReadonlyMap<string, string> = new Map([
  ['+', '加'],
  ['➕', '加'],
  ['@', 'a'],
  ['$', 's'],
]);
