// The Markdown of chat messages, as elements; anything else is text.
import {h} from './dom.js';

const INLINE = /(\*\*|__)(.+?)\1|(\*|_)(?=\S)([^*_]+?)\3|`([^`]+)`|!?\[([^\]]*)\]\(([^)\s]+)\)|<font[^>]*>(.*?)<\/font>/;

function inline(text, onOpenUrl) {
  const out = [];
  let rest = text;
  for (let found = INLINE.exec(rest); found; found = INLINE.exec(rest)) {
    out.push(rest.slice(0, found.index));
    out.push(styled(found, onOpenUrl));
    rest = rest.slice(found.index + found[0].length);
  }
  out.push(rest);
  return out.filter(it => it !== '');
}

function styled(found, onOpenUrl) {
  if (found[1]) return h('strong', {}, inline(found[2], onOpenUrl));
  if (found[3]) return h('em', {}, inline(found[4], onOpenUrl));
  if (found[5] !== undefined) return h('code', {}, found[5]);
  if (found[8] !== undefined) return h('span', {}, inline(found[8], onOpenUrl));
  if (found[0].startsWith('!')) return h('span', {class: 'muted'}, `[图片 ${found[6]}]`);
  return h('a', {href: '#', onclick: event => { event.preventDefault(); onOpenUrl(found[7]); }}, found[6]);
}

function table(rows, onOpenUrl) {
  const cells = row => row.replace(/^\||\|$/g, '').split('|').map(it => it.trim());
  const [head, , ...body] = rows;
  return h('div', {class: 'md-table'}, h('table', {},
    h('thead', {}, h('tr', {}, cells(head).map(it => h('th', {}, inline(it, onOpenUrl))))),
    h('tbody', {}, body.map(row => h('tr', {}, cells(row).map(it => h('td', {}, inline(it, onOpenUrl))))))));
}

export function markdown(text, onOpenUrl) {
  const out = [];
  const lines = text.replace(/\r/g, '').replace(/<br\s*\/?>/g, '\n').split('\n');
  let list = null;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    const item = /^\s*([-*+]|\d+[.)、])\s+(.*)/.exec(line);
    if (!item) list = null;
    const heading = /^(#{1,6})\s+(.*)/.exec(line);
    if (item) {
      const kind = /\d/.test(item[1]) ? 'ol' : 'ul';
      if (!list || list.localName !== kind) {
        list = h(kind, kind === 'ol' ? {start: String(parseInt(item[1], 10))} : {});
        out.push(list);
      }
      list.append(h('li', {}, inline(item[2], onOpenUrl)));
    } else if (heading) {
      out.push(h(`h${Math.min(heading[1].length + 2, 6)}`, {}, inline(heading[2], onOpenUrl)));
    } else if (/^\s*([-*_])\1{2,}\s*$/.test(line)) {
      out.push(h('hr'));
    } else if (line.startsWith('>')) {
      out.push(h('blockquote', {}, inline(line.replace(/^>\s?/, ''), onOpenUrl)));
    } else if (line.includes('|') && /^[\s|:-]+$/.test(lines[i + 1] ?? '') && lines[i + 1].includes('-')) {
      let end = i + 2;
      while (end < lines.length && lines[end].includes('|')) end++;
      out.push(table(lines.slice(i, end), onOpenUrl));
      i = end - 1;
    } else if (line.trim()) {
      out.push(h('p', {}, inline(line, onOpenUrl)));
    }
  }
  return h('div', {class: 'md'}, out);
}
