// The Markdown of cards as DOM nodes: headings, bold, italic, lists, links, quotes, tables, code, <font>, <br>. All other HTML stays text.

import { colour, element, openable, picture } from './card-dom.js';

const FENCE = /^\s{0,3}```/;
const RULE = /^\s{0,3}([*_-])(\s*\1){2,}\s*$/;
const HEADING = /^\s{0,3}(#{1,5})\s+(.*?)\s*#*\s*$/;
const QUOTE = /^\s{0,3}>\s?/;
const BULLET = /^(\s*)([*+-])\s+(.*)$/;
const NUMBER = /^(\s*)(\d{1,9})[.)]\s+(.*)$/;
const BETWEEN_HEAD_AND_ROWS = /^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/;
const SIZES = { hypertitle: 28, largetitle: 24, h1: 20, h2: 18, h3: 18, h4: 16, h5: 15, body: 15, footnote: 12 };

/** @param openUrl called with the address when a link is tapped */
export function drawMarkdown(text, openUrl = () => {}) {
  const root = element('div', { class: 'card-markdown' });
  root.append(...blocks(String(text ?? '').replace(/\r\n?/g, '\n').split('\n'), openUrl));
  return root;
}

function blocks(lines, openUrl) {
  const drawn = [];
  let at = 0;
  const inline = (text) => inlines(text, openUrl);
  while (at < lines.length) {
    const line = lines[at];
    if (line.trim() === '') at++;
    else if (FENCE.test(line)) {
      let end = at + 1;
      while (end < lines.length && !FENCE.test(lines[end])) end++;
      drawn.push(element('pre', {}, element('code', {}, lines.slice(at + 1, end).join('\n'))));
      at = end + 1;
    } else if (RULE.test(line)) {
      drawn.push(element('hr'));
      at++;
    } else if (HEADING.test(line)) {
      const [, marks, title] = line.match(HEADING);
      drawn.push(element(`h${marks.length}`, {}, inline(title)));
      at++;
    } else if (QUOTE.test(line)) {
      const end = endOf(lines, at, (it) => QUOTE.test(it));
      drawn.push(element('blockquote', {}, blocks(lines.slice(at, end).map((it) => it.replace(QUOTE, '')), openUrl)));
      at = end;
    } else if (isTable(lines, at)) {
      const end = endOf(lines, at, (it) => it.includes('|'));
      drawn.push(table(lines.slice(at, end), inline));
      at = end;
    } else if (BULLET.test(line) || NUMBER.test(line)) {
      const other = BULLET.test(line) ? NUMBER : BULLET;
      const indent = line.match(/^\s*/)[0].length;
      const goesOn = (it) => continues(it) && !((it.match(other)?.[1].length ?? Infinity) <= indent + 1);
      const end = endOf(lines, at, (it, i) => goesOn(it) || (it.trim() === '' && goesOn(lines[i + 1])));
      drawn.push(list(lines.slice(at, end), openUrl));
      at = end;
    } else {
      const end = endOf(lines, at, (it, i) => i === at || !startsBlock(lines, i));
      drawn.push(element('p', {}, inline(joined(lines.slice(at, end)))));
      at = end;
    }
  }
  return drawn;
}

function endOf(lines, from, goesOn) {
  let end = from;
  while (end < lines.length && goesOn(lines[end], end)) end++;
  return end;
}

const continues = (line) => line !== undefined && (BULLET.test(line) || NUMBER.test(line) || /^\s{2,}\S/.test(line));
const isTable = (lines, at) => lines[at].includes('|') && at + 1 < lines.length && lines[at + 1].includes('-') && BETWEEN_HEAD_AND_ROWS.test(lines[at + 1]);

function startsBlock(lines, at) {
  const line = lines[at];
  return line.trim() === '' || [FENCE, RULE, HEADING, QUOTE, BULLET].some((it) => it.test(line)) || /^\s{0,3}1[.)]\s/.test(line) || isTable(lines, at);
}

/** A line break inside a paragraph is only a break after two spaces, a backslash or <br>; otherwise the lines run on. */
const joined = (lines) => lines.map((it, i) => (i === lines.length - 1 ? it.trim() : /( {2,}|\\)$/.test(it) ? `${it.replace(/( {2,}|\\)$/, '').trim()}<br>` : `${it.trim()}\n`)).join('');

function list(lines, openUrl) {
  const [, indent] = lines[0].match(BULLET) ?? lines[0].match(NUMBER);
  const items = [];
  for (const line of lines) {
    const start = line.match(BULLET) ?? line.match(NUMBER);
    if (start && start[1].length <= indent.length + 1) items.push({ mark: start[2], lines: [start[3]] });
    else items.at(-1).lines.push(line.replace(/^( {1,4}|\t)/, ''));
  }
  const ordered = /\d/.test(items[0].mark);
  return element(ordered ? 'ol' : 'ul', ordered ? { start: items[0].mark } : {}, items.map((it) => item(it.lines, openUrl)));
}

function item([first, ...rest], openUrl) {
  const inside = rest.findIndex((it) => it.trim() === '' || continues(it) || BULLET.test(it) || NUMBER.test(it));
  const own = inside === -1 ? rest : rest.slice(0, inside);
  return element('li', {}, inlines(joined([first, ...own]), openUrl), inside === -1 ? [] : blocks(rest.slice(inside), openUrl));
}

function table(lines, inline) {
  const cells = (line) => line.trim().replace(/^\||\|$/g, '').split(/(?<!\\)\|/).map((it) => it.trim());
  const sides = cells(lines[1]).map((it) => (/^:-+:$/.test(it) ? 'center' : it.endsWith(':') ? 'right' : 'left'));
  const row = (tag) => (line) => element('tr', {}, cells(line).map((it, i) => element(tag, { style: { textAlign: sides[i] ?? 'left' } }, inline(it))));
  return element('div', { class: 'card-scroll' }, element('table', {}, element('thead', {}, row('th')(lines[0])), element('tbody', {}, lines.slice(2).map(row('td')))));
}

const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: '\u00a0' };
const INLINE = [
  { of: /^\\([\\`*_{}[\]()#+\-.!|<>~@])/, draw: ([, mark]) => mark },
  { of: /^&(amp|lt|gt|quot|#39|nbsp);/, draw: ([, name]) => ENTITIES[name] },
  { of: /^<br\s*\/?>/i, draw: () => element('br') },
  { of: /^`([^`]+)`/, draw: ([, code]) => element('code', {}, code) },
  { of: /^<font\b([^>]*)>([\s\S]*?)<\/font>/i, draw: ([, given, text], openUrl) => element('span', { style: fontStyle(given) }, inlines(text, openUrl)) },
  { of: /^<a\s+atId=["']?([\w.$:-]+)["']?\s*>([\s\S]*?)<\/a>/i, draw: ([, , name]) => element('span', { class: 'card-at' }, `@${name}`) },
  { of: /^!\[([^\]]*)\]\(\s*([^)\s]*)[^)]*\)/, draw: ([, name, address]) => picture(address, { alt: name, class: 'card-markdown-picture' }) },
  { of: /^\[((?:\\.|[^\]\\])*)\]\(\s*([^)\s]+)[^)]*\)/, draw: ([, text, url], openUrl) => link(text, url, openUrl) },
  { of: /^\*\*(?=\S)((?:\\.|[^\\])+?)\*\*(?!\*)/, draw: ([, text], openUrl) => element('strong', {}, inlines(text, openUrl)) },
  { of: /^~~(?=\S)((?:\\.|[^\\])+?)~~/, draw: ([, text], openUrl) => element('del', {}, inlines(text, openUrl)) },
  { of: /^\*(?=[^\s*])((?:\\.|[^\\*])+?)\*/, draw: ([, text], openUrl) => element('em', {}, inlines(text, openUrl)) },
];
const PLAIN = /^[^\\&<`!*[~]+/;

function inlines(text, openUrl) {
  const drawn = [];
  let plain = '';
  let left = text;
  const flush = () => {
    if (plain !== '') drawn.push(plain);
    plain = '';
  };
  while (left !== '') {
    const run = left.match(PLAIN)?.[0];
    if (run) {
      plain += run;
      left = left.slice(run.length);
      continue;
    }
    const kind = INLINE.find((it) => it.of.test(left));
    if (!kind) {
      plain += left[0];
      left = left.slice(1);
      continue;
    }
    const found = left.match(kind.of);
    const node = kind.draw(found, openUrl);
    if (typeof node === 'string') plain += node;
    else {
      flush();
      drawn.push(node);
    }
    left = left.slice(found[0].length);
  }
  flush();
  return drawn;
}

function link(text, url, openUrl) {
  const address = openable(url);
  if (address === '') return element('span', {}, inlines(text, openUrl));
  const tapped = (event) => {
    event.preventDefault();
    event.stopPropagation();
    openUrl(address);
  };
  return element('a', { href: address, rel: 'noopener noreferrer', onclick: tapped }, inlines(text, openUrl));
}

function fontStyle(given) {
  const attribute = (name) => given.match(new RegExp(`\\b${name}\\s*=\\s*["']?\\s*([#\\w]+)`, 'i'))?.[1] ?? '';
  const size = SIZES[attribute('sizeToken').replace(/^common_/, '').replace(/_text_style__font_size$/, '')];
  return { color: colour(attribute('colorTokenV2') || attribute('colorToken') || attribute('color')), fontSize: size ? `${size}px` : '' };
}
