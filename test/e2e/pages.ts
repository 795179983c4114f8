/** Pages written for the tests; no text is an outlet's. */

/** A page with a body; `head` goes into its head. */
export function page(body: string, { head = '', lang = 'vi', title = 'Trang thử' } = {}): string {
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title>${head}
<style>body{font:17px/1.6 'Noto Sans',sans-serif;max-width:40rem;margin:2rem auto;padding:0 1rem}</style></head><body>${body}</body></html>`;
}

const published = (iso: string) => `<meta property="article:published_time" content="${iso}">`;

export const ARTICLE = page(
  `<article><h1>Bộ trưởng Tô Lâm tiếp Đại sứ Mỹ</h1>
<p id="p1">Chiều qua tại Hà Nội, Bộ trưởng Bộ Công an Tô Lâm đã tiếp Đại sứ Mỹ tại Việt Nam Marc Knapper. Ông Tô Lâm cảm ơn sự hợp tác.</p>
<p id="p2">Hai bên nhắc tới quan hệ Đối tác chiến lược toàn diện Việt Nam - Hoa Kỳ và Đối thoại An ninh và Thực thi pháp luật Việt Nam-Mỹ lần thứ nhất.</p>
<p id="p3">Tại TP Hồ Chí Minh, yếu tố lâm nghiệp không liên quan. Ông Nguyễn Tô Lâm là một người khác.</p>
<p id="p4">Cuối buổi, <a id="link" href="/khac">Lương Tam Quang</a> và K. Shanmugam cũng được nhắc tới.</p></article>`,
  { head: published('2023-09-20T08:00:00+07:00'), title: 'Bộ trưởng Tô Lâm tiếp Đại sứ Mỹ' },
);

const ARTICLE_2024 = page(
  `<article><h1>Tin tổng hợp</h1><p>Ông Tô Lâm được nhắc tới trong bài này, viết tháng 9 năm 2024.</p><p>Chủ tịch nước Tô Lâm dự lễ.</p></article>`,
  { head: published('2024-09-20T08:00:00+07:00') },
);

export const CAPITALS = page(
  '<h1>TÔ LÂM THĂM BRUNEI, GẶP QUỐC VƯƠNG HASSANAL BOLKIAH</h1><p>Chuyến thăm kéo dài ba ngày.</p>',
);

export const ENGLISH = page(
  '<h1>President To Lam meets envoys</h1><p>General Secretary To Lam spoke with Ambassador Marc Knapper. According to Lam Nguyen, a student, nothing changed.</p>',
  { lang: 'en' },
);

/** Base letters and combining marks apart, as some outlets write single paragraphs. */
const DECOMPOSED = page(
  `<p>${'Đại tướng Lương Tam Quang và Thứ trưởng Bộ Công an Lê Quốc Hùng cùng dự.'.normalize('NFD')}</p>`,
);

const SPLIT = page(
  '<p>Bộ trưởng <b>Tô</b> <i>L<span>â</span>m</i> và <a href="#x">Vladimir</a> <em>Putin</em>.</p>',
);

const SHADOW = page(
  `<p>Ngoài bóng.</p><div id="host"></div><script>
  const root = document.getElementById('host').attachShadow({ mode: 'open' });
  root.innerHTML = '<p>Trong bóng, Đại tướng Lương Tam Quang phát biểu.</p>';
  </script>`,
);

const FRAMES = page(
  `<p>Khung ngoài: Đại tướng Tô Lâm.</p>
<iframe id="same" src="/frame-inner" style="width:34rem;height:14rem;border:1px solid"></iframe>
<iframe id="cross" src="http://hai.boi-canh.test/frame-inner" style="width:34rem;height:14rem;border:1px solid"></iframe>`,
);
const FRAME_INNER = page('<p>Khung trong: Đại sứ Mỹ Marc Knapper trả lời.</p>', {
  head: published('2023-07-01'),
});

const SCROLL = page(
  `<div id="list"></div><div style="height:200vh"></div><script>
  let n = 0;
  const more = () => { for (let i = 0; i < 5; i++) { const p = document.createElement('p');
    p.textContent = 'Tin số ' + (++n) + ': Đại tướng Tô Lâm làm việc với địa phương.'; list.append(p); } };
  more(); addEventListener('scroll', () => { if (n < 50) more(); });
  </script>`,
);

const SINGLE_PAGE = page(
  `<nav><button id="go">Bài khác</button></nav><main id="view"><h1>Bài một</h1><p>Đại tướng Tô Lâm dự họp.</p></main><script>
  go.onclick = () => { history.pushState({}, '', '/bai-hai'); document.title = 'Bài hai';
    view.innerHTML = '<h1>Bài hai</h1><p>Tổng thống Nga Vladimir Putin gửi thông điệp.</p>'; };
  </script>`,
);

const EDITED = page(
  `<p id="live">Chưa có gì.</p><script>setTimeout(() => { live.firstChild.data = 'Nay có Đại tướng Tô Lâm.'; }, 800);</script>`,
);

const STRICT = {
  body: page('<h1>Trang nghiêm</h1><p>Đại tướng Tô Lâm và Tổng thống Nga Vladimir Putin.</p>'),
  headers: {
    'content-security-policy':
      "default-src 'none'; style-src 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types 'none'",
  },
};

const TYPING = page(
  `<input id="field" value="Đại tướng Tô Lâm"><textarea id="area">Tổng thống Nga Vladimir Putin</textarea>
<div id="edit" contenteditable="true">Đại tướng Lương Tam Quang</div><pre><code>Nikolai Patrushev</code></pre>
<p style="display:none">Bộ trưởng K. Shanmugam</p><p>Chỉ Đại sứ Mỹ Marc Knapper ở ngoài.</p>`,
);

export const NOTHING = page('<h1>Thời tiết</h1><p>Ngày mai trời nắng, gió nhẹ, nhiệt độ cao nhất 31 độ.</p>');

/** All of them by path. */
export const PAGES = {
  '/bai': ARTICLE,
  '/khac': page('<h1>Trang khác</h1>'),
  '/bai-2024': ARTICLE_2024,
  '/hoa': CAPITALS,
  '/english': ENGLISH,
  '/nfd': DECOMPOSED,
  '/tach': SPLIT,
  '/bong': SHADOW,
  '/khung': FRAMES,
  '/frame-inner': FRAME_INNER,
  '/cuon': SCROLL,
  '/mot-trang': SINGLE_PAGE,
  '/sua': EDITED,
  '/nghiem': STRICT,
  '/go': TYPING,
  '/trong': NOTHING,
};
