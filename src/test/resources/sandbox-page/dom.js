// Builds elements; whatever is text stays text.

export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name === 'class') element.className = value;
    else if (name === 'data') Object.assign(element.dataset, value);
    else if (name in element && typeof value !== 'string') element[name] = value;
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat().filter(it => it !== null && it !== undefined && it !== false));
  return element;
}

/** A colour for somebody, always the same one. */
export function hue(text) {
  let sum = 0;
  for (const letter of text) sum = (sum * 31 + letter.codePointAt(0)) % 360;
  return sum;
}

export function avatar(name, key = name) {
  const face = h('span', {class: 'avatar', 'aria-hidden': 'true'}, name.slice(-2));
  face.style.setProperty('--hue', hue(key));
  return face;
}

export function size(bytes) {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1048576 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1048576).toFixed(1)} MB`;
}

let toasts;

/** A sentence that goes away by itself. */
export function toast(sentence, kind = '') {
  toasts ??= document.getElementById('toasts');
  const line = h('div', {class: `toast ${kind}`}, sentence);
  toasts.append(line);
  setTimeout(() => line.classList.add('leaving'), 3600);
  setTimeout(() => line.remove(), 4000);
}
