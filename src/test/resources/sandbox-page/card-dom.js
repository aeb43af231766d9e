// Elements without HTML text: what people wrote only ever becomes a text node or an attribute.

const SVG = 'http://www.w3.org/2000/svg';

/** An element; `given` holds attributes, `on…` listeners, and properties `value`, `checked`, `style` (an object). */
export function element(tag, given = {}, ...children) {
  return filled(document.createElement(tag), given, children);
}

export function svgElement(tag, given = {}, ...children) {
  return filled(document.createElementNS(SVG, tag), given, children);
}

function filled(node, given, children) {
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else if (name === 'style') styled(node, value);
    else if (name === 'value' || name === 'checked') {
      node[name] = value;
      if (tagged(node)) node.dataset.given = String(value);
    }
    else node.setAttribute(name, value === true ? '' : String(value));
  }
  node.append(...children.flat().filter((it) => it !== undefined && it !== null && it !== ''));
  return node;
}

function styled(node, style) {
  for (const [name, value] of Object.entries(style)) {
    if (name.startsWith('--')) node.style.setProperty(name, value);
    else node.style[name] = value;
  }
}

const tagged = (node) => ['INPUT', 'TEXTAREA', 'SELECT'].includes(node.tagName);

/**
 * Makes what stands there equal to what was newly drawn and leaves alone what is equal already, so that a field somebody is in, or a button under
 * a finger, is not replaced. Listeners of what stays must not depend on what changed.
 */
export function patch(old, fresh) {
  if (old.isEqualNode(fresh)) return;
  const inside = [[...old.childNodes], [...fresh.childNodes]];
  const isFrame = old.cloneNode().isEqualNode(fresh.cloneNode()) && inside.every((all) => all.length > 0 && all.every((it) => it.nodeType === Node.ELEMENT_NODE));
  if (!isFrame) {
    old.replaceWith(fresh);
  } else if (inside.every((all) => all.every((it) => it.dataset.id))) {
    byId(old, ...inside);
  } else if (inside[0].length === inside[1].length) {
    inside[0].forEach((it, i) => patch(it, inside[1][i]));
  } else {
    old.replaceChildren(...inside[1]);
  }
}

function byId(parent, old, fresh) {
  const ids = new Set(fresh.map((it) => it.dataset.id));
  old.filter((it) => !ids.has(it.dataset.id)).forEach((it) => it.remove());
  fresh.forEach((it, i) => {
    const same = [...parent.children].find((one) => one.dataset.id === it.dataset.id);
    if (same === parent.children[i] && same) patch(same, it);
    else parent.insertBefore(it, parent.children[i] ?? null);
  });
  [...parent.children].slice(fresh.length).forEach((it) => it.remove());
}

const PROTOCOLS = ['http:', 'https:', 'dingtalk:', 'dtmd:', 'tel:', 'mailto:'];

/** The address if it may be opened from a card, or ''. */
export function openable(url) {
  try {
    const parsed = new URL(String(url).trim());
    return PROTOCOLS.includes(parsed.protocol) ? parsed.href : '';
  } catch {
    return '';
  }
}

/** A picture. Media ids and addresses elsewhere are not fetched: a grey place stands for them. */
export function picture(address, given = {}) {
  const source = String(address ?? '');
  if (source.startsWith('data:image/') || (source.startsWith('/') && !source.startsWith('//'))) {
    return element('img', { src: source, alt: '', ...given });
  }
  return element('span', { ...given, class: `card-picture ${given.class ?? ''}`, title: source });
}

const COLOURS = {
  black: '#171a1d', white: '#fff', gray: '#747677', grey: '#747677', blue: '#007fff', lightblue: '#3296fa', red: '#f25643', orange: '#ff9200',
  yellow: '#e8a200', gold: '#b8860b', green: '#00a84a', purple: '#6a5acd', pink: '#f0569a', olive: '#7a9a01', water: '#00b3c3',
  level1_base: '#171a1d', level2_base: '#5d5f61', level3_base: '#a2a3a5', level4_base: '#c5c6c7',
};

/** A CSS colour for a colour word, a colour token such as common_blue1_color, or #rgb; '' for anything else. */
export function colour(name) {
  const text = String(name ?? '').trim().toLowerCase();
  if (/^#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/.test(text)) {
    return text.length === 9 ? `#${text.slice(3)}${text.slice(1, 3)}` : text;
  }
  const word = text.replace(/^(common|extended|theme)_/, '').replace(/_color$/, '');
  return COLOURS[word] ?? COLOURS[word.replace(/\d+$/, '')] ?? '';
}
