import { describe, expect, it } from 'vitest';
import { cleanHtml, visibleText } from '../../../../shared/adapters/html/clean-html.ts';

const clean = (html: string) =>
  cleanHtml(html, (source) => (source.startsWith('ok:') ? `https://p.example/?${source}&x` : undefined));

describe('cleanHtml', () => {
  it.each([
    { name: 'layout with its styles', html: '<section style="color:red;"><p>茶</p></section>' },
    { name: 'tables', html: '<table><tr><td colspan="2">a</td></tr></table>' },
    { name: 'links', html: '<a href="https://a.example/?a=1&b=2">x</a>' },
    { name: 'text that looks like an entity', html: 'a &amp; b &lt; c' },
  ])('leaves $name as it is', ({ html }) => {
    expect(clean(html)).toEqual({ html, removedTags: [] });
  });

  it.each([
    { name: 'scripts', html: '<script>alert(1)</script>a', left: 'a', tags: ['script'] },
    { name: 'frames', html: '<iframe src="https://a.example/">b</iframe>a', left: 'a', tags: ['iframe'] },
    { name: 'drawings', html: '<svg onload="x()"><text>b</text></svg>a', left: 'a', tags: ['svg', 'text'] },
    { name: 'unknown tags but not their text', html: '<blink>a</blink>', left: 'a', tags: ['blink'] },
    { name: 'comments', html: 'a<!-- b -->', left: 'a', tags: [] },
    { name: 'handlers', html: '<p onclick="x()">a</p>', left: '<p>a</p>', tags: [] },
    { name: 'addresses that run', html: '<a href="javascript:x()">a</a>', left: '<a href>a</a>', tags: [] },
    {
      name: 'styles that load',
      html: '<p style="background:url(javascript:x())">a</p>',
      left: '<p style>a</p>',
      tags: [],
    },
    { name: 'pictures from nowhere', html: 'a<img src="https://evil.example/a.png">', left: 'a', tags: [] },
    { name: 'pictures without an address', html: 'a<img alt="b">', left: 'a', tags: [] },
  ])('takes out $name', ({ html, left, tags }) => {
    expect(clean(html)).toEqual({ html: left, removedTags: tags });
  });

  it('leaves no script of a body that ends within one', () => {
    expect(clean('a<script>alert(1)').html).not.toContain('<');
  });

  it('puts a picture where it is to be found, and escapes the address', () => {
    expect(clean(`<img alt="a>b" src='ok:"1"'>`).html).toBe(
      '<img alt="a&gt;b" src="https://p.example/?ok:&quot;1&quot;&amp;x">',
    );
  });
});

describe('visibleText', () => {
  it.each([
    { html: '<p>&nbsp;\u200b</p><br>', text: '' },
    { html: '<p>好</p> <b>茶</b>', text: '好 茶' },
  ])('of $html is "$text"', ({ html, text }) => {
    expect(visibleText(html)).toBe(text);
  });
});
