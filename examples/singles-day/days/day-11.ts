import { beijing, type ExamplePost, shop } from '../example-post.ts';

export const day11: readonly ExamplePost[] = [
  {
    key: 'morning-of-ones',
    dueAt: beijing('11-11', '08:00:00'),
    title: '11.11：四棵茶苗，排成今天',
    summary: '四个1站在一起，像一排刚栽下的茶苗。云杉茶双十一活动到今晚24:00，先吃早饭，再看茶。',
    target: shop('double-eleven'),
    poster: 'eleven-eleven',
    deliveries: [
      {
        account: 'weiboBrand',
        text: '四个1站在一起，像一排刚栽下的茶苗。离活动结束还有十六个小时，不必赶，先把早饭吃了，再把水烧上。',
        picture: 'eleven-eleven',
      },
    ],
  },
  {
    key: 'eleven-past-eleven',
    dueAt: beijing('11-11', '11:11:11'),
    title: '11点11分11秒，泡一杯茶',
    summary: '投茶、注水、看叶子一片片站起来。给这一秒泡一杯茶，再猜猜第十一泡是哪一款。',
    target: shop('trial/eleven-cups'),
    poster: 'eleven-cups',
    deliveries: [
      {
        account: 'weiboBrand',
        text: '11月11日11点11分11秒，给这一秒泡杯茶：投茶，注水，看叶子一片一片站起来。你瞧，它们也在排1。{{link}}',
        picture: 'eleven-eleven',
      },
      {
        account: 'weiboShop',
        text: '「十一杯」里的第十一泡，是一小袋没写名字的茶。喝过的朋友猜猜，它是晚枫、足火，还是月白？写在评论里，今晚20点的焙房直播里揭晓。',
        picture: 'eleven-cups',
      },
    ],
  },
  {
    key: 'live-room',
    dueAt: beijing('11-11', '20:00:00'),
    title: '焙房直播：今晚不吆喝，只泡茶',
    summary: '周师傅在焙房支一口小炉，把晚枫、足火、月白从头泡到尾，边泡边聊这一季的山、火和天气。',
    target: shop('live'),
    poster: 'live-room',
    deliveries: [
      {
        account: 'weiboBrand',
        text: '今晚不吆喝。周师傅在焙房开了一场直播：支一口小炉，把三款茶从头泡到尾，边泡边聊这一季的山、火和天气。已经坐下了，就等你。{{link}}',
        picture: 'live-room',
      },
    ],
  },
  {
    key: 'eleventh-cup',
    dueAt: beijing('11-11', '20:00:00'),
    title: '揭晓：第十一泡是月白',
    summary: '没写名字的那一小袋，是存了三年的月白白茶。它今晚在焙房直播里泡着，怎么喝，这里也写了。',
    target: shop('tea/yuebai'),
    poster: 'white-tea',
    deliveries: [
      {
        account: 'weiboShop',
        text: '揭晓：没写名字的第十一泡，是存了三年的「月白」。猜中的朋友，舌头很灵；没猜中的，那就再喝一杯。周师傅正在直播间泡它，想看的来：{{link}}',
        picture: 'white-tea',
      },
    ],
  },
  {
    key: 'two-hours-left',
    dueAt: beijing('11-11', '22:00:00'),
    title: '还有两小时打烊',
    summary: '云杉茶双十一活动到11月11日24:00结束。喜欢就带走，不确定就再想想，茶山一直在。',
    target: shop('double-eleven'),
    deliveries: [
      {
        account: 'weiboShop',
        text: '还有两小时打烊。在购物车里放了一周的茶，现在可以做决定了：喜欢，就带走；不确定，就再想想，茶山一直在。零点收摊，掌柜多守半小时，等晚来的问题。',
      },
    ],
  },
];
