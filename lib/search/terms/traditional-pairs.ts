// Written by `npm run traditional`; change scripts/make-traditional.ts instead.

/**
 * Traditional characters in the order of Unicode, each as the distance of its code point from the one
 * before, in base 36: half the bytes of the characters themselves.
 */
export const gaps =
  'ffq 2g 4 5i c x h 1d b 1z 2 6 2r 1 8 s 9 h 4 7 7 1g b k 7 b 8 1h 2 x ' +
  '4b 5 t k 2 o e 6 8 1w 4 4 1 4 j 1m h k 13 20 34 4u 2f n 4 b 1 1n k w ' +
  '21 2l 5 n u 6 t 1m 2 6 3 2 67 e 18 3 m 17 13 1j 5 6 1u 2 s 18 70 2f 4u d ' +
  '1i 1k 1 2 2 1 r 1 3 2 1 15 f m 8 8 41 3r 1i 35 8 3 19 8 e 5 19 1b 6 2 ' +
  '1 2a 2 f 2 6 b 1f 5 d b c 4 3x 4b 1m 1c o b 20 j 19 2 1k 2 4 45 54 o 6 ' +
  'v q 1 1e 9 w 33 d f 6 3 1 9 6 i 8 3 7 m 8 1 1m 1 t 3 a 16 b 5 23 ' +
  '1n r 1x 9 u z n 17 1v 8c 13 4p 8 1d 8 t 1i i 6 5 5 m i k c 15 e d k 1t ' +
  '6 2f m x 10 4 2r 2f o 4 17 6z 1q x b 6 u 24 7 e q 1l 1 1f 6 s 7 9 4a h ' +
  '2c q 1p 2v 14 2w x 1q t 5 c 8 1j 1v 1l 2d q a 3 6 3n 2t 7 1y 36 1s 9 5 6 k ' +
  '3l 1j 1m 2o 5 2 1 2i h 4g 5n 2 u 1g 48 8 2f n i 3 s s 2 1q 5 m 6 18 28 1t ' +
  '1l 4 2l s 6 x 3n 9 e 2 4 1 6 2 7 5 1 m 9 9 2 c 5 c 5 b 1 4 b i ' +
  '9 4 b 2 5 o 8 8 9 5 1 b 7 14 b 3 c n a c 1 h g 3 5 7p 5i 3 5 6 ' +
  '3v x 2 1n 3d r d 1 1 di 1p t 3m 63 13 g 8 12 22 6 4 8 8n 2c 9 23 d 8 2 36 ' +
  'd 1 4 s a 3o 4 7 10 3 3 1k a 6 2 4 5 4 1 i 3 4 a 1 p 9 4 4 b 1 ' +
  '1 p 1 h 6 6 6 2 d 8 4 b o g t 2 18 f n 1 7 9 a 9 7e 3 1 1 6 4 ' +
  '8 7 1 b c n 2 8 8 e 3v 4 f 1l 1b 2c 2w j p b 6 b 1 l 5 9 h 2l c 1u ' +
  'x 4 a e 1 o 1 3 6 1 9 2 9 9 5 1 c 6 5 4h 4b d 5 1k 2z 1j 25 17 7 k ' +
  '17 x 1e p 1j t 8y 9 3 6 2 8 5 c 1 c 17 3m 5 g 5 i 4 d d 2 7 a r 3 ' +
  '3 6 1 f 9 2p 4j 2 1 3 1 2 8 8 l e b 6 1 b 6 9 8 1l 9 16 1p g 3o 10 ' +
  '21 n l i 3f 2 q 18 b 22 1r 8n c2 u 7 7 r 30 n 2 16';

/** The simplified form of each, as OpenCC pairs them. */
export const forms =
  '并干乱布占并来局系仓个们侧侦伪备家传伤倾仅价亿尽偿优储内两册' +
  '别删则刚剥创划刘剂动务胜劳势励汇区协却参吴员念问启哑启唤单吗' +
  '尝喷当尝向严嘱国围圆图团执坚报场块尘坠压垒坏够梦夹夺妇妈孙学' +
  '宫实宁审写宽将专寻对导尴届屉层属峡崭岭师帐带币帮干几库厨厂废' +
  '广张强别弹弯汇后径从复征彻恒恶爱态惯虑忆应懒悬战戏户抛扫挂采' +
  '拣扬换损摇抢拨扑拥择击挡担据拟扩撷扰拦携摄败叙敌数敛斩断于升' +
  '时昼畅暂晓晒会术东条弃业极干荣构桩楼标枢样树桥机横档检台柜栏' +
  '权欢历残壳毁气决没冲况凉浅减涡测凑准沟温灭滚满涨渐洁潜润滤浏' +
  '湾灾为无炼热烧炉争为尔墙牵状狭奖独获猎献现琐玛环产毕画异当叠' +
  '疯疗发盗尽监盘众困矫确码砖础御礼税棱种称积稳获窝穷窜窃竞笔个' +
  '节范简签篮签粮团纠纪约红纹纳纯纸级细绍终组结绝络给统丝绝绑经' +
  '综绿线维网紧绪线缘编缓练致县缩纵总织绕绘系继续缠才义联声职听' +
  '脉修脱脑脏台与兴举华万叶盖荐蓝艺药苹处虚号亏蚂虫蚁众术卫冲里' +
  '补装里制复见规视觉览观触订计讯讨训托记访设许注证评词询试话该' +
  '详志认语误说谁课调谈请论咨诺讲谢证识译议护读变让贝负财贡货责' +
  '贵费贴资宾质账赖购赞赶赵趋迹践踪轨软轴较载辅轻轮辑输转办农回' +
  '径这连周进游运过达违递远适迟迁选还边逻邻释钉针钮银销录错表炼' +
  '键锁链镜钟铁长门闪闭开间闸合阀阅关升阵陈陆队阶际随险隐只虽双' +
  '杂离难云电静响页顶项顺须预领头频颗题额愿类顾显风台飞余馆马驻' +
  '骗腾驱验脏体发须斗鲁鲜鸟丽面么黄点齐龄出龙';
