/** Words by which a sentence gives a person an office. `is` counts beside the name only; `past` ends the office. */
export const LINKS = `
là / hiện là / nay là / chính là / vốn là / is / is the / is also / who is / who is also / who is the | is
giữ chức / giữ chức vụ / giữ cương vị / làm / nhậm chức / đảm nhiệm chức / đảm nhiệm chức vụ / đảm nhận chức / trên cương vị / với tư cách / trong vai trò / trở thành / đắc cử / tái đắc cử / giữ vị trí / đảm nhiệm vị trí / giữ trọng trách / được bầu làm / được bổ nhiệm làm / được bầu / được bổ nhiệm / được chỉ định / là tân / chức vụ / chức danh / cương vị / chức / was appointed / was named / was elected / has been appointed / was sworn in as / became / serves as / appointed as / elected as | now
từng là / đã là / nguyên là / từng giữ chức / từng làm / từng đảm nhiệm / thôi giữ chức / thôi giữ chức vụ / thôi chức / miễn nhiệm chức / cách chức / từ chức / rời chức / served as / who served as / resigned as / stepped down as | past
`;

/** Words that put an office in the past. */
export const PAST_WORDS = `
từng / bấy giờ / khi đó / lúc đó / lúc ấy / thời điểm đó / khi ấy / trước đây / nguyên / cựu / thôi / miễn nhiệm / cách chức / bãi nhiệm / từ chức
`;
