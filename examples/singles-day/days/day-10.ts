import { beijing, type ExamplePost, html, shop } from '../example-post.ts';

const openingNight = html(
  '<p>水开了，我们也开张了。</p>',
  '<p>从今晚20:00到11月11日24:00，晚枫、足火、月白、十一杯、四时都在架上。时间够用，不必守着钟点；茶也够多，不必和谁抢。若还没想好，下面几句或许帮得上忙。</p>',
  '<h2>从什么时候喝挑起</h2>',
  '<p>早上出门前喝，选晚枫，一只马克杯就能泡。饭后坐着喝，选足火，滋味厚，回甘慢。周末有空煮着喝，选月白，一壶能续三次。</p>',
  '<h2>从送给谁挑起</h2>',
  '<p>长辈喝惯了浓茶，足火合口味；朋友刚开始喝茶，十一杯正好，不占地方，也不给人压力；说不准对方的口味，就选四时，四季总有一季是他的。</p>',
  '<h2>几件小事</h2>',
  '<p>价格与库存以商品页为准。礼盒可以分址寄送，卡片可以代写。订单从12日起按付款先后寄出，礼盒会慢一天。拿不准的，在公众号后台留言，掌柜今晚值班到零点。</p>',
  '<p>今晚的开张微博在这里：{{weibo.url}}</p>',
  '<p>点击「阅读原文」去看茶。挑好了早点睡，茶山不会跑。</p>',
);

export const day10: readonly ExamplePost[] = [
  {
    key: 'shopping-list',
    dueAt: beijing('11-10', '12:00:00'),
    title: '双十一挑茶：按喝茶的时辰来选',
    summary: '早上、饭后、周末、送人、拿不定主意，五种时候，五样茶。双十一挑茶的简明清单。',
    target: shop('double-eleven/guide'),
    poster: 'eleven-cups',
    deliveries: [
      {
        account: 'weiboShop',
        text: '今晚开张，午休先对一遍清单：早上喝，晚枫；饭后喝，足火；周末煮着喝，月白；要送人，四时；拿不定主意，十一杯。挑好了放进购物车，晚上20点见。',
      },
    ],
  },
  {
    key: 'sale-opens',
    dueAt: beijing('11-10', '20:00:00'),
    title: '云杉茶双十一，现在开张',
    summary:
      '晚枫、足火、月白、十一杯、四时都在架上，活动到11月11日24:00。按自己的口味挑，不用着急。价格与库存以商品页为准。',
    target: shop('double-eleven'),
    poster: 'opening',
    deliveries: [
      {
        account: 'weiboBrand',
        text: '水开了。云杉茶双十一，现在开张：晚枫、足火、月白、十一杯、四时，都在架上，活动到11日24点。不抢，不赶，按自己的口味挑就好。{{link}} 挑累了，先喝口茶。',
        picture: 'opening',
      },
      {
        account: 'weiboShop',
        text: '会员店开门了。积分可以抵现，礼盒可以分开寄，每一单都附冲泡卡。有拿不准的，私信问掌柜，今晚值班到零点。{{link}}',
        picture: 'eleven-cups',
      },
      {
        account: 'wechat',
        after: 'weiboBrand',
        title: '双十一开张：挑茶这件事，不用着急',
        author: '云杉茶',
        digest: '从什么时候喝挑起，或者从送给谁挑起。今晚20:00至11日24:00，茶都在。',
        body: openingNight,
        cover: 'cover-sale',
      },
    ],
  },
];
