/** A page that never rests; every part of it is bounded, so that what grows is not the page. */

/** Chat messages kept, rows of the list, nodes of a burst. */
const KEPT = { chat: 200, rows: 60, burst: 1000 };

export const LIVING_PAGE = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Trang không nghỉ</title>
<style>body{font:16px/1.5 sans-serif} #list{height:200px;overflow:auto} #chat{height:200px;overflow:auto}</style></head><body><div id="all">
<h1>Đại tướng Tô Lâm dự họp</h1><p id="clock">0</p><div id="chat"></div><div id="list"><div id="rows"></div></div><div id="burst"></div></div>
<script>{
  const names = ['Đại tướng Tô Lâm', 'Tổng thống Nga Vladimir Putin', 'Đại sứ Mỹ Marc Knapper'];
  const chat = document.getElementById('chat'), rows = document.getElementById('rows'), burst = document.getElementById('burst'), clock = document.getElementById('clock');
  let n = 0, top = 0, resting = false;
  const line = (text) => { const p = document.createElement('p'); p.textContent = text; return p; };
  const every = (ms, work) => setInterval(() => { if (!resting) work(); }, ms);
  every(250, () => { n++; chat.append(line('Người ' + n + ': ' + (n % 3 ? 'không có gì mới.' : names[n % 9 / 3 | 0] + ' vừa phát biểu.'))); if (chat.childElementCount > ${KEPT.chat}) chat.firstElementChild.remove(); });
  every(100, () => { clock.textContent = 'Lúc ' + Date.now() + (n % 2 ? ', ông Tô Lâm đang họp.' : ', đang nghỉ.'); });
  const draw = () => rows.replaceChildren(...Array.from({ length: ${KEPT.rows} }, (_, i) => line('Dòng ' + (top + i) + ((top + i) % 5 ? ': trống.' : ': ' + names[(top + i) % 3] + '.'))));
  every(400, () => { top += 7; draw(); });
  every(9000, () => burst.replaceChildren(...Array.from({ length: ${KEPT.burst} }, (_, i) => line('Tin ' + i + (i % 50 ? ' không có tên.' : ': ' + names[i % 3] + ' đến thăm.')))));
  window.rest = () => { resting = true; };
}</script></body></html>`;
