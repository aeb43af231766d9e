// The office clock: shows it, moves it.
import {h} from './dom.js';
import {post} from './api.js';
import {days, office} from './time.js';

export class Clock {
  constructor(root, onMoved) {
    this.onMoved = onMoved;
    this.state = null;
    this.date = h('span', {class: 'date'});
    this.time = h('b', {class: 'time', id: 'time'});
    this.going = h('span', {class: 'going', hidden: true});
    this.to = h('input', {type: 'datetime-local', 'aria-label': '走到哪一刻', id: 'clock-to'});
    this.box = h('form', {class: 'pop', hidden: true, onsubmit: event => { event.preventDefault(); this.go(this.to.value); }},
      h('label', {}, '走到', this.to),
      h('div', {class: 'row', id: 'clock-presets'}),
      h('div', {class: 'row end'},
        h('button', {type: 'button', class: 'plain', onclick: () => this.open(false)}, '取消'),
        h('button', {type: 'submit', class: 'primary', id: 'clock-go'}, '出发')));
    this.buttons = [
      h('button', {type: 'button', id: 'clock-hour', onclick: () => this.go('PT1H')}, '+1 小时'),
      h('button', {type: 'button', id: 'clock-day', onclick: () => this.go('P1D')}, '+1 天'),
      h('button', {type: 'button', id: 'clock-open', onclick: () => this.open(this.box.hidden)}, '到…'),
    ];
    root.replaceChildren(
      h('div', {class: 'now'}, this.date, this.time, this.going), h('div', {class: 'moves'}, this.buttons), this.box);
    document.addEventListener('keydown', event => { if (event.key === 'Escape') this.open(false); });
    document.addEventListener('pointerdown', event => { if (!root.contains(event.target)) this.open(false); });
    this.root = root;
  }

  update(state) {
    const before = this.state;
    this.state = state;
    const now = office(state.now);
    this.date.textContent = `${now.year}年${Number(now.month)}月${Number(now.day)}日 ${now.weekday}`;
    this.time.textContent = now.time;
    this.going.hidden = !state.moving;
    this.going.textContent = state.moving ? `正在走，已停 ${state.stops} 站` : '';
    for (const button of this.buttons) button.disabled = state.moving;
    this.root.classList.toggle('moving', state.moving);
    if (state.trouble && state.trouble !== before?.trouble) this.onMoved(state.trouble);
    else if (this.asked && !state.moving) this.onMoved('');
    this.asked &&= state.moving;
  }

  async go(to) {
    if (!to) return;
    this.open(false);
    const state = await post('/api/clock', {to});
    if (state) {
      this.asked = true;
      this.update(state);
    }
  }

  open(wanted) {
    if (wanted && this.state) {
      this.to.value = days(this.state.now, 1, '08:40');
      const presets = [['今天 17:00', days(this.state.now, 0, '17:00')], ['明早 08:40', days(this.state.now, 1, '08:40')],
        ['三天后 08:40', days(this.state.now, 3, '08:40')], ['下期半月报', digest(this.state.now)]];
      this.box.querySelector('#clock-presets').replaceChildren(...presets.map(([label, to]) =>
        h('button', {type: 'button', class: 'chip', onclick: () => { this.to.value = to; }}, label)));
    }
    this.box.hidden = !wanted;
    if (wanted) this.to.focus();
  }

  point(wanted) {
    this.root.classList.toggle('pointed', wanted);
  }
}

function digest(moment) {
  const now = office(moment);
  if (Number(now.day) < 16) return `${now.year}-${now.month}-16T10:15`;
  const next = new Date(Date.UTC(Number(now.year), Number(now.month), 1)).toISOString().slice(0, 10);
  return `${next}T10:15`;
}
