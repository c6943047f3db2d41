const lines = `
赌 博
賭博
赌.博
赌·博
赌-博
赌*博
赌❤博
赌❤️博
赌👨‍👩‍👧博
赌  博
赌_博
赌/博
赌|博
赌【博】
dubo
DUBO
du bo
d u b o
ＤＵＢＯ
du博
赌bo
d.u.b.o
ⓓⓤⓑⓞ
𝐝𝐮𝐛𝐨
𝓭𝓾𝓫𝓸
dub0
来玩 wang luo du chang 吧
网络賭場
網絡賭場
網路上的網上賭博平台
网-上-赌-博
网。上。赌。博
首 存 送 彩 金
六~合~彩
六合合彩
liu he cai
liuhecai 开奖
北京赛车ＰＫ１０
北京赛车pk1O
百🎲家🎲乐
菠 菜 平 台
真\u200b人\u200b荷官
真\u200c人\u200c赌‍场
+微信
➕威信
+ V
加 v
加Ⓥ
加🅥
加🆅
加ＶＸ
加V-X
加V.X
加🇻🇽
加ᴠx
加νх
加Vх聊
加 微 信
加~微~信
加❤微❤信
加我維信
jia wei xin
jiaweixin
加wei信
加weixin
j i a w e i x i n
加衛星
v❤x
Ｖ信
薇❤信
徽 信
加QQ
加ｑｑ
加Q Q
ｑｑ群
电话微信同號
𝕋elegram
Tеlegram
telegrаm
tele-gram
刷 單 返 利
刷單返利
刷🈴单返利
shua dan fan li
刷.单.兼.职
高額返利
信用卡套現
信用卡/套/现
代開發票
代.开.发.票
办假證
辦假證
校 園 貸
校園貸
稳赚不賠
穩賺不賠
wenzhuanbupei
跑 分 平 台
收購銀行卡
收购银.行.卡
USDT搬磚
ＵＳＤＴ搬砖
裸 聊
裸🍑聊
luo liao
luoliao
裸liao
約炮
约 炮
yuepao
y u e p a o
援❌交
援 交
一 夜 情
一夜qing
賣淫
卖.淫
嫖 娼
piaochang
小姐上門
小-姐-上-门
外圍女
p o r n
P.O.R.N
ｐｏｒｎ
pоrn
p0rn
p-o-r-n
做 爱
做♥爱
做愛
冰 毒
冰-毒
bing毒货到付款 出售bing毒
出售冰💊毒
搖頭丸
摇.头.丸
yaotouwan
大 麻
大-麻
Ｋ粉
k 粉
К粉
海洛❄因
hailuoyin
聽話水
c0caine
cocаine
h-e-r-o-i-n
ＭＤＭＡ
傻 逼
傻Ｂ
傻🅱
sha bi
shabi
煞 笔
草 泥 马
caonima
草.泥.馬
王 八 蛋
fuuuuck
f u c k
f.u.c.k
ｆｕｃｋ
fυck
𝒻uck
ƒuck
sh1t
$hit
ѕhіt
b.i.t.c.h
b1tch
@sshole
轉發領紅包
转 发 领 红 包
转.发.领.红.包
zhuanfalinghongbao
分享到③個群
分享到 5 个群
分享到 两 个群
帮我 砍 一 刀
幫我砍一刀
助力～砍～一～刀
助🔪力砍一刀
集 赞
集讚
扫码 领红包
掃碼領紅包
出售槍支
出.售.枪.支
枪 支
槍支
全 能 神
邪·教
非法出 版物
翻牆軟件
g a m b l i n g
gаmbling
gambIing
ɢᴀᴍʙʟɪɴɢ
Ｏｎｌｉｎｅ\u3000Ｃａｓｉｎｏ
online.casino
guaranteed-profit
add\u3000my\u3000wechat
add my w.e.c.h.a.t
free   coupon
`;

/** Banned words written to get past a filter: a line each. */
export const evasions: readonly string[] = lines.split('\n').filter((line) => line !== '');
