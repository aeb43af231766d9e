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

const FACES = ['#5b7fc7', '#3f9a6b', '#d98a2b', '#8a6bd1', '#2f97a8', '#cc5b78', '#6f7c8f', '#b5683d'];

/** The square with the end of somebody's name, in a colour that stays theirs. */
export function avatar(name, key = name) {
  let sum = 0;
  for (const letter of key) sum = (sum * 31 + letter.codePointAt(0)) % 9973;
  const face = h('span', {class: 'avatar', 'aria-hidden': 'true'}, name.slice(-2));
  face.style.setProperty('--face', FACES[sum % FACES.length]);
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
