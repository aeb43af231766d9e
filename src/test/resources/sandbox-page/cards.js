// Draws DingTalk interactive cards from template files, as the builder exports them, in a browser.

import { element, patch } from './card-dom.js';
import { drawNode } from './card-components.js';
import { Values, asText } from './card-values.js';

const drawn = new WeakMap();

/**
 * A template from a file's text or its parsed JSON; editorData may be the exported string or an object.
 * @throws Error if it is not a card template
 */
export function parseTemplate(json) {
  const file = typeof json === 'string' ? JSON.parse(json) : json;
  const editor = typeof file?.editorData === 'string' ? JSON.parse(file.editorData) : file?.editorData;
  const tree = editor?.schema?.componentsTree;
  if (!Array.isArray(tree)) throw new Error('No card template: it has no editorData with a componentsTree');
  const byName = (list) => new Map((list ?? []).map((it) => [it.name, it]));
  return {
    type: file.type,
    tree,
    variables: byName(editor.variableList),
    expressions: byName(editor.expList),
    locals: byName(editor.localList),
    mock: { values: editor.mockData?.cardData ?? {}, privateValues: editor.mockData?.cardPrivateData ?? {} },
  };
}

/**
 * Draws a card for one person.
 *
 * @param template what parseTemplate gave, or what it takes
 * @param values the public cardParamMap: strings, structures as JSON text (values of their own type do too)
 * @param privateValues this person's cardParamMap; a private variable without one, or with '', falls back to the public value. Without values and
 *     privateValues the template's mock data is drawn, as a preview
 * @param onRequest gets {actionId, params}. May return a promise: until it settles the card takes no other request; `false` or a rejection is a request
 *     that failed; an object {values, privateValues} is the card's whole data from then on
 * @param onOpenUrl gets the address
 * @param onToast gets the text and its type: 0 good, 1 plain, 2 bad
 * @returns the card, class `card`; what was typed and chosen lives in it until it is thrown away
 */
export function drawCard(template, { values, privateValues, onRequest, onOpenUrl, onToast } = {}) {
  const parsed = template.tree ? template : parseTemplate(template);
  const card = new Card(parsed, { onRequest, onOpenUrl, onToast });
  card.update(values === undefined && privateValues === undefined ? parsed.mock : { values, privateValues });
  drawn.set(card.element, card);
  return card.element;
}

/** Gives a drawn card new data and keeps what was typed into a form that did not change. */
export function updateCard(cardElement, { values, privateValues }) {
  drawn.get(cardElement).update({ values, privateValues });
}

/** The line in the chat list. */
export function summaryOf(template, { values = {}, privateValues = {} } = {}) {
  const parsed = template.tree ? template : parseTemplate(template);
  const all = new Values(parsed, { values, privateValues, local: {} });
  return all.text(parsed.tree[0]?.props?.summaryContent) || asText(all.read('lastMessage'));
}

class Card {
  constructor(template, { onRequest, onOpenUrl, onToast }) {
    this.template = template;
    this.data = { values: {}, privateValues: {}, local: {} };
    this.forms = new Map();
    this.onRequest = onRequest ?? (() => {});
    this.openUrl = onOpenUrl ?? (() => {});
    this.toast = onToast ?? (() => {});
    this.element = element('article', { class: 'card' });
  }

  update({ values, privateValues }) {
    this.data.values = values ?? {};
    this.data.privateValues = privateValues ?? {};
    const focused = this.whereFocusIs();
    this.element.replaceChildren(...this.drawn(), ...this.element.querySelectorAll(':scope > .card-sheet'));
    if (focused) this.element.querySelector(focused)?.focus({ preventScroll: true });
  }

  setLocal(name, value) {
    this.data.local[name] = value;
    const [standing, fresh] = [this.element.querySelector(':scope > :not(.card-sheet)'), this.drawn()[0]];
    if (standing && fresh) patch(standing, fresh);
  }

  drawn() {
    const values = new Values(this.template, this.data);
    return this.template.tree.flatMap((it) => drawNode(this, it, values));
  }

  /** What was typed into a form; forgotten when the form becomes another one. */
  typed(id, schema) {
    const kept = this.forms.get(id);
    if (kept?.schema === schema) return kept.typed;
    const fresh = { schema, typed: new Map() };
    this.forms.set(id, fresh);
    return fresh.typed;
  }

  sheet(node) {
    this.element.append(node);
  }

  /** @returns true or false for a request that went or failed; undefined for one not sent because another is under way */
  async request(actionId, params) {
    if (this.busy) return undefined;
    this.setBusy(true);
    try {
      const answer = await this.onRequest({ actionId, params });
      if (answer === false) return false;
      if (answer !== null && typeof answer === 'object') this.update(answer);
      return true;
    } catch {
      return false;
    } finally {
      this.setBusy(false);
    }
  }

  setBusy(busy) {
    this.busy = busy;
    this.element.classList.toggle('card-busy', busy);
    this.element.setAttribute('aria-busy', String(busy));
  }

  whereFocusIs() {
    const active = document.activeElement;
    const field = this.element.contains(active) && active.closest('[data-field]');
    const component = field && field.closest('[data-id]');
    return component ? `[data-id="${CSS.escape(component.dataset.id)}"] .card-input` : '';
  }
}
