/**
 * Pages as news sites build them, around an article that is put in: menus, teasers of other articles, comments, captions,
 * tags, footers. All words are our own and name officials, agreements and meetings of our own, so that whatever
 * of the shell is taken for the article shows in the figures.
 */

interface Parts {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`);

const page = (title: string, body: string, head = ''): string =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${escaped(title)} | Báo Thử Nghiệm</title>${head}
<style>.off{display:none}</style></head><body>${body}</body></html>`;

const SECTIONS = [
  'Thời sự',
  'Thế giới',
  'Kinh doanh',
  'Pháp luật',
  'Giáo dục',
  'Thể thao',
  'Đời sống',
  'Du lịch',
];

const menu = (cls: string): string =>
  `<ul class="${cls}">${SECTIONS.map((name) => `<li><a href="/muc">${name}</a></li>`).join('')}</ul>`;

const TEASERS: readonly (readonly [headline: string, lead: string])[] = [
  [
    'Thủ tướng Đặng Quốc Trưng hội đàm với Tổng thống Aram Besian',
    'Thủ tướng Đặng Quốc Trưng và Tổng thống Aram Besian chứng kiến lễ ký Hiệp định dẫn độ giữa hai nước.',
  ],
  [
    'Bộ trưởng Bộ Ngoại giao Hứa Minh Thăng tiếp Đại sứ Joren Haldis',
    'Ông Hứa Minh Thăng đề nghị phía bạn sớm hoàn tất đàm phán Bản ghi nhớ hợp tác về an ninh mạng.',
  ],
  [
    'Thứ trưởng Bộ Quốc phòng Kiều Văn Sách dự Đối thoại Quốc phòng lần thứ mười hai',
    'Thượng tướng Kiều Văn Sách gặp Bộ trưởng Quốc phòng Pavlo Derenko bên lề hội nghị.',
  ],
  ['Giá vàng sáng nay tăng nhẹ', 'Giá vàng trong nước nhích lên theo đà tăng của thị trường thế giới.'],
];

const teasers = (tag: string, cls: string): string =>
  `<div class="${cls}">${TEASERS.map(
    ([headline, lead]) =>
      `<${tag} class="item"><a href="/tin"><img src="/anh.jpg" alt=""></a><h3><a href="/tin">${headline}</a></h3><p class="desc">${lead}</p></${tag}>`,
  ).join('')}</div>`;

const COMMENTS = [
  'Bộ trưởng Lại Khắc Nhuần nói đúng, cần ký Hiệp định tương trợ tư pháp ngay.',
  'Mong Đại tướng Ninh Tất Bảo trả lời câu hỏi của bạn đọc, cảm ơn tòa soạn.',
  'Bài viết hay.',
];

const comments = (cls: string): string =>
  `<section class="${cls}" id="comments"><h3>Ý kiến bạn đọc (3)</h3>${COMMENTS.map(
    (text, i) =>
      `<div class="comment-item"><b class="nick">bạn đọc ${i + 1}</b><p class="content-comment">${text}</p><a href="#">Trả lời</a> <span>${i} giờ trước</span></div>`,
  ).join('')}<form><textarea></textarea><button>Gửi</button></form></section>`;

const FOOTER =
  '<p>Tổng biên tập: Trương Hữu Lạng. Phó tổng biên tập: Vi Thị Xoan. Giấy phép số 12/GP. Trụ sở: số 1 phố Thử, Hà Nội. Điện thoại: 024 0000 0000.</p><p>Chỉ được phát hành lại thông tin khi có sự đồng ý bằng văn bản của báo.</p>';

const hidden =
  '<div class="off popup-login"><p>Bộ trưởng Quách Thế Hiển và Tổng thống Mila Torvane đã ký Hiệp ước phòng thủ chung, xin mời đăng nhập để đọc tiếp bài này và nhiều bài khác.</p></div>';

/** A picture after the second paragraph, as most articles have one; its caption is no news. */
function withFigure(paragraphs: readonly string[], figure: string, wrap: (text: string) => string): string {
  const made = paragraphs.map((text) => wrap(escaped(text)));
  made.splice(Math.min(2, made.length), 0, figure);
  return made.join('\n');
}

/** Elements with meanings of their own, as newer sites have them. */
function semantic({ title, paragraphs }: Parts): string {
  const body = withFigure(
    paragraphs,
    '<figure><img src="/a.jpg" alt=""><figcaption>Quang cảnh buổi làm việc. Ảnh: CTV</figcaption></figure>',
    (text) => `<p>${text}</p>`,
  );
  return page(
    title,
    `<header><nav>${menu('menu')}</nav></header><main><article><header><h1>${escaped(title)}</h1><p class="meta"><time datetime="2025-03-13T18:08:00+07:00">Thứ Năm, 13/03/2025 18:08</time></p></header>
${body}<footer><ul class="tags"><li><a href="/t">ngoại giao</a></li><li><a href="/t">hợp tác</a></li></ul></footer></article>
<aside><h2>Tin cùng chuyên mục</h2>${teasers('article', 'related')}</aside>${comments('comments')}</main><footer>${FOOTER}${menu('bottom')}</footer>`,
  );
}

/** Nested plain boxes with telling class names, the lead in a heading of its own. */
function boxes({ title, paragraphs }: Parts): string {
  const [lead = '', ...rest] = paragraphs;
  const body = withFigure(
    rest,
    '<div class="VCSortableInPreviewMode" type="Photo"><div><img src="/a.jpg" alt=""></div><div class="PhotoCMS_Caption"><p>Quang cảnh buổi làm việc. Ảnh: CTV</p></div></div>',
    (text) => `<p class="t-j">${text}</p>`,
  );
  return page(
    title,
    `<div id="header"><div class="logo"><a href="/">Báo Thử</a></div>${menu('main-menu')}</div>${hidden}
<div class="wrapper"><div class="container"><div class="col-left"><div class="detail-top"><h1 class="detail-title">${escaped(title)}</h1><div class="detail-time">13/03/2025 18:08 GMT+7</div></div>
<div class="detail-cmain"><h2 class="detail-sapo" data-role="sapo">${escaped(lead)}</h2><div class="detail-content afcbc-body" data-role="content">${body}
<div class="relate-container"><div class="relate-title">Tin liên quan</div>${menu('relate-list')}</div></div></div>
<div class="author">Phóng viên: Hạ Thu</div><div class="tags-box">${menu('tags')}</div>${comments('box-comment')}${teasers('div', 'box-related')}</div>
<div class="col-right"><div class="box-mostread"><h3>Đọc nhiều</h3>${teasers('div', 'list-mostread')}</div></div></div></div>
<div id="footer">${FOOTER}</div>`,
  );
}

/** One box of text with line breaks for paragraphs, in a table, as older sites of ministries have it. */
function breaks({ title, paragraphs }: Parts): string {
  const [lead = '', ...rest] = paragraphs.map(escaped);
  return page(
    title,
    `<table width="100%"><tr><td colspan="2">${menu('top')}</td></tr><tr><td class="left" width="200">${menu('side')}</td>
<td class="main"><div class="title"><h1>${escaped(title)}</h1></div><div class="date">Cập nhật: 13-03-2025</div>
<div class="content"><strong>${lead}</strong><br><br>${rest.join('<br>\n<br>')}</div>
<div class="other"><b>Các tin khác</b><ul>${TEASERS.map(([headline]) => `<li><a href="/tin">${headline}</a> (12/03/2025)</li>`).join('')}</ul></div></td></tr>
<tr><td colspan="2" class="footer">${FOOTER}</td></tr></table>`,
  );
}

/** Names of classes that say nothing, a long list of teasers before the article, words in spans. */
function opaque({ title, paragraphs }: Parts): string {
  const body = withFigure(
    paragraphs,
    '<div class="k3"><img src="/a.jpg" alt=""><span class="k4">Quang cảnh buổi làm việc. Ảnh: CTV</span></div>',
    (text) =>
      `<div class="c9"><p class="x1"><span style="font-size:16px"><span>${text}</span></span></p></div>`,
  );
  return page(
    title,
    `<div class="a0"><div class="a1">${menu('a2')}</div><div class="a3">${teasers('div', 'a4')}</div></div>
<div class="b0"><div class="b1"><h1 class="b2">${escaped(title)}</h1><div class="b3"><span>13/03/2025</span> <a href="#">Chia sẻ</a></div><div class="c8">${body}</div><p class="b9" style="text-align:right"><strong>Hạ Thu</strong></p></div>
<div class="d0">${teasers('div', 'd1')}${comments('d2')}</div></div><div class="e0">${FOOTER}</div>`,
  );
}

/** Teasers of other articles set in between the paragraphs. */
function interrupted({ title, paragraphs }: Parts): string {
  const made = paragraphs.map((text) => `<p>${escaped(text)}</p>`);
  const [first, second] = TEASERS;
  made.splice(
    Math.min(3, made.length),
    0,
    `<div class="article-related related-inline"><div class="title">Xem thêm</div><ul><li><a href="/tin">${first?.[0]}</a></li><li><a href="/tin">${second?.[0]}</a></li></ul></div>`,
    '<div class="ads" id="ads-inread"><iframe src="about:blank"></iframe></div>',
  );
  return page(
    title,
    `<header class="site-header">${menu('nav')}</header><div class="content-wrap"><article class="fck_detail"><h1 class="title-detail">${escaped(title)}</h1><p class="description">Tóm tắt bài.</p>${made.join('\n')}</article>
<div class="box-tinlienquan">${teasers('div', 'tin')}</div>${comments('box_comment')}</div><footer>${FOOTER}</footer>`,
  );
}

export const SHELLS: Readonly<Record<string, (parts: Parts) => string>> = {
  semantic,
  boxes,
  breaks,
  opaque,
  interrupted,
};
