// The list of people to choose from.
import {h, avatar} from './dom.js';

export class People {
  constructor(root, people, onChoose) {
    this.root = root;
    this.people = people;
    this.rows = new Map();
    this.list = h('div', {class: 'list'});
    const search = h('input', {
      type: 'search', placeholder: '找人：姓名、单位、职务', 'aria-label': '找人',
      oninput: () => this.filter(search.value.trim()),
    });
    root.replaceChildren(h('div', {class: 'search'}, search), this.list);
    this.groups = [...Map.groupBy ? Map.groupBy(people, it => it.unit) : grouped(people)]
      .map(([unit, members]) => this.group(unit, members, onChoose));
    this.empty = h('p', {class: 'none', hidden: true}, '没有这个人');
    this.list.append(...this.groups.map(it => it.element), this.empty);
  }

  group(unit, members, onChoose) {
    const rows = members.map(person => {
      const badge = h('span', {class: 'badge', hidden: true});
      const row = h('button', {
        type: 'button', class: 'person', data: {person: person.userId},
        title: [person.unit, person.title, ...person.roles].filter(Boolean).join(' · '),
        onclick: () => onChoose(person.userId),
      }, avatar(person.name, person.userId),
      h('span', {class: 'who'},
        h('span', {class: 'name'}, person.name, person.roles.slice(0, 2).map(it => h('i', {class: 'role'}, it))),
        h('span', {class: 'title'}, person.title || person.unit)),
      badge);
      this.rows.set(person.userId, {row, badge});
      return {row, words: [person.name, person.unit, person.title, ...person.roles, person.userId].join(' ').toLowerCase()};
    });
    return {rows, element: h('section', {}, h('h2', {}, unit), rows.map(it => it.row))};
  }

  filter(wanted) {
    const words = wanted.toLowerCase().split(/\s+/);
    let any = false;
    for (const group of this.groups) {
      let shown = false;
      for (const it of group.rows) {
        const fits = words.every(word => it.words.includes(word));
        it.row.hidden = !fits;
        shown ||= fits;
      }
      group.element.hidden = !shown;
      any ||= shown;
    }
    this.empty.hidden = any;
  }

  update(unread, open) {
    for (const [userId, {row, badge}] of this.rows) {
      const news = unread[userId];
      const isOpen = open.includes(userId);
      row.classList.toggle('open', isOpen);
      row.setAttribute('aria-pressed', String(isOpen));
      badge.hidden = !news || isOpen;
      badge.classList.toggle('ding', Boolean(news?.ding));
      badge.textContent = news ? (news.ding ? `DING ${news.count}` : news.count > 99 ? '99+' : String(news.count)) : '';
    }
  }

  point(userId) {
    for (const [id, {row}] of this.rows) {
      const wanted = id === userId;
      if (wanted && !row.classList.contains('pointed')) row.scrollIntoView({block: 'nearest'});
      row.classList.toggle('pointed', wanted);
    }
  }
}

function grouped(people) {
  const groups = new Map();
  for (const person of people) groups.set(person.unit, [...groups.get(person.unit) ?? [], person]);
  return groups;
}
