import { beijing, type ExamplePost, html, shop } from '../example-post.ts';

const storageArticle = html(
  '<p>白茶可以放，但不是随便放。同一饼茶，存得好，几年之后温润清甜；存得不好，只剩一股闷味。家里没有专门的茶仓，做到下面几点就够用。</p>',
  '<h2>三件基本的事</h2>',
  '<p><strong>避光。</strong>光照会让茶叶褪色变味。纸箱、陶罐、铁罐都好，透明玻璃罐只适合短期待客。</p>',
  '<p><strong>干燥。</strong>湿度高是发霉的主因。梅雨季不要开箱，放在离地、离墙的柜子里，比放在厨房和阳台稳妥。</p>',
  '<p><strong>密封。</strong>散茶用内袋扎紧，再入箱；茶饼保留原纸，外面加一层食品袋，箱口用胶带封好。</p>',
  '<h2>容易忽略的两点</h2>',
  '<p>其一是气味。茶叶很会吸味，樟脑、香皂、咖啡豆都要离远一些，冰箱也因此不合适。其二是记日期。买回来写一张纸条贴在箱上：品名、年份、入库时间。三年之后，你会感谢这张纸条。</p>',
  '<h2>怎么看放得好不好</h2>',
  '<p>开箱先闻。干净的草木香、甜香是好兆头；有霉味、酸味，就不要再喝了。存茶求的是慢慢变化，不必着急，也不必神化年份。</p>',
);

export const day09: readonly ExamplePost[] = [
  {
    key: 'office-tea',
    dueAt: beijing('11-09', '08:30:00'),
    title: '随行：一只袋泡，半座小山',
    summary: '整片原叶，玉米纤维茶袋，一只纸杯就能泡。随行原叶袋泡茶写给开会的人、赶路的人。',
    target: shop('tea/suixing'),
    deliveries: [
      {
        account: 'weiboBrand',
        text: '周一的会，从一杯热茶开始。「随行」袋泡用的是整片原叶，袋子是玉米纤维的，叶子在杯里慢慢舒展，像把小半座山带进了办公室。开会前三分钟泡上，落座时温度刚好。',
      },
    ],
  },
  {
    key: 'white-tea',
    dueAt: beijing('11-09', '20:00:00'),
    title: '月白：把三年的时间压成一饼白茶',
    summary: '2023年压饼，存放三年。新茶像清晨，有草叶气；三年的像午后，甜一些，稳一些。冲泡和煮饮的方法都在这里。',
    target: shop('tea/yuebai'),
    poster: 'white-tea',
    deliveries: [
      {
        account: 'weiboBrand',
        text: '有人问，白茶放久了会怎样。我们把2023年的「月白」和今年的新茶放在一起泡：新茶像清晨，有草叶气；三年的像午后，甜一些，稳一些。没有谁更好，只看你今天想坐在哪个时辰里。{{link}}',
        picture: 'white-tea',
      },
      {
        account: 'baijiahao',
        after: 'weiboBrand',
        title: '家里的白茶怎么存？避光干燥之外，还有两点容易忽略',
        body: storageArticle,
        cover: 'cover-white-tea',
        original: true,
      },
    ],
  },
  {
    key: 'tea-club',
    dueAt: beijing('11-09', '20:00:00'),
    title: '茶友写下的品饮卡',
    summary: '会员茶会收到的手写卡片，抄下三句。喝茶时会想起什么，每个人都不一样。',
    target: shop('club'),
    deliveries: [
      {
        account: 'weiboShop',
        text: '秋天的会员茶会收到好多手写卡片，抄三句：「像外婆家的柴火灶」「下雨天想再喝一次」「喝完，把窗户打开了」。写的是同一款足火。你喝茶的时候，会想起什么？',
      },
    ],
  },
];
