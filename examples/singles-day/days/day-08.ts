import { beijing, type ExamplePost, shop } from '../example-post.ts';

export const day08: readonly ExamplePost[] = [
  {
    key: 'gift-box',
    dueAt: beijing('11-08', '10:00:00'),
    title: '四时：一只装下春夏秋冬的茶礼盒',
    summary: '春绿、夏白、秋乌龙、冬红，一季一罐。素色盒子，附一张空白卡片，可代写，可分址寄送。',
    target: shop('gift/four-seasons'),
    poster: 'gift-box',
    deliveries: [
      {
        account: 'weiboBrand',
        text: '送礼这件事，难在不轻也不重。「四时」茶礼盒里，春绿、夏白、秋乌龙、冬红，各一罐，刚好是一年。盒子是素的，留了一张空白卡片，话由你来写。{{link}}',
        picture: 'gift-box',
      },
      {
        account: 'weiboShop',
        text: '给爸妈，给老师，给很久没见的朋友。「四时」礼盒可以代写卡片，也可以分址寄送，下单时在备注里写清楚就好。双十一期间，一盒也包邮。',
        picture: 'gift-box',
      },
    ],
  },
  {
    key: 'parcel-notice',
    dueAt: beijing('11-08', '16:00:00'),
    title: '双十一寄送小贴士：收茶时看这三处',
    summary: '验外箱、认封签、看批次。双十一包裹多，偏远地区会多留一两天，急用的茶请早一点下单。',
    target: shop('help/parcels'),
    deliveries: [
      {
        account: 'weiboShop',
        text: '双十一寄送小贴士：收茶时先验外箱，再认封签。我们寄出的每一箱都经过查验，不含液体、易燃物等违禁品，请放心签收。偏远地区会多留一两天，急用的朋友请早一点下单。',
      },
    ],
  },
];
