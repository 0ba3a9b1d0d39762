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

const liveArticle = html(
  '<p>茶焙好之后，多数人只见过罐子里的样子。它在炭火上待的那些钟头，一直没有机会给你看。</p>',
  '<p>11月10日21:00，周师傅在焙房开炉直播。没有讲稿，也不赶时间，他怎么焙，镜头就怎么拍。</p>',
  '<h2>那天会看到什么</h2>',
  '<p><strong>温炉。</strong>木炭烧透，盖上一层灰，火藏在里面。师傅用手背在炉口停一停，就知道能不能上茶。</p>',
  '<p><strong>翻焙。</strong>茶铺在焙笼里，薄薄一层，隔一阵翻一次，动作要轻，碎了可惜。</p>',
  '<p><strong>听茶。</strong>抓一把握住，松手时沙沙地响，说明水分走得差不多了。</p>',
  '<h2>怎么看</h2>',
  '<p>时间到了，点击「阅读原文」就能进来。有想问的，先在公众号后台留言，周师傅看得慢，但都会看。</p>',
);

const roastingArticle = html(
  '<p>焙过火的茶，汤色更深，滋味更厚，也更耐放。可焙火到底做了些什么，不少喝了多年茶的人也说不清。看懂下面三步，就有了大概。</p>',
  '<h2>温炉：火要藏起来</h2>',
  '<p>焙茶用的木炭先要烧透，去尽烟气，再盖上一层细灰。看不见明火，热量却稳稳地往上走。温度高低，老师傅多用手背在炉口试，停得住几秒，心里就有数。</p>',
  '<h2>翻焙：薄铺勤翻</h2>',
  '<p>茶叶铺在竹编的焙笼里，不宜厚。每隔一段时间取下来翻动，让里外受热均匀。翻的时候笼子要离开炉口，免得碎末落到炭上，烟味又回到茶里。</p>',
  '<h2>听茶：声音会说话</h2>',
  '<p>抓一把握紧再松开，声音发闷，说明还含着水；沙沙作响，轻轻一捻成末，水分就走得差不多了。焙好的茶不急着喝，摊凉、装罐，放上一段日子，火气退了，香气才舒展。</p>',
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
    key: 'live-preview',
    dueAt: beijing('11-09', '12:00:00'),
    title: '焙房直播：10日21点，周师傅开炉',
    summary: '温炉、翻焙、听茶，周师傅在焙房把炭焙乌龙从头做一遍。11月10日21:00，开炉直播。',
    target: shop('live'),
    poster: 'live-room',
    deliveries: [
      {
        account: 'weiboBrand',
        text: '周师傅要开炉了。10日21点，焙房直播：支一口小炉，从温炉、翻焙到听茶，一样一样做给你看。焙火是怎么回事，先写在这里：{{link}} 到时候，带上你的杯子。',
        picture: 'live-room',
      },
      {
        account: 'wechat',
        after: 'weiboBrand',
        title: '焙房直播：10日21点，周师傅开炉',
        author: '云杉茶',
        digest: '温炉、翻焙、听茶，从头做一遍给你看。',
        body: liveArticle,
        cover: 'cover-charcoal',
      },
      {
        account: 'baijiahao',
        after: 'wechat',
        title: '焙火茶怎么看？温炉、翻焙、听茶三个步骤',
        body: roastingArticle,
        cover: 'cover-charcoal',
        original: true,
      },
    ],
    // It takes place a day later, and nobody is to come in vain.
    withdrawal: { at: beijing('11-10', '09:00:00'), reason: '直播改到11日20点' },
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
