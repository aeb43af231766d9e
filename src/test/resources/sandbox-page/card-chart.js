// Charts from DingTalk's chart variable {type: lineChart | histogram | pieChart, data: [{x, y, type}], config} as SVG.

import { colour, element, svgElement } from './card-dom.js';

const PALETTE = ['#5b8ff9', '#5ad8a6', '#f6bd16', '#e8684a', '#5d7092', '#6dc8ec', '#9270ca', '#ff9d4d', '#269a99', '#ff99c3'];
const WIDTH = 340;
const DRAWN = { lineChart, histogram, pieChart };

/** @returns a figure, or null if the value is no chart */
export function drawChart(chart, aspectRatio) {
  const draw = Object.hasOwn(DRAWN, chart?.type ?? '') ? DRAWN[chart.type] : undefined;
  const data = Array.isArray(chart?.data) ? chart.data.filter((it) => it !== null && typeof it === 'object') : [];
  if (!draw || data.length === 0) return null;
  const height = Math.round(WIDTH / (Number(aspectRatio) > 0 ? Math.max(1.2, Number(aspectRatio)) : 2));
  const config = chart.config ?? {};
  const figure = element('figure', { class: 'card-chart', 'data-chart': chart.type });
  const { picture, legend } = draw(data, config, height);
  figure.append(picture, legendOf(legend));
  return figure;
}

const unique = (all) => [...new Set(all)];
const numbers = (y) => (Array.isArray(y) ? y.map(Number) : [0, Number(y)]).map((it) => (Number.isFinite(it) ? it : 0));
const top = (it) => Math.max(...numbers(it.y));
const label = (it) => String(it ?? '');

function paint(config) {
  const own = (Array.isArray(config.color) ? config.color : [config.color]).map(colour).filter(Boolean);
  const all = own.length > 0 ? own : PALETTE;
  return (i) => all[i % all.length];
}

function legendOf(entries) {
  if (entries.length === 0) return '';
  const items = entries.map(({ name, fill, more }) =>
    element('span', { class: 'card-legend-entry' }, element('i', { style: { background: fill } }), name, more ? element('b', {}, more) : ''));
  return element('figcaption', { class: 'card-legend' }, items);
}

/** Steps of 1, 2 or 5 times a power of ten up to at least `most`. */
function ticks(most, wanted = 4) {
  const rough = Math.max(most, 1e-9) / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((it) => it * power).find((it) => it >= rough);
  return Array.from({ length: Math.ceil(most / step - 1e-9) + 1 }, (_, i) => Number((i * step).toPrecision(12)));
}

/** What line chart and histogram share: names along one side, numbers along the other, a grid between. */
function frame(data, config, height, most, upright = true) {
  const xs = unique(data.map((it) => label(it.x)));
  const types = unique(data.map((it) => label(it.type)));
  const steps = ticks(most > 0 ? most : 1, Math.max(2, (config.yAxisConfig?.tickCount ?? 5) - 1));
  const longest = Math.max(...(upright ? steps : xs).map((it) => wide(label(it))));
  const [left, right, above, below] = [Math.min(110, 12 + longest), 8, 10, 24];
  const box = { left, above, width: WIDTH - left - right, height: height - above - below };
  const root = svgElement('svg', { viewBox: `0 0 ${WIDTH} ${height}`, role: 'img' });
  const along = (value) => (upright ? box.above + box.height * (1 - value / steps.at(-1)) : box.left + (box.width * value) / steps.at(-1));
  const band = (upright ? box.width : box.height) / xs.length;
  const middle = (i) => (upright ? box.left : box.above) + band * (i + 0.5);
  for (const step of steps) {
    const at = along(step);
    const [line, text] = upright
      ? [{ x1: box.left, x2: box.left + box.width, y1: at, y2: at }, { x: box.left - 6, y: at + 3.5, 'text-anchor': 'end' }]
      : [{ x1: at, x2: at, y1: box.above, y2: box.above + box.height }, { x: at, y: height - 8, 'text-anchor': 'middle' }];
    root.append(svgElement('line', { ...line, class: 'card-chart-grid' }), svgElement('text', text, label(step)));
  }
  const every = upright ? Math.ceil(Math.max(...xs.map((it) => Math.min(wide(it), 90) + 6)) / band) : 1;
  xs.forEach((x, i) => {
    if (i % every !== 0) return;
    const at = upright ? { x: middle(i), y: height - 8, 'text-anchor': 'middle' } : { x: box.left - 6, y: middle(i) + 3.5, 'text-anchor': 'end' };
    root.append(svgElement('text', at, shortened(x, upright ? Math.min(band * every, box.width) : 98)));
  });
  return { root, xs, types, box, along, band, middle };
}

const wide = (text) => [...text].reduce((sum, it) => sum + (it.charCodeAt(0) > 255 ? 10 : 5.8), 0);

function shortened(text, room) {
  let kept = [...text];
  while (kept.length > 1 && wide(kept.join('')) > room) kept = kept.slice(0, -1);
  return kept.length === [...text].length ? text : `${kept.slice(0, -1).join('')}…`;
}

function named(types, fill) {
  return types.length > 1 || types[0] !== '' ? types.map((name, i) => ({ name, fill: fill(i) })) : [];
}

function lineChart(data, config, height) {
  const fill = paint(config);
  const { root, xs, types, along, middle } = frame(data, config, height, Math.max(...data.map(top)));
  types.forEach((type, t) => {
    const points = data.filter((it) => label(it.type) === type).map((it) => [middle(xs.indexOf(label(it.x))), along(Number(it.y) || 0)]);
    const path = config.lineShape === 'smooth' ? smooth(points) : points.map((it, i) => `${i ? 'L' : 'M'}${it.join(',')}`).join('');
    const dashes = config.lineShape === 'dot' ? '3 3' : undefined;
    root.append(svgElement('path', { d: path, stroke: fill(t), class: 'card-chart-line', 'stroke-dasharray': dashes }));
    points.forEach(([cx, cy]) => root.append(svgElement('circle', { cx, cy, r: 2.4, fill: fill(t) })));
  });
  return { picture: root, legend: named(types, fill) };
}

function smooth(points) {
  return points.map(([x, y], i) => {
    if (i === 0) return `M${x},${y}`;
    const [before, above] = points[i - 1];
    const half = (before + x) / 2;
    return `C${half},${above} ${half},${y} ${x},${y}`;
  }).join('');
}

function histogram(data, config, height) {
  const fill = paint(config);
  const upright = !config.rotate;
  const stacked = Boolean(config.stack);
  const sums = new Map();
  data.forEach((it) => sums.set(label(it.x), (sums.get(label(it.x)) ?? 0) + top(it)));
  const most = stacked ? Math.max(...sums.values()) : Math.max(...data.map(top));
  const tall = upright ? height : Math.max(height, 34 + 26 * sums.size);
  const { root, xs, types, along, band, middle } = frame(data, config, tall, most, upright);
  const lanes = stacked ? 1 : types.length;
  const thick = Math.min(upright ? 26 : 16, (band * 0.66) / lanes);
  const reached = new Map();
  for (const one of data) {
    const [i, t] = [xs.indexOf(label(one.x)), types.indexOf(label(one.type))];
    let [from, to] = numbers(one.y);
    if (stacked) {
      from = reached.get(i) ?? 0;
      to = from + top(one);
      reached.set(i, to);
    }
    const lane = middle(i) + (stacked ? -thick / 2 : (t - lanes / 2) * thick);
    const [a, b] = [along(from), along(to)];
    const place = upright ? { x: lane, y: Math.min(a, b), width: thick * 0.92, height: Math.abs(a - b) } : { x: Math.min(a, b), y: lane, width: Math.abs(a - b), height: thick * 0.92 };
    root.append(svgElement('rect', { ...place, fill: fill(t), rx: 1.5 }, svgElement('title', {}, `${label(one.x)} ${label(one.type)} ${label(one.y)}`)));
    if (!stacked && lanes === 1) root.append(value(one, place, upright));
  }
  return { picture: root, legend: named(types, fill) };
}

function value(one, place, upright) {
  const at = upright ? { x: place.x + place.width / 2, y: place.y - 3, 'text-anchor': 'middle' } : { x: place.x + place.width + 4, y: place.y + place.height / 2 + 3.5 };
  return svgElement('text', at, label(Array.isArray(one.y) ? one.y.join('–') : one.y));
}

function pieChart(data, config, height) {
  const fill = paint(config);
  const shares = data.map((it) => Math.max(0, Number(it.y) || 0));
  const sum = shares.reduce((a, b) => a + b, 0);
  const root = svgElement('svg', { viewBox: `0 0 ${WIDTH} ${height}`, role: 'img' });
  const [cx, cy, r] = [WIDTH / 2, height / 2, height / 2 - 12];
  let from = -Math.PI / 2;
  shares.forEach((share, i) => {
    const angle = sum > 0 ? (share / sum) * 2 * Math.PI : 0;
    if (angle >= 2 * Math.PI - 1e-6) root.append(svgElement('circle', { cx, cy, r, fill: fill(i) }));
    else if (angle > 0) {
      const point = (at) => `${cx + r * Math.cos(at)},${cy + r * Math.sin(at)}`;
      const d = `M${cx},${cy}L${point(from)}A${r},${r} 0 ${angle > Math.PI ? 1 : 0} 1 ${point(from + angle)}Z`;
      root.append(svgElement('path', { d, fill: fill(i), class: 'card-chart-slice' }));
    }
    from += angle;
  });
  root.append(svgElement('circle', { cx, cy, r: r * 0.55, class: 'card-chart-hole' }), svgElement('text', { x: cx, y: cy + 5, 'text-anchor': 'middle', class: 'card-chart-sum' }, label(sum)));
  const share = (i) => `${label(data[i].y)}　${sum > 0 ? Math.round((shares[i] / sum) * 100) : 0}%`;
  return { picture: root, legend: data.map((it, i) => ({ name: label(it.x), fill: fill(i), more: share(i) })) };
}
