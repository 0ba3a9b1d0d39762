import { beijing, type ExamplePost, html, shop } from '../example-post.ts';

const charcoalArticle = html(
  '<p>很多人喝乌龙茶，会尝到一股温暖的、像烤坚果又像焦糖的香气。它不是加出来的，是焙出来的。</p>',
  '<h2>为什么要焙火</h2>',
  '<p>刚做好的毛茶含水偏高，滋味也还散着。焙火用持续的低温把多余的水分带走，让香气沉下去，也让茶更耐存放。传统做法用炭：先把木炭烧透，拢成一堆，再覆一层薄灰，火看不见，热却很匀。</p>',
  '<h2>三道火各做一件事</h2>',
  '<p><strong>走水。</strong>温度不高，时间较长，目的是把水分赶干净。这一道走不好，后面容易返青。</p>',
  '<p><strong>提香。</strong>隔上二十来天，茶叶里外的水分重新匀开，再焙。花香转成果香，多半发生在这时候。</p>',
  '<p><strong>定味。</strong>再歇一段，用更稳的火收尾，滋味由此定下来。</p>',
  '<h2>怎样喝出火功</h2>',
  '<p>用滚水，头两泡快进快出，不要闷。如果火气还重，把茶罐打开，放在干燥处晾几天再喝，香气会柔和许多。焙火的轻重没有高下，只看你喜欢清一点，还是厚一点。</p>',
);

export const day06: readonly ExamplePost[] = [
  {
    key: 'morning-red-tea',
    dueAt: beijing('11-06', '08:00:00'),
    title: '晚枫：一只马克杯就能泡好的小种红茶',
    summary: '三克茶、九十度水、闷一分钟。晚枫是秋叶做的小种红茶，清饮有蜜香，兑牛奶也不失本味。这里写着它的冲泡方法。',
    target: shop('tea/wanfeng'),
    poster: 'red-tea',
    deliveries: [
      {
        account: 'weiboBrand',
        text: '早上的茶，要暖，也要简单。「晚枫」小种红茶，三克茶、一只马克杯、九十度的水，闷一分钟，蜜香就出来了。兑牛奶也好喝，记得先倒茶，后倒奶。周五早安，路上慢一点。',
        picture: 'red-tea',
      },
    ],
  },
  {
    key: 'charcoal-oolong',
    dueAt: beijing('11-06', '20:00:00'),
    title: '足火：一款乌龙茶和炭火的三次相处',
    summary: '一焙走水，二焙提香，三焙定味，每两道之间歇上二十来天。足火炭焙乌龙的来历和泡法，都写在这一页。',
    target: shop('tea/zuhuo'),
    poster: 'charcoal-oolong',
    deliveries: [
      {
        account: 'weiboBrand',
        text: '一焙走水，二焙提香，三焙定味。「足火」乌龙要和炭火相处三次，每次之间歇上二十来天，急不得。焙房里没有钟，周师傅靠手背试温度。今晚的故事写在这里：{{link}} 看完记得泡一杯。',
        picture: 'charcoal-oolong',
      },
      {
        account: 'baijiahao',
        after: 'weiboBrand',
        title: '乌龙茶为什么要反复焙火？焙房里的三道工序',
        body: charcoalArticle,
        cover: 'cover-charcoal',
        original: true,
      },
    ],
  },
  {
    key: 'eleven-cups',
    dueAt: beijing('11-06', '20:00:00'),
    title: '十一杯：先喝过，再决定喜欢哪一款',
    summary: '红茶三泡、乌龙四泡、白茶四泡，每泡一小袋，附一张冲泡卡。十一杯试饮盒写给还没想好喝什么茶的人。',
    target: shop('trial/eleven-cups'),
    poster: 'eleven-cups',
    deliveries: [
      {
        account: 'weiboShop',
        text: '选茶犯难？先喝十一杯再说。「十一杯」试饮盒：红茶三泡、乌龙四泡、白茶四泡，每泡一小袋，附一张冲泡卡，喝到喜欢的就打个勾。10日20点开售，先看配置：{{link}}',
        picture: 'eleven-cups',
      },
    ],
  },
];
