// Fields to fill: the fields of a form variable, and the same widgets as single components.
// Every widget calls `entered` with the value in the shape the platform sends, or undefined for nothing.

import { element } from './card-dom.js';

const DAY = /(\d{4})\D+(\d{1,2})\D+(\d{1,2})/;
const TIME = /(\d{1,2}):(\d{2})/;
const two = (number) => String(number).padStart(2, '0');

/** What the browser's own picker gave, in the format asked for, such as yyyy-MM-dd HH:mm. */
function formatted(picked, format) {
  const [, year = '', month = '', day = ''] = picked.match(DAY) ?? [];
  const [, hour = '00', minute = '00'] = picked.match(TIME) ?? [];
  const parts = { yyyy: year, MM: month, dd: day, HH: two(hour), mm: minute, ss: '00' };
  return format.replace(/yyyy|MM|dd|HH|mm|ss/g, (it) => parts[it]);
}

/** A written moment as the browser's picker wants it; '' if it is none. */
function pickable(written, kind) {
  const [, year, month, day] = String(written ?? '').match(DAY) ?? [];
  const [, hour = '00', minute = '00'] = String(written ?? '').match(TIME) ?? [];
  if (kind === 'time') return TIME.test(String(written ?? '')) ? `${two(hour)}:${minute}` : '';
  if (!year) return '';
  const date = `${year}-${two(month)}-${two(day)}`;
  return kind === 'date' ? date : `${date}T${two(hour)}:${minute}`;
}

const listed = (options) => (Array.isArray(options) ? options : []);

export function textInput({ value, placeholder, readOnly, entered, many, minRows, type = 'text' }) {
  const given = { class: 'card-input', placeholder, readonly: readOnly, value: value ?? '', oninput: (event) => entered(event.target.value === '' ? undefined : event.target.value) };
  return many ? element('textarea', { ...given, rows: Math.max(2, Number(minRows) || 2) }) : element('input', { ...given, type });
}

export function numberInput({ entered, ...rest }) {
  return textInput({ ...rest, type: 'number', entered: (text) => entered(text === undefined || Number.isNaN(Number(text)) ? undefined : Number(text)) });
}

const PICKERS = { date: ['date', 'yyyy-MM-dd'], datetime: ['datetime-local', 'yyyy-MM-dd HH:mm'], time: ['time', 'HH:mm'] };

export function dateInput({ value, kind, format, readOnly, placeholder, entered }) {
  const [type, usual] = PICKERS[kind] ?? PICKERS.date;
  const picked = (event) => entered(event.target.value === '' ? undefined : formatted(event.target.value, format || usual));
  return element('input', { class: 'card-input', type, disabled: readOnly, 'aria-label': placeholder, value: pickable(value, kind), onchange: picked });
}

/** Chosen: an index or -1. Entered: {index, value}. */
export function selectInput({ options, chosen = -1, placeholder, readOnly, entered }) {
  const all = listed(options);
  const picked = ({ target }) => entered(target.value === '' ? undefined : { index: Number(target.value), value: all[Number(target.value)].value });
  const box = element('select', { class: 'card-input', disabled: readOnly, onchange: picked },
    element('option', { value: '' }, placeholder || '请选择'), all.map((it, i) => element('option', { value: String(i) }, it.text)));
  box.value = all[chosen] ? String(chosen) : '';
  box.dataset.given = box.value;
  return box;
}

/** Chosen: indexes. Entered: the indexes that are on, in the order of the options. */
function chips({ options, chosen, single, readOnly, entered, className = 'card-chip' }) {
  const on = new Set(chosen);
  const buttons = listed(options).map((it, i) =>
    element('button', { type: 'button', class: className, disabled: readOnly, 'data-value': String(it.value), 'aria-pressed': String(on.has(i)), onclick: () => toggle(i) }, it.text));
  function toggle(i) {
    const was = on.has(i);
    if (single) on.clear();
    if (was && !single) on.delete(i);
    else on.add(i);
    buttons.forEach((it, at) => it.setAttribute('aria-pressed', String(on.has(at))));
    entered([...on].sort((a, b) => a - b));
  }
  return element('div', { class: `${className}s` }, buttons);
}

/** Entered: {index: [], value: []}. */
export function multiSelectInput({ options, chosen = [], readOnly, entered }) {
  const all = listed(options);
  return chips({ options: all, chosen, readOnly, entered: (on) => entered(on.length === 0 ? undefined : { index: on, value: on.map((it) => all[it].value) }) });
}

/** Entered: the value of the one chosen. */
export function choiceList({ options, chosen = [], readOnly, entered }) {
  return chips({ options, chosen, single: true, readOnly, className: 'card-choice', entered: ([on]) => entered(listed(options)[on].value) });
}

/** Entered: the values of those chosen. */
export function tickList({ options, chosen = [], readOnly, entered }) {
  const all = listed(options);
  return chips({ options: all, chosen, readOnly, className: 'card-tick', entered: (on) => entered(on.length === 0 ? undefined : on.map((it) => all[it].value)) });
}

export function tick({ value, text, readOnly, entered, isSwitch }) {
  const box = element('input', { type: 'checkbox', class: isSwitch ? 'card-switch' : 'card-checkbox', disabled: readOnly, checked: value === true || value === 'true', onchange: (event) => entered(event.target.checked) });
  return element('label', { class: 'card-tick-label' }, box, text);
}

export function textList({ value, placeholder, addText, readOnly, entered }) {
  const lines = Array.isArray(value) ? value.map(String) : [];
  const box = element('div', { class: 'card-text-list' });
  const told = () => {
    const kept = lines.filter((it) => it.trim() !== '');
    entered(kept.length === 0 ? undefined : kept);
  };
  const draw = () => box.replaceChildren(...lines.map(line), readOnly ? '' : element('button', { type: 'button', class: 'card-add', onclick: () => {
    lines.push('');
    draw();
  } }, addText || '添加选项'));
  const line = (text, i) => {
    const input = textInput({ value: text, placeholder, readOnly, entered: (now = '') => {
      lines[i] = now;
      told();
    } });
    const gone = element('button', { type: 'button', class: 'card-remove', 'aria-label': '删除', onclick: () => {
      lines.splice(i, 1);
      told();
      draw();
    } }, '×');
    return element('div', { class: 'card-text-line' }, input, readOnly ? '' : gone);
  };
  draw();
  return box;
}

const indexes = (field, value) => {
  const wanted = (Array.isArray(value?.value) ? value.value : Array.isArray(value) ? value : [value?.value ?? value]).map(String);
  return listed(field.options).flatMap((it, i) => (wanted.includes(String(it.value)) ? [i] : []));
};

/** For each type of field: the widget, from the field and what stands in it now. */
const WIDGETS = {
  TEXT: (it) => textInput(it),
  TEXT_AREA: (it) => textInput({ ...it, many: true }),
  TEXT_ARRAY: (it) => textList(it),
  NUMBER: (it) => numberInput(it),
  SELECT: (it) => selectInput({ ...it, chosen: indexes(it, it.value)[0] ?? -1 }),
  MULTI_SELECT: (it) => multiSelectInput({ ...it, chosen: indexes(it, it.value) }),
  DATE: (it) => dateInput({ ...it, kind: 'date' }),
  TIME: (it) => dateInput({ ...it, kind: 'time' }),
  DATETIME: (it) => dateInput({ ...it, kind: 'datetime' }),
  CHECKBOX: (it) => tick({ ...it, text: it.placeholder }),
  SWITCH: (it) => tick({ ...it, text: it.placeholder, isSwitch: true }),
  CHECKBOX_GROUP: (it) => choiceList({ ...it, chosen: indexes(it, it.value) }),
  MULTI_CHECKBOX_GROUP: (it) => tickList({ ...it, chosen: indexes(it, it.value) }),
};

const missing = (value) => value === undefined || value === '' || value === false || (Array.isArray(value) && value.length === 0) || (typeof value === 'string' && value.trim() === '');

/** A default in the shape that is sent: choices with index and value. */
function settled(field) {
  const value = field.defaultValue ?? field.defautValue;
  if (value === undefined || value === null) return undefined;
  const on = indexes(field, value);
  if (field.type === 'SELECT') return on.length > 0 ? { index: on[0], value: field.options[on[0]].value } : undefined;
  if (field.type === 'MULTI_SELECT') return on.length > 0 ? { index: on, value: on.map((it) => field.options[it].value) } : undefined;
  if (field.type === 'NUMBER' && value !== '' && !Number.isNaN(Number(value))) return Number(value);
  if (field.type === 'CHECKBOX' || field.type === 'SWITCH') return value === true || value === 'true';
  return value === '' ? undefined : value;
}

/**
 * A form from its variable {fields}.
 * @param typed what was entered so far, by field; kept by the card so that a change of the card does not wipe it
 * @param submit called with the values of all fields that have one, once all required ones do
 */
export function drawForm({ schema, typed, submitText, disabled, submit }) {
  const fields = listed(schema?.fields).filter((it) => it?.name);
  const current = (field) => (typed.has(field.name) ? typed.get(field.name) : settled(field));
  const shown = fields.filter((it) => it.hidden !== true);
  const form = element('form', { class: 'card-form', novalidate: true });
  const rows = new Map(shown.map((field) => [field, row(field)]));

  function row(field) {
    const complaint = element('span', { class: 'card-complaint' });
    const entered = (value) => {
      typed.set(field.name, value);
      complaint.textContent = '';
    };
    const draw = Object.hasOwn(WIDGETS, field.type ?? '') ? WIDGETS[field.type] : WIDGETS.TEXT;
    const widget = draw({ ...field, value: current(field), readOnly: disabled || field.readOnly === true, entered });
    const label = element('span', { class: 'card-label' }, field.required ? element('i', { class: 'card-required' }, '*') : '', field.label ?? field.name);
    return { complaint, whole: element('div', { class: 'card-field', 'data-field': field.name, 'data-type': field.type }, label, widget, complaint) };
  }

  form.append(...[...rows.values()].map((it) => it.whole), element('button', { type: 'submit', class: 'card-button card-button-blue', disabled }, submitText));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const lacking = shown.filter((it) => it.required && missing(current(it)));
    lacking.forEach((it) => (rows.get(it).complaint.textContent = it.requiredMsg || `${it.label ?? it.name}是必填项`));
    if (lacking.length > 0) rows.get(lacking[0]).whole.scrollIntoView({ block: 'nearest' });
    else submit(Object.fromEntries(fields.map((it) => [it.name, current(it)]).filter(([, value]) => value !== undefined)));
  });
  return form;
}
