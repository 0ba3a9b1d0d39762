import { beijing, type ExamplePost, html, shop } from '../example-post.ts';

const openingArticle = html(
  '<p>霜降过后，茶山上就没有什么急事了。</p>',
  '<p>春茶早已入库，秋茶刚刚焙完。师傅们把炭火压小，坐下来，终于能好好喝一杯自己做的茶。每年这个时候，也是我们把茶交到你手里的时候。</p>',
  '<h2>三款茶，一只盒子</h2>',
  '<p><strong>晚枫 · 小种红茶。</strong>秋叶做的红茶，汤色像傍晚的枫树，入口有淡淡的蜜香，适合清早空出来的那十分钟。</p>',
  '<p><strong>足火 · 炭焙乌龙。</strong>炭火前后焙过三道，火气退了才装罐。滋味厚，经得住一泡再泡，适合饭后慢慢喝。</p>',
  '<p><strong>月白 · 白茶饼。</strong>2023年压的饼，放到今年，青气已去，冲泡清甜，煮着喝更见温厚。</p>',
  '<p><strong>四时 · 茶礼盒。</strong>春绿、夏白、秋乌龙、冬红，一季一罐。送人体面，自己留着也不浪费。</p>',
  '<h2>怎么买</h2>',
  '<p>11月10日20:00开售，11月11日24:00结束，价格与库存以商品页为准。不用凑单，也没有复杂的规则：喜欢哪款，就买哪款。</p>',
  '<p>从今晚起，我们每天讲一款茶。点击文末「阅读原文」，可以先看看它们各自怎么泡。</p>',
);

export const day05: readonly ExamplePost[] = [
  {
    key: 'opening',
    dueAt: beijing('11-05', '20:00:00'),
    title: '今年双十一，云杉茶备了四样茶',
    summary:
      '晚枫红茶、足火乌龙、月白白茶，还有一只装下四季的礼盒。11月10日20:00开售，到11月11日24:00结束。先看看每款茶的脾气，再慢慢挑。',
    target: shop('double-eleven'),
    poster: 'opening',
    deliveries: [
      {
        account: 'weiboBrand',
        text: '霜落之后，山里安静下来，正是喝茶的时节。今年双十一，云杉茶备了四样：晚枫红茶、足火乌龙、月白白茶，还有一只装下四季的茶盒。10日20点开售，从今晚起，每天给你讲一款茶。{{link}}',
        picture: 'opening',
      },
      {
        account: 'weiboShop',
        text: '会员店的双十一清单，先贴在门口：晚枫、足火、月白三款茶，「十一杯」试饮盒，「四时」礼盒。10日20点准时开张。想先看看都有什么的朋友，水烧上，慢慢翻。',
        picture: 'opening',
      },
      {
        account: 'wechat',
        after: 'weiboBrand',
        title: '今年双十一，我们备了四样茶',
        author: '云杉茶',
        digest: '三款茶，一只盒子。10日20点开售，在那之前，先听我们讲讲它们的脾气。',
        body: openingArticle,
        cover: 'cover-opening',
      },
    ],
  },
];
