// The deployer of hexo-baidu-url-submit as Hexo calls it: with the site's settings and its output folder.
const [, , folder, site, token] = process.argv;
const submit = require('hexo-baidu-url-submit/lib/submitter');
submit.call({
  log: { info: () => undefined },
  config: { baidu_url_submit: { host: site, token, path: 'baidu_urls.txt' } },
  public_dir: folder,
});
