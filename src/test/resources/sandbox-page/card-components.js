// One function for each component of DingTalk's card builder. Unknown ones become a grey box with their name.

import { act, parameters } from './card-actions.js';
import { drawChart } from './card-chart.js';
import { colour, element, picture } from './card-dom.js';
import { choiceList, dateInput, drawForm, multiSelectInput, selectInput, textInput, tick, tickList } from './card-form.js';
import { drawMarkdown } from './card-markdown.js';
import { asText, isEmpty } from './card-values.js';

/** Nodes for a component and what is in it; nothing if it is hidden. */
export function drawNode(card, node, values) {
  const name = node?.componentName;
  const props = node?.props ?? {};
  try {
    if (node.hidden === true || !values.visible(props.visible)) return [];
    const draw = Object.hasOwn(COMPONENTS, name ?? '') ? COMPONENTS[name] : unknown;
    const drawn = draw({ card, node, props, values, id: componentId(node, values) });
    if (!drawn) return [];
    drawn.dataset.component = name;
    drawn.dataset.id = node.id ?? '';
    return [margined(drawn, props)];
  } catch (error) {
    console.debug(`${name} ${node?.id}`, error);
    return [greyBox(name)];
  }
}

export const drawChildren = (card, node, values) => (node.children ?? []).flatMap((it) => drawNode(card, it, values));

const componentId = (node, values) => values.text(node.props?.id) || String(node.id ?? '');
const greyBox = (name) => element('div', { class: 'card-unknown' }, String(name ?? '?'));

/** Containers of kinds not known here still show what is in them. */
function unknown({ card, node, values }) {
  const inside = drawChildren(card, node, values);
  return inside.length > 0 ? element('div', {}, inside) : greyBox(node.componentName);
}

function margined(drawn, props) {
  for (const side of ['Top', 'Right', 'Bottom', 'Left']) {
    const size = props[`margin${side}`];
    if (typeof size === 'number' && size >= 0) drawn.style[`margin${side}`] = `${size}px`;
  }
  return drawn;
}

/** The element carries out its action when tapped, unless the action is an empty link. */
function tappable(drawn, { card, props, values, id }) {
  const type = props.actionType;
  const links = type === 'url' && [props.url, props.pcUrl, props.androidUrl].some((it) => values.text(it) !== '');
  if (!links && (!type || type === 'url' || type === 'none' || props.enableClickEvent === false)) return drawn;
  drawn.classList.add('card-tappable');
  drawn.addEventListener('click', (event) => {
    event.stopPropagation();
    act(card, props, { values, id });
  });
  return drawn;
}

function root(tools) {
  const { card, node, props, values } = tools;
  const name = values.text(props.cardName);
  const tagText = values.text(props.tagText);
  const head = name || tagText ? header(name, props.cardIcon, tagText && tagOf(tagText, values.text(props.tagColor), props.tagStyle)) : '';
  return tappable(element('div', { class: 'card-content' }, head, drawChildren(card, node, values)), tools);
}

function header(title, icon, tag = '') {
  const address = typeof icon?.url === 'string' ? icon.url : '';
  return element('div', { class: 'card-header' }, address ? picture(address, { class: 'card-header-icon' }) : '', element('span', { class: 'card-title' }, title), tag);
}

const tagOf = (text, colourName, style) => element('span', { class: `card-tag ${style === 'solid' ? 'card-tag-solid' : ''}`, style: { '--tag': colour(colourName) || colour('blue') } }, text);

const TEXT_SIZES = { small: 12, middle: 15, large: 17, extraLarge: 20 };

function baseText(tools) {
  const { props, values } = tools;
  const own = props.fontColorType === 'Custom' ? values.text(props.customLightColor) : values.text(props.color);
  const size = props.fontSizeType === 'Custom' ? Number(props.customFontSize) : TEXT_SIZES[props.size];
  const most = Number(values.of(props.maxLine)) || 0;
  const style = {
    color: colour(own), fontSize: size ? `${size}px` : '', fontWeight: props.bold ? '700' : '', fontStyle: props.italic ? 'italic' : '',
    textDecoration: props.strikeThrough ? 'line-through' : '', textAlign: ['center', 'right'].includes(props.gravity) ? props.gravity : '', webkitLineClamp: most > 0 ? String(most) : '',
  };
  return tappable(element('div', { class: `card-text${most > 0 ? ' card-clamped' : ''}`, style }, values.text(props.text)), tools);
}

function textBlock({ props, values }) {
  const text = values.text(props.textVariable) || values.text(props.text);
  return element('div', { class: 'card-text card-text-block' }, values.text(props.prefix), text);
}

function markdown({ card, props, values }) {
  const text = values.text(props.content);
  return text === '' ? null : drawMarkdown(text, card.openUrl);
}

function markdownBlock(tools) {
  const drawn = markdown(tools);
  drawn?.classList.add('card-markdown-block');
  return drawn;
}

/** One of the faces of an AI card, drawn while the card is in that state. */
function statusContainer({ card, node, props, values }) {
  const inside = Number(values.read('flowStatus')) === Number(props.status) ? drawChildren(card, node, values) : [];
  return inside.length > 0 ? element('div', {}, inside) : null;
}

function image({ props, values }) {
  const size = (it) => Number(values.of(it)) || 0;
  const style = { width: size(props.width) ? `${size(props.width)}px` : '100%', height: size(props.height) ? `${size(props.height)}px` : '120px', borderRadius: `${size(props.cornerRadius)}px` };
  const all = values.of(props.images ?? props.image);
  return picture(Array.isArray(all) ? all[0] : all, { style, class: 'card-image' });
}

const ALONG = { left: 'flex-start', center: 'center', right: 'flex-end', Top: 'flex-start', Center: 'center', Bottom: 'flex-end' };

function grid(tools) {
  const { card, node, props, values } = tools;
  const across = props.direction === 'horizontal';
  const [, along = 'left', down = 'Top'] = String(props.childGravity ?? '').match(/^(left|center|right)(Top|Center|Bottom)$/) ?? [];
  const box = element('div', { class: `card-grid ${across ? 'card-row' : 'card-column'}` });
  box.style.justifyContent = across ? ALONG[along] : ALONG[down];
  box.style.alignItems = across ? ALONG[down] : along === 'left' ? 'stretch' : ALONG[along];
  for (const side of ['Top', 'Right', 'Bottom', 'Left']) {
    const size = Number(values.of(props[`padding${side}`]));
    if (size > 0) box.style[`padding${side}`] = `${size}px`;
  }
  if (props.hasBackground) box.style.background = colour(values.text(props.backgroundColor)) || '#f6f6f6';
  if (props.hasBorder) box.style.border = '1px solid #e5e6e8';
  box.style.borderRadius = `${Number(props.cornerRadius ?? props.cornerRadiusLeftTop) || 0}px`;
  if (props.isAutoHeight === false && Number(props.height) > 0) box.style.minHeight = `${props.height}px`;
  for (const child of node.children ?? []) box.append(...drawNode(card, child, values).map((it) => (across ? wide(it, child.props ?? {}) : it)));
  return tappable(box, tools);
}

function wide(drawn, props) {
  if (props.isFixedWidth) {
    drawn.style.flex = `0 0 ${Number(props.width) || 0}px`;
  } else if (props.isAutoWidth === false && props.enableColSpan !== undefined) {
    drawn.style.flex = `${Number(props.colSpan) || 1} 1 0`;
  }
  return drawn;
}

function loop({ card, node, props, values }) {
  const path = String(props.listData?.variable ?? '');
  const all = values.read(path, props.listData?.variableType);
  const items = (Array.isArray(all) ? all : []).map((it, i) => element('div', {}, drawChildren(card, node, values.within(path, it, i))));
  if (items.length === 0) return null;
  const across = props.direction === 'horizontal';
  return element('div', { class: `card-grid ${across ? 'card-row card-scroll' : 'card-column'}`, style: { gap: `${props.childGap ? Number(props.childGapSize) || 0 : 0}px` } }, items);
}

const CELL_SIDES = ['left', 'right', 'center'];

function table(tools) {
  const { props, values } = tools;
  const value = values.of(props.data);
  const columns = Array.isArray(value?.meta) ? value.meta.filter((it) => it?.alias) : [];
  if (columns.length === 0) return null;
  const rows = Array.isArray(value.data) ? value.data : [];
  const weights = columns.map((it) => Number(it.weight) || 100 / columns.length);
  const sum = weights.reduce((a, b) => a + b, 0);
  const head = columns.some((it) => it.aliasName)
    ? element('tr', {}, columns.map((it) => element('th', { style: { textAlign: CELL_SIDES.includes(it.headerTextAlign) ? it.headerTextAlign : '' } }, asText(it.aliasName))))
    : '';
  const lines = rows.map((row) => element('tr', {}, columns.map((it) => cell(tools, row, it))));
  const whole = element('table', { class: props.enableZebraColor ? 'card-zebra' : '' },
    element('colgroup', {}, weights.map((it) => element('col', { style: { width: `${(100 * it) / sum}%` } }))), element('thead', {}, head), element('tbody', {}, lines));
  return element('div', { class: 'card-table card-scroll' }, whole);
}

function cell({ card, props, values, id }, row, column) {
  const given = row?.[column.alias];
  const box = element('td', {});
  const isObject = given !== null && typeof given === 'object';
  const tap = isObject && (given.url || given.request) && (() => {
    if (given.url) act(card, { actionType: 'url', url: given.url }, { values, id });
    else card.request(id, { ...parameters(props.params, { values }), row, column });
  });
  if (column.dataType === 'BUTTON' && isObject) {
    box.append(button(given, asText(given.text), tap || (() => {})));
  } else if (column.dataType === 'MICROAPP' && isObject) {
    box.append(given.icon ? picture(given.icon, { class: 'card-cell-icon' }) : '', asText(given.name));
  } else {
    box.append(asText(isObject ? given.value : given));
    if (isObject) styled(box, given);
    if (tap) box.classList.add('card-tappable', 'card-cell-link');
    if (tap) box.addEventListener('click', tap);
  }
  return box;
}

function styled(box, given) {
  if (CELL_SIDES.includes(given.textAlign)) box.style.textAlign = given.textAlign;
  if (given.textColorToken) box.style.color = colour(given.textColorToken);
  if (given.bgColorToken) box.style.background = colour(given.bgColorToken);
  if (Number(given.fontSize) > 0) box.style.fontSize = `${Math.min(24, given.fontSize)}px`;
  if (given.hoverText) box.title = asText(given.hoverText);
}

const chart = ({ props, values }) => drawChart(values.of(props.data), values.of(props.aspectRatio));

const BUTTON_COLOURS = ['blue', 'red', 'gray', 'gold', 'orange', 'green'];

function button({ color, status }, text, tapped) {
  const look = BUTTON_COLOURS.includes(color) ? color : 'gray';
  return element('button', { type: 'button', class: `card-button card-button-${look}`, disabled: status === 'disabled', onclick: (event) => {
    event.stopPropagation();
    tapped();
  } }, text);
}

function singleButton(tools) {
  return element('div', { class: 'card-buttons' }, templateButton(tools, tools.props, tools.id));
}

function templateButton({ card, values }, props, id) {
  const drawn = button({ color: values.text(props.color), status: values.text(props.status) }, values.text(props.text), () => act(card, props, { values, id }));
  drawn.dataset.action = values.text(props.actionId) || id;
  return drawn;
}

function buttonList(tools) {
  const { props, values } = tools;
  const list = Array.isArray(props.buttons) ? props.buttons : (props.buttons?.list ?? values.of(props.buttons) ?? []);
  const shown = (Array.isArray(list) ? list : []).filter((it) => values.visible(it.visible));
  return element('div', { class: `card-buttons ${props.direction === 'vertical' ? 'card-buttons-down' : ''}` }, shown.map((it) => templateButton(tools, it, String(it.id ?? tools.id))));
}

/** Buttons that are data: {text, color, status, event: {type: sendCardRequest | openLink, params}}. */
function buttonGroup(tools) {
  const { props, values } = tools;
  const dynamic = values.of(props.dynamicButtons);
  const list = props.buttonsSource === 'variable' ? (Array.isArray(dynamic) ? dynamic : []) : [];
  const drawn = list.filter((it) => it !== null && typeof it === 'object').map((it) => dataButton(tools, it));
  const fixed = props.buttonsSource === 'variable' ? [] : (props.fixedButtons ?? []).map((it) => templateButton(tools, it, String(it.id ?? tools.id)));
  if (drawn.length + fixed.length === 0) return null;
  return element('div', { class: 'card-buttons', style: { gap: `${Number(props.buttonSpacing) || 8}px` } }, drawn, fixed);
}

function dataButton({ card, values, id }, item) {
  const { type, params = {} } = item.event ?? {};
  const drawn = button(item, asText(item.text), () => {
    if (type === 'openLink') act(card, { actionType: 'url', url: params.url }, { values, id });
    else if (type === 'sendCardRequest') card.request(asText(params.actionId) || id, params.params ?? {});
  });
  drawn.dataset.action = asText(params.actionId);
  return drawn;
}

function form({ card, node, props, values, id }) {
  const schema = values.of(props.formSchema);
  if (isEmpty(schema)) return null;
  return drawForm({
    schema,
    typed: card.typed(node.id, JSON.stringify(schema)),
    submitText: values.text(props.submitText) || '提交',
    disabled: values.text(props.status) === 'disabled',
    submit: (filled) => card.request(id, { ...parameters(props.params, { values }), form: filled }),
  });
}

/** A single widget: what is entered goes where its action says; what was entered before stands in it. */
function widget({ card, props, values, id }, draw) {
  const local = props.localVarAction?.variable ? values.read(props.localVarAction.variable) : undefined;
  const readOnly = values.text(props.status) === 'disabled' || values.of(props.disabled) === true;
  const entered = (value) => act(card, props, { values, id, entered: value ?? '' });
  return element('div', { class: 'card-field', 'data-field': id }, draw({ local: local === '' ? undefined : local, readOnly, entered }));
}

/** Entered once the field is left, as the platform's own prompt does. */
function afterwards(entered) {
  let last;
  let waits = false;
  return { keep: (value) => ([last, waits] = [value, true]), tell: () => {
    if (waits) entered(last);
    waits = false;
  } };
}

function input(tools) {
  const { props, values } = tools;
  return widget(tools, ({ local, readOnly, entered }) => {
    const later = afterwards(entered);
    const box = textInput({ value: asText(local) || values.text(props.currentValue), placeholder: values.text(props.placeholder), readOnly, many: props.textArea === true, minRows: values.of(props.minRows), entered: later.keep });
    box.addEventListener('change', later.tell);
    return box;
  });
}

function options(props, values) {
  const all = Array.isArray(props.options) ? props.options : values.of(props.options);
  const name = (it) => it.label ?? it.text;
  const text = (it) => (name(it) && typeof name(it) === 'object' && !name(it).type ? (name(it).zh_CN ?? '') : values.text(name(it)));
  return (Array.isArray(all) ? all : []).map((it) => ({ text: text(it), value: values.of(it.value) }));
}

function selectBlock(tools) {
  const { props, values } = tools;
  return widget(tools, ({ local, readOnly, entered }) => {
    const index = local?.index ?? values.of(props.currentIndex);
    return selectInput({ options: options(props, values), chosen: index === '' || index === undefined ? -1 : Number(index), placeholder: values.text(props.placeholder), readOnly, entered });
  });
}

function multiSelectBlock(tools) {
  const { props, values } = tools;
  return widget(tools, ({ local, readOnly, entered }) => {
    const chosen = local?.index ?? values.of(props.currentIndexes);
    return multiSelectInput({ options: options(props, values), chosen: Array.isArray(chosen) ? chosen.map(Number) : [], readOnly, entered: (it) => entered(it ?? { index: [], value: [] }) });
  });
}

function datePicker(tools) {
  const { props, values } = tools;
  return widget(tools, ({ local, readOnly, entered }) =>
    dateInput({ value: asText(local) || values.text(props.currentDate), kind: String(props.pickerType ?? 'date').toLowerCase(), format: values.text(props.format), placeholder: values.text(props.placeholder), readOnly, entered }));
}

function checkbox({ card, props, values, id }) {
  const readOnly = values.of(props.disabled) === true;
  const checked = values.read(props.checked?.variable, props.checked?.variableType) ?? values.of(props.checked);
  return tick({ value: checked, readOnly, entered: (value) => act(card, props, { values, id, entered: value }) });
}

/** A list of ticks; each item's children are drawn beside its tick. */
function checkboxList(many) {
  return (tools) => {
    const { card, node, props, values } = tools;
    const path = String(props.listData?.variable ?? '');
    const all = values.read(path, props.listData?.variableType);
    const items = Array.isArray(all) ? all : [];
    if (items.length === 0) return null;
    return widget(tools, ({ local, readOnly, entered }) => {
      const wanted = local === undefined ? undefined : [local].flat().map(String);
      const chosen = items.flatMap((it, i) => ((wanted ? wanted.includes(String(it.value)) : it.checked === true) ? [i] : []));
      const named = items.map((it, i) => ({ value: it.value, text: caption(card, node, values.within(path, it, i)) }));
      return (many ? tickList : choiceList)({ options: named, chosen, readOnly, entered: (it) => entered(it ?? []) });
    });
  };
}

const caption = (card, node, values) => element('span', {}, drawChildren(card, node, values));

function collapse({ card, node, props, values }) {
  return element('details', { class: 'card-collapse' }, element('summary', {}, values.text(props.title)), drawChildren(card, node, values));
}

function progress({ props, values }) {
  const done = Math.min(100, Math.max(0, Number(values.of(props.progress)) || 0));
  return element('div', { class: 'card-progress' }, element('i', { style: { width: `${done}%` } }));
}

function avatar({ props, values }) {
  return element('div', { class: 'card-header' }, picture(values.text(props.imageUrl), { class: 'card-header-icon' }), values.text(props.name));
}

const nothing = () => null;

const COMPONENTS = {
  Card: root, StdCard: root, CardHeaderV2: ({ props, values }) => header(values.text(props.title), props.icon),
  BaseText: baseText, BaseTextBlock: textBlock, Markdown: markdown, MarkdownBlock: markdownBlock,
  Divider: () => element('hr', { class: 'card-divider' }), DividerBlock: () => element('hr', { class: 'card-divider' }),
  Image: image, Icon: nothing, Tag: ({ props, values }) => tagOf(values.text(props.text), values.text(props.color), props.tagStyle),
  Grid: grid, GridLayout: grid, Loop: loop, CollapsePanel: collapse, ProgressBar: progress, Avatar: avatar,
  AICardStatusContainer: statusContainer, AIPending: nothing, AIGenerationProcessing: nothing, Feedback: nothing,
  Table: table, Chart: chart, Form: form, Input: input, SelectBlock: selectBlock, MultiSelectBlock: multiSelectBlock, DatePickerBlock: datePicker,
  Checkbox: checkbox, CheckboxList: checkboxList(false), CheckboxListMulti: checkboxList(true),
  SingleButton: singleButton, ButtonBlock: buttonList, ButtonList: buttonList, ButtonGroup: buttonGroup,
};
