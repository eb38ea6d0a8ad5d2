import type { Random } from './random.ts';

/** Made-up names: cities, what belongs to a city, enterprises. None is meant to be a place or a firm that exists. */

const unique = (characters: readonly string[]): readonly string[] => [...new Set(characters)];

const FIRST = unique([
  ...'栖砚霁漱苓渚璞琢钰岫溯筱翊隽昉澍沚椿棠樾楠椤蘅荇芷菀茗藜筝筠笙篁簌璟琅琬瑾瑜珩珞霈霖霁曦昕晗暄煦炀烨铄铠镌锦铭钧',
]);
const SECOND = [...'州川宁陵源溪原浦屿津岭泽冈湾洲塘丘岗峪麓'];
/** Combinations that are names of real places. */
const REAL = new Set([
  '锦州',
  '钧州',
  '锦屿',
  '筠州',
  '铭岭',
  '椿源',
  '锦溪',
  '锦原',
  '栖陵',
  '瑾州',
  '锦川',
  '楠溪',
  '棠溪',
  '霖州',
]);

const CITY_NAMES: readonly string[] = (() => {
  const names: string[] = [];
  for (let step = 0; step < SECOND.length; step += 1)
    for (const [at, first] of FIRST.entries()) names.push(`${first}${SECOND[(at * 7 + step * 3) % SECOND.length]!}`);
  return [...new Set(names)].filter((name) => !REAL.has(name));
})();

/** How many cities there are to issue policies: about as many as China has at the prefecture level. */
export const CITIES = 330;

/** `index` from 0 to CITIES − 1; names differ. */
export const cityName = (index: number): string => CITY_NAMES[index]!;

const SYLLABLES = unique([
  ...'云龙清石青金大新东南西北永兴平安和丰长乐白黄红玉双福临松梅竹兰荷柳桃杏枫桂柏榆槐楼阁亭塔桥渡浦港汊滩沙洲埠坝堰圩垸塬梁峁崖岩岭峰嵩岱峨岷岐崂嵊嵘岑嶂坪坳垭坡坎坞墩埔埕坂垄垣堡寨屯庄墟铺驿站关隘口',
  ...'泗沂淇洹漳滏滹沱涞涿漕汶沭沅澧湄澜沧泸沱涪渠渝洮湟渭泾洛涧潼澴浠蕲皖滁淝涡颍濉浍汴潢灞沣漓浔浈漾澄瀛瀚潞淅湍淦泓泷洱洣涟涓湫渌溧滆滕漷潍潢澥濮瀍灈',
  ...'鹿鹤凤麒麟虎马羊牛鸡犬雁鹭鸥鹰隼鸿鹄鹂燕雀蛟鲲鳌鳞鲤龟蟠',
  ...'崇德仁义礼智信孝廉慈惠文武昭宣景光启明晋豫秦楚吴越燕赵齐鲁卫郑蔡陈杞莒滕薛邾郯鄞邹郢鄂郴邵邓邗邳郎郏鄢鄄邛郫酃',
  ...'茅蓝莲菱蒲葵蓬芦荻苇萍藻芙蓉菊薇蔷葛藤萝苏艾蒿芹荠苋芥葱蒜椒姜桑麻棉禾稻麦黍稷粟菽梨枣栗柿榛橘柚橙榴杉樟楠梓桐椿楝檀桦枞杨榕',
  ...'碧翠紫丹朱赤赭绛缃墨皓素银铜铁锡铅珠璧琼瑶琳琅瑰玛瑙琥珀磐碣砥砺磨碾磁窑陶瓷甑釜鼎钟磬鼓瑟琴笛箫',
  ...'崔丁彭庞潘谭邱邢姚尧虞禹韦魏萧聂阎蒋吕卢阮韩贾冯詹祁耿廖翟戚宋孟闽赣浙沪黔冀陕渤韶宫殿墅隅峙崎峭淮汀洼坛皇帝伊兹孜努娄侯伯叔晴夕暖寒冰凌丽秀俊君寿悠奇弘',
  ...'旭晖昊晨曙晓暮霞虹霓霜雪露雾雷霆汐潮澎湃浪涛涌泉瀑潭渊沼泊淀湖荡湾岬岛礁',
]);
const COUNTY_ENDS = ['县', '县', '区', '区', '区', '市'];

/** The places of one city, as its policies name them. */
export interface Geography {
  /** With 县, 区 or 市. */
  readonly counties: readonly string[];
  readonly towns: readonly string[];
  readonly rivers: readonly string[];
  readonly mountains: readonly string[];
  readonly roads: readonly string[];
  readonly parks: readonly string[];
}

function several(random: Random, low: number, high: number, end: () => string): string[] {
  const names = Array.from({ length: random.int(low, high) }, () => {
    const [first, second] = random.sample(SYLLABLES, 2);
    return `${first}${second}${end()}`;
  });
  return [...new Set(names)];
}

export const createGeography = (random: Random): Geography => ({
  counties: several(random, 4, 6, () => random.pick(COUNTY_ENDS)),
  towns: several(random, 4, 7, () => random.pick(['镇', '镇', '乡', '街道'])),
  rivers: several(random, 1, 2, () => random.pick(['河', '江', '溪', '湖', '水库'])),
  mountains: several(random, 1, 2, () => random.pick(['山', '岭', '林场', '峡谷'])),
  roads: several(random, 2, 3, () => random.pick(['大道', '路', '快速路', '站', '港', '机场', '货场'])),
  parks: several(random, 1, 3, () =>
    random.pick(['产业园', '经济开发区', '高新技术产业园', '科技城', '农业园', '商务区', '综合保税区']),
  ),
});

const BRAND = unique([
  ...'秉炳铂勃赐殿帆翡翠峰富冠贯皓亨恒煌徽惠吉济佳嘉坚俭鉴京菁敬炯菊钧楷凯科兰澜朗黎利亮琳绫珑露伦珞络曼茂玫妙铭沐慕娜楠妮诺帕佩朋琪绮乾茜巧钦擎琼秋全泉群冉仁任如润萨赛珊尚绍韶申圣仕舒帅爽思斯松速索泰涛滔腾添廷庭拓唯伟玮温汶午希熙喜祥欣鑫雄旭轩雪迅雅焰晏仰尧耀依怡忆奕益逸茵盈颖永优悠宇裕誉媛悦韵泽展彰昭哲贞振峥正志致智卓子尊佐',
  ...'华中天瑞恒泰盛达宏远鑫源嘉禾益康博雅睿智腾飞凯旋卓越诚信联创启航翔宇骏驰邦拓锐捷畅沃润泽森茂荣昌隆裕亨祥庆祺禧璋珑璐珈琦琪琰瑛璇璨',
  ...'颐馨怡悦欣舒静娴婉雅茵蕾蓓菁菲萱莹芸芮茜蔓薏蕙芃葆蔚葳蕤馥郁氲氤霏霁霄霆震霸晟晏昱昶晔晖曜煜炜炫烁焕熠燊燚',
  ...'浩渺瀚海沛淳泓湛沁润涵滢漪潇沐沃涣淼溥滋濡濯灏钜钛铂铎铮锋锐镁鑫铨锴镕鼐鼎鼏韬略骥骁骋驭驿骞骊驷轩辕轶辙辉辰',
  ...'劢勋励劼匡匠卓协博厚叡周品哲唐啸喆嘉圣坤垒培基堃塾墨奎奕奥宏宗宝宠宸容寅寰尚展屹岳峥崴嵘巍巨巧帆帅彤彦影彪彬彰律徽忠恺惟愉慕慧懿戎扬挚振掣搏撷攀',
  ...'敏敦斐斓旌旗昂晶朗朔杰松枢柯柱格桓梵棋楷榕槿樊橙檀欧歆殷毅毓汇沧沥泛波洋济润游溢滨满澈灵炬焱爵牧犇狮猎王玖玲珂珊珍理琏琛琮瑄瑢璟甄甫甬甯畅',
  ...'盈盎盟睦瞻矗矫石砾硕碁磊祈祯禄稳穆穗竞章童竣笃策筑简箭米粤精素紫綮纬纲纵纶绅经绚绣维绿缘缤缦罡翌翎翥翰耀耕聚聪肇臻舜舟航良艺芝苑若英范茁荃荟莎莱菡萃萌葆蒙蓄蕴藏虹蜀',
  ...'衍衡裴襄观览誉谊谐谦谨谷豪贝贤资赛赞赢超跃路践踏迅迈迎运进逸遂道邃酷醇里野金钢钻铁铸链锚镇长闳闻阔阜阡陆陇隆雄雅集雍需青靖静韵顶颂颐领风飒飞首香骄骅高鲁鲜鸣鹏鹰麦黎黛齐龙',
]);
const FORMS = ['有限公司', '集团', '有限责任公司', '股份有限公司', '合作社', '联合社', '服务中心'];

/** An enterprise of the trade: 翰霖物流有限公司. `field` is what it does, in two to four characters. */
export function enterprise(random: Random, field: string): string {
  const [first, second] = random.sample(BRAND, 2);
  return `${first}${second}${field}${random.often(FORMS)}`;
}
