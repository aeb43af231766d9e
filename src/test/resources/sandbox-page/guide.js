// The guided first minute: one step at a time, pointed at, done for you if you wish.
import {h} from './dom.js';

const KEY = 'zhida-guide';
const HELP = {SAY: '替我输入', TAP: '替我点', FILL: '替我填写', SEND_FILE: '替我发送', MOVE_CLOCK: '替我拨钟', LOOK: '看到了'};

export class Guide {
  /** @param page { phone(userId), open(userId), reveal(userId), people, clock, nameOf(userId) } */
  constructor(root, steps, page) {
    this.root = root;
    this.steps = steps;
    this.page = page;
    this.at = Math.min(Number(sessionStorage.getItem(KEY)) || 0, steps.length);
    this.root.hidden = steps.length === 0;
    this.draw();
  }

  get step() {
    return this.root.hidden ? undefined : this.steps[this.at];
  }

  show(wanted) {
    this.root.hidden = !wanted || this.steps.length === 0;
    this.draw();
  }

  go(to) {
    this.at = Math.max(0, Math.min(to, this.steps.length));
    this.sentAfter = undefined;
    sessionStorage.setItem(KEY, String(this.at));
    this.draw();
    if (this.step?.userId) this.page.reveal(this.step.userId);
  }

  draw() {
    const step = this.steps[this.at];
    const done = this.at >= this.steps.length;
    const progress = h('i');
    progress.style.width = `${this.steps.length ? this.at / this.steps.length * 100 : 0}%`;
    const back = h('button', {type: 'button', class: 'plain', disabled: this.at === 0, onclick: () => this.go(this.at - 1)}, '上一步');
    if (done) {
      this.root.replaceChildren(h('span', {class: 'number done'}, '✓'),
        h('div', {class: 'say'}, h('b', {}, '引导走完了'), h('p', {}, '现在随便试：换个人、换句话、拨拨时钟，或在检查器里制造一次故障。')),
        h('div', {class: 'acts'}, h('button', {type: 'button', class: 'plain', onclick: () => this.go(0)}, '从头再来')), h('div', {class: 'progress'}, progress));
    } else {
      this.help = h('button', {type: 'button', class: 'primary', id: 'guide-help', onclick: () => this.assist()}, HELP[step.act]);
      this.root.replaceChildren(h('span', {class: 'number'}, String(this.at + 1)),
        h('div', {class: 'say'}, h('small', {}, `第 ${this.at + 1} 步，共 ${this.steps.length} 步${step.userId ? ` · ${this.page.nameOf(step.userId)}的手机` : ''}`), h('p', {}, step.text)),
        h('div', {class: 'acts'}, this.help, back, h('button', {type: 'button', class: 'plain', onclick: () => this.go(this.at + 1)}, '跳过')),
        h('div', {class: 'progress'}, progress));
    }
    this.point();
  }

  /** Points at what the step is about; again after every change of the page. */
  point() {
    document.querySelectorAll('.guided').forEach(it => it.classList.remove('guided'));
    const step = this.step;
    const phone = step?.userId ? this.page.phone(step.userId) : null;
    this.page.people.point(step?.userId && !phone ? step.userId : null);
    this.page.clock.point(step?.act === 'MOVE_CLOCK');
    if (!step) return;
    if (step.userId && !phone) {
      this.help.textContent = `打开${this.page.nameOf(step.userId)}的手机`;
      return;
    }
    if (this.sentAfter !== undefined && step.act === 'SEND_FILE' && phone.wasTold(step.card, this.sentAfter)) {
      this.go(this.at + 1);
      return;
    }
    const target = this.target(step, phone);
    this.help.disabled = !target && (step.act === 'TAP' || step.act === 'FILL');
    this.help.textContent = this.help.disabled ? '等待卡片…' : HELP[step.act];
    target?.classList.add('guided');
    if (target && target !== this.shown) target.scrollIntoView({block: 'nearest', inline: 'nearest'});
    this.shown = target;
  }

  target(step, phone) {
    switch (step.act) {
      case 'SAY': return phone.input.parentElement;
      case 'TAP': return phone.button(step.what, step.card);
      case 'FILL': return phone.lastForm(Object.keys(step.fields), step.card);
      case 'SEND_FILE': return phone.element.querySelector('.attach');
      case 'LOOK': return phone.element.querySelector('.case');
      default: return null;
    }
  }

  assist() {
    const step = this.step;
    const phone = step.userId ? this.page.phone(step.userId) : null;
    if (step.userId && !phone) {
      this.page.open(step.userId);
      return;
    }
    const doing = {
      SAY: () => phone.type(step.what),
      TAP: () => phone.button(step.what, step.card)?.click(),
      FILL: () => fill(phone.lastForm(Object.keys(step.fields), step.card), step.fields),
      SEND_FILE: () => phone.sample(step.what),
      MOVE_CLOCK: () => this.page.clock.go(step.what),
      LOOK: () => this.go(this.at + 1),
    };
    doing[step.act]();
  }

  /** Somebody did something; if it is the step's, the next one comes. */
  did({act, userId, what, card = '', before}) {
    const step = this.step;
    if (!step || step.act !== act || (step.userId && step.userId !== userId)) return;
    if (act === 'TAP' && !what.includes(step.what)) return;
    if (act === 'SAY' && plain(what) !== plain(step.what)) return;
    if (act === 'SEND_FILE' && step.card) {
      this.sentAfter = before;
      this.point();
      return;
    }
    if (!card.includes(step.card)) return;
    this.go(this.at + 1);
  }
}

/** Whoever says something else goes on with the step when they have said what it is about. */
function plain(text) {
  return text.replace(/\s/g, '');
}

/** Enters texts and choices into the fields of a card's form as a person would. */
function fill(form, fields) {
  if (!form) return;
  for (const [name, text] of Object.entries(fields)) {
    const field = form.querySelector(`[data-field="${CSS.escape(name)}"]`);
    const choice = [...field?.querySelectorAll('button') ?? []].find(it => it.textContent.trim() === text);
    const input = field?.querySelector('input, textarea, select');
    if (choice) choice.click();
    else if (input) enter(input, text);
  }
}

function enter(input, text) {
  if (input.type === 'checkbox') {
    if (String(input.checked) !== text) input.click();
    return;
  }
  input.value = input.localName === 'select' ? [...input.options].find(it => it.text === text)?.value ?? text : text;
  input.dispatchEvent(new Event('input', {bubbles: true}));
  input.dispatchEvent(new Event('change', {bubbles: true}));
}
