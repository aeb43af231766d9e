// What a tap does: open a link, send a request, toast, copy, change local state, ask first, or a chain of these.

import { element, openable } from './card-dom.js';

/**
 * Carries out what `props` says.
 * @param card { data, setLocal(name, value), request(actionId, params), openUrl(url), toast(text, type), sheet(node) }
 * @param props of the component, the button or the event
 * @param context { values: as seen where it was tapped, id: of the component, entered: what was typed or chosen there }
 */
export async function act(card, props, context) {
  const { values } = context;
  switch (props.actionType) {
    case 'url': case 'openLink':
      return open(card, values, props);
    case 'request':
      return request(card, props, context);
    case 'toast':
      return card.toast(values.text(props.toastContent), props.toastType);
    case 'copy':
      return copy(card, values.text(props.copyVariable) || values.text(props.copyValue));
    case 'setLocalState':
      return setLocal(card, props, context);
    case 'confirm':
      return confirm(card, props, context);
    case 'actionSheet':
      return actionSheet(card, props, context);
    case 'select':
      return select(card, props, context);
    case 'eventChain':
      return chain(card, props.events ?? [], context);
    default:
      return undefined;
  }
}

function open(card, values, props) {
  const address = openable(values.text(props.url)) || openable(values.text(props.pcUrl)) || openable(values.text(props.androidUrl));
  if (address) card.openUrl(address);
}

async function copy(card, text) {
  try {
    await navigator.clipboard.writeText(text);
    card.toast('已复制');
  } catch {
    card.toast('复制失败');
  }
}

/** The parameters of a request: constants as text, variables in their type, what was entered under its own name. */
export function parameters(given, { values, entered }) {
  const params = {};
  for (const one of Array.isArray(given) ? given : []) {
    if (!one?.name) continue;
    const value = one.type === 'variable' ? values.read(one.variable, one.variableType) : one.type === 'builtIn' ? entered : values.filled(one.value);
    if (value !== undefined) params[one.name] = value;
  }
  return params;
}

async function request(card, props, context) {
  const actionId = context.values.text(props.actionId) || context.id;
  const before = context.values;
  const answer = await card.request(actionId, parameters(props.params, context));
  if (answer === undefined) return undefined;
  const now = before.after({ cardData: card.data.values, cardPrivateData: card.data.privateValues });
  if (!answer) {
    card.toast(now.text(props.failureToast) || '请求失败', 2);
  } else if (props.successCondition?.conditions?.length > 0) {
    const good = now.holds(props.successCondition);
    const told = now.text(good ? props.successToast : props.failureToast);
    if (told) card.toast(told, good ? 0 : 2);
  }
  return answer;
}

function setLocal(card, props, { values, entered }) {
  const { variable, varType } = props.localVarAction ?? {};
  if (!variable) return;
  if (entered !== undefined) card.setLocal(variable, entered);
  else if (varType === 'number') card.setLocal(variable, Number(values.of(props.numberLocalValue) ?? 0));
  else if (varType === 'string') card.setLocal(variable, values.text(props.stringLocalValue));
  else card.setLocal(variable, values.of(props.booleanLocalValue) ?? !values.read(variable));
}

async function confirm(card, props, context) {
  const { values } = context;
  const asked = { title: values.text(props.confirmTitle), message: values.text(props.confirmMessage) };
  const chosen = await ask(card, asked, [values.text(props.confirmCancelText) || '取消', values.text(props.confirmOkText) || '确认']);
  const which = ['Cancel', 'Ok'][chosen];
  if (!which || props[`confirm${which}Action`] !== 'request') return undefined;
  const then = { actionType: 'request', actionId: props[`confirm${which}ReqActionActionId`], params: props[`confirm${which}ReqActionParams`] };
  return act(card, then, context);
}

async function actionSheet(card, props, context) {
  const { values } = context;
  const items = props.actionSheetItems ?? [];
  const names = items.map((it) => values.text(it.title ?? it.text ?? it.label));
  const asked = { title: values.text(props.actionSheetTitle), message: values.text(props.actionSheetMessage) };
  const chosen = await ask(card, asked, [...names, '取消'], true);
  return items[chosen] ? act(card, items[chosen], context) : undefined;
}

async function select(card, props, context) {
  const { values } = context;
  const options = values.of(props.selectOptions);
  const all = Array.isArray(options) ? options : [];
  const chosen = await ask(card, { title: '', message: '' }, [...all.map((it) => values.text(it.text)), '取消'], true);
  if (!all[chosen]) return undefined;
  const entered = { index: chosen, value: all[chosen].value };
  if (props.callbacks?.[chosen]) return chain(card, props.callbacks[chosen], { ...context, entered });
  if (props.selectDataKey?.variable) card.setLocal(props.selectDataKey.variable, entered);
  return props.selectActionType === 'request' ? act(card, { actionType: 'request', params: props.selectParams }, { ...context, entered }) : undefined;
}

async function chain(card, events, context) {
  await Promise.all(events.map((it) => link(card, it, context)));
}

async function link(card, { event, callbacks } = {}, context) {
  if (!event) return;
  const answer = await act(card, Array.isArray(callbacks) ? { ...event, callbacks } : event, context);
  if (event.actionType !== 'request' || answer === undefined) return;
  const then = callbacks?.[answer ? 'success' : 'failure'];
  if (!then) return;
  const values = context.values.after({ cardData: card.data.values, cardPrivateData: card.data.privateValues });
  const next = !then.condition || values.holds(then.condition) ? then.leftEvent : then.rightEvent;
  await link(card, next, { ...context, values });
}

/** A sheet over the card with one button for each answer. Resolves to the index of what was tapped. */
function ask(card, { title, message }, answers, asList = false) {
  return new Promise((resolve) => {
    const sheet = element('div', { class: 'card-sheet', role: 'dialog' });
    const answer = (text, i) =>
      element('button', { type: 'button', class: 'card-sheet-answer', onclick: () => {
        sheet.remove();
        resolve(i);
      } }, text);
    const box = element('div', { class: `card-sheet-box${asList ? ' card-sheet-list' : ''}` },
      title ? element('strong', {}, title) : '', message ? element('p', {}, message) : '',
      element('div', { class: 'card-sheet-answers' }, answers.map(answer)));
    sheet.append(box);
    card.sheet(sheet);
  });
}
