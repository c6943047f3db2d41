const sentences = `
三楼王阿姨每周六做爱心早餐，孩子们都爱吃
妈妈给我做爱吃的红烧肉
周末在家做爱喝的酸梅汤
有个栏目叫做爱邻里
他把手艺当做爱好
女性交流会周日下午在社区活动室
男性交流更年期保养的不多，欢迎来听
一次性交清一年物业费打九五折
钥匙和水卡一次性交接清楚
理性交流，不吵架
每天早上路口交警都在指挥
菜场门口交通不太方便，别开车
去一楼窗口交水费
三号门口交接钥匙
户口交给派出所换新的
进出口交通管制到周五
十字路口交叉处有个修鞋摊
支援交通志愿者，周一早高峰缺两个人
救援交给专业的人，别自己下水
预约炮制中药请提前一天
煮了一夜情绪才平复下来
那一夜情况紧急，多谢楼上帮忙
孩子演的角色情感很丰富
秋天的景色情人坡最好看
各色情绪卡片，教孩子认识自己
蛋黄片刻就凝固了
姜黄片和枸杞一起泡
羊毛片可以做手工
A片区停车，B片区走人
维A片是眼科大夫开的
三级片区长下周来走访
我操作一遍给你看，滤芯很好换
不用我操心，孩子自己会收拾
我操办了两次邻居节
马走日，卧槽马将军
打赌博物馆周一闭馆，结果真关着
我们打赌场上那个九号能进球
我敢打赌球赛要加时
六合彩虹桥下面的早点铺搬家了
六合彩钢瓦厂招两名工人
时时彩排到很晚，辛苦合唱团
百家乐器行清仓，二胡八折
百家乐园门口捡到一只鞋
老虎机器人玩具，按一下会叫
孩子做了个老虎机关，拉绳就张嘴
在线下注册会员更快
请在线下注意防滑
楼下注意高空坠物
请看以下注意事项
品牌九折，仅限周末
招牌九个字掉了一个
这家大牌九块九包邮不可信
门牌九号的快递放我家了
送彩金鱼两条，鱼缸自带
我文博彩绘课还有两个名额
搬家遇到大麻烦，求一把梯子
早点铺的大麻花又脆又香
门口来了一只大麻雀
大麻袋装旧衣服，谁要自取
自制大麻团，三块一个
妈妈做的大麻糍
隔离霾天少出门，呼吸毒雾伤肺
消毒品请放在孩子够不到的地方
公共厨房的消毒品种齐全
社区讲座：珍爱生命，远离毒品
我家可卡因为怕打雷躲进柜子
麻烦大家转发朋友圈，帮忙找找它
三岁幼女在东门走失，穿红裙
藏族同学尼玛次仁教大家跳舞
KK粉丝团周末去看演出
Huang Bo plays in the film tonight
禁毒志愿者宣传毒品危害
这段相声好笑气氛也好
小猫打滚太好笑气得它直叫
大家谈笑气氛轻松
孩子写的鸦片战争读书笔记
小商贩毒日头下站一天不容易
千年古镇炒麻古镇名声在外
芝麻古法现磨，周三出锅
树叶飘下飞叶子落满院
刷单车链条用旧牙刷最好
门框刷单面漆就够了
买了一套现成的书架，尺寸正好
毛坯房配一套现代家具
全套现浇楼板，隔音好
洗钱包别用热水
衣服干洗钱包记得先掏出来
长跑分组名单贴在公告栏
夜跑分享会周四晚八点
晨跑分两队，快慢都有
一件黑户外冲锋衣，只穿过一次
办请假证明要找班主任
传销骗局防范讲座周五晚上
警方提醒：拒绝赌博，从我做起
收到反洗钱宣传页
店里多放一个A货架
把A货车挪一下，挡住消防通道
面里加微波炉热过的汤
麻辣烫加微辣就好
拍照时多加微笑
汤里再加微量的盐
更加微小的零件要用镊子
给旧电视加卫星电视接收盒
芋圆更加Q弹
头像加Q版小人
把墙刷粉色还是刷白色
昨晚河水上涨粉刷的墙又湿了
收集赞助商名单
筹集赞助给老人买轮椅
猫总爱拉人头发
他妈的手艺真好，饺子皮薄馅大
你妈的电话打不通，让我转告你
鸡蛋混蛋液再下锅
智障儿童康复站招募志愿者
枪支管理规定宣传周
床照明灯坏了，求一位电工
今天起床照常跑步
临床照护经验十年
钱包夜里丢在小区花园
面包夜里现烤，早上六点开门
送外卖的在书包夜光条上贴了名字
公司出一套二手全套服务器机柜
奶茶店的买春卷送豆浆
想买春联的来三号楼
刚上市的春笋，买春笋的接龙
招聘兼职妹妹头模特一名，拍发型
微信支付到账提醒坏了，请现金
微信群里接龙就行
在居民里很有威信的老会长
社区的卫星站周六义诊
共产党员宿舍旧址是保护建筑
赌书泼茶，当时只道是寻常
那辆黄色的自行车是谁的
上海上门服务的师傅修空调
上门服务费二十元，配件另算
下水道堵了，求推荐师傅
代开门锁请出示身份证
出一套床上四件套，全新
约跑：周三晚上操场见
滑冰教练溜冰场免费带两节课
转让健身卡，可以验卡
孩子英语班招生，第一节免费听
转发给需要的邻居，谢谢
求助力气大的人帮忙抬钢琴
分享一个蒸鱼的窍门
这台打印机助力老人打印照片
邀请大家来参加邻居节
再砍一刀行不行，六十我就拿走
点赞的人真多，谢谢大家
抽奖活动由居委会主办，地点广场
红包封面是孩子自己画的
The assassin's creed game disc, 40 yuan
Bassoon lessons on Saturday morning
I live near Scunthorpe and sell analysis books
Dickens and Essex walking tour
She is hitting tennis balls at 6 pm
This hit song was on the radio
Methodical tutoring in mathematics
He has hit the gate with his bicycle
Please class it under help, not goods
Cocktail dress, worn once
The dubbing class starts at nine
Jiaozi and baozi workshop
Dubois piano method, second hand
A heroine of the old films, poster for sale
Free parking; coupon at the desk
Weekend market: shiitake mushrooms
Grape juice, cumin and peacock feathers
Push it to open
Basement key found near the lift
Assess the ladder before you climb
出 VXR 路由器一台
二手 ThinkPad X220，可验机
电话 010-6543-2101，下午在家
￥35 不议价，自提！
`;

/** What neighbours write: most of it holds a banned word by accident, across the border of two words or in a larger one. */
export const innocentSentences: readonly string[] = sentences.split('\n').filter((line) => line !== '');
