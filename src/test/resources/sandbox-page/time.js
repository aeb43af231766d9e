// Words for moments, in the office's zone.

const ZONE = 'Asia/Shanghai';
const parts = new Intl.DateTimeFormat('zh-CN', {
  timeZone: ZONE, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit',
  hour: '2-digit', minute: '2-digit', second: '2-digit', weekday: 'long',
});

export function office(moment) {
  const found = {};
  for (const part of parts.formatToParts(new Date(moment))) found[part.type] = part.value;
  return {
    ...found,
    date: `${found.year}-${found.month}-${found.day}`,
    time: `${found.hour}:${found.minute}`,
    local: `${found.year}-${found.month}-${found.day}T${found.hour}:${found.minute}`,
  };
}

/** How a chat shows the time of a line. */
export function chatTime(moment, now) {
  const then = office(moment);
  const today = office(now);
  if (then.date === today.date) return then.time;
  const day = `${Number(then.month)}月${Number(then.day)}日`;
  return then.year === today.year ? `${day} ${then.time}` : `${then.year}年${day} ${then.time}`;
}

/** The wall time so many days later, as the clock takes it. */
export function days(moment, count, time) {
  return `${office(new Date(moment).getTime() + count * 86400000).date}T${time}`;
}
