// The row of phones: each shows one person's DingTalk.
import {drawCard, parseTemplate, updateCard} from './cards.js';
import {avatar, h, size, toast} from './dom.js';
import {post, template, upload} from './api.js';
import {markdown} from './markdown.js';
import {chatTime, office} from './time.js';

const QUICK = ['帮助', '待办'];
const PAUSE = 5 * 60000;
const REMIND = {1: '应用内', 2: '短信', 3: '电话'};

/**
 * One phone.
 * @param person whose it is
 * @param world { people, sampleFiles, onClose(userId), onAct({act, userId, what}), onMore() }
 */
export class Phone {
  constructor(person, world) {
    this.person = person;
    this.world = world;
    this.lines = new Map();
    this.conversation = null;
    this.last = 0;
    this.loaded = false;
    this.clicked = [];
    this.element = this.draw();
  }

  draw() {
    const {name, title, unit, roles, userId} = this.person;
    this.status = h('span', {class: 'hour'});
    this.tabs = h('div', {class: 'chats', hidden: true});
    this.earlier = h('button', {type: 'button', class: 'earlier', hidden: true, onclick: () => this.world.onMore()}, '更早的消息');
    this.empty = h('p', {class: 'hello'}, '还没有消息。发一句「帮助」试试。');
    this.list = h('div', {class: 'lines'});
    this.below = h('button', {type: 'button', class: 'below', hidden: true, onclick: () => this.bottom()}, '有新消息 ↓');
    this.chat = h('div', {class: 'chat', onscroll: () => { if (this.nearBottom()) this.below.hidden = true; }}, this.earlier, this.empty, this.list);
    this.banner = h('div', {class: 'dings', role: 'alert'});
    this.notices = h('div', {class: 'notices', role: 'status'});
    this.sheet = h('div', {class: 'over'});
    const screen = h('div', {class: 'screen'},
      h('div', {class: 'status'}, this.status, h('span', {class: 'signal'}, '5G ▮▮▮')),
      h('div', {class: 'bar'}, h('span', {class: 'back'}, '‹'), h('span', {class: 'bot'}, '直达'),
        h('div', {}, h('b', {}, '民声直达'), h('small', {}, '机器人'))),
      this.tabs, this.banner, this.chat, this.below, this.compose(), this.notices, this.sheet);
    const phone = h('article', {class: 'phone', data: {phone: userId}, 'aria-label': `${name}的手机`},
      h('header', {class: 'plate'}, avatar(name, userId),
        h('div', {}, h('b', {}, name), h('small', {}, [unit, title].filter(Boolean).join(' · '))),
        h('div', {class: 'roles'}, roles.map(it => h('i', {class: 'role'}, it))),
        h('button', {type: 'button', class: 'close', title: '收起这部手机', 'aria-label': '收起这部手机', onclick: () => this.world.onClose(userId)}, '×')),
      h('div', {class: 'case'}, screen));
    this.takeDrops(screen);
    return phone;
  }

  compose() {
    this.input = h('textarea', {
      rows: 1, placeholder: '发消息，Enter 发送', 'aria-label': '发消息', enterkeyhint: 'send',
      oninput: () => this.grow(),
      onkeydown: event => {
        if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
          event.preventDefault();
          this.say(this.input.value);
        }
      },
    });
    this.file = h('input', {type: 'file', hidden: true, onchange: () => { this.send([...this.file.files]); this.file.value = ''; }});
    this.menu = h('div', {class: 'menu', hidden: true},
      h('button', {type: 'button', onclick: () => { this.menu.hidden = true; this.file.click(); }}, '选择文件或图片…'),
      this.world.sampleFiles.map(name => h('button', {type: 'button', data: {sample: name}, onclick: () => this.sample(name)}, h('small', {}, '示例'), name)));
    return h('div', {class: 'compose'},
      h('div', {class: 'quick'}, QUICK.map(it => h('button', {type: 'button', class: 'chip', onclick: () => this.say(it)}, it))),
      h('div', {class: 'line'},
        h('button', {type: 'button', class: 'attach', title: '发文件', 'aria-label': '发文件', onclick: () => { this.menu.hidden = !this.menu.hidden; }}, '+'),
        this.input,
        h('button', {type: 'button', class: 'send', onclick: () => this.say(this.input.value)}, '发送')),
      this.file, this.menu);
  }

  takeDrops(screen) {
    let depth = 0;
    const over = on => screen.classList.toggle('drop', on);
    screen.addEventListener('dragenter', event => { event.preventDefault(); depth++; over(true); });
    screen.addEventListener('dragover', event => event.preventDefault());
    screen.addEventListener('dragleave', () => { depth--; if (depth <= 0) over(false); });
    screen.addEventListener('drop', event => {
      event.preventDefault();
      depth = 0;
      over(false);
      this.send([...event.dataTransfer.files]);
    });
  }

  async say(text) {
    if (!text.trim()) return;
    this.menu.hidden = true;
    const conversation = this.conversation ?? undefined;
    if (text === this.input.value) {
      this.input.value = '';
      this.grow();
    }
    if (await post('/api/say', {phone: this.person.userId, text, conversation})) this.did('SAY', text);
    else if (!this.input.value) this.type(text);
  }

  async send(files) {
    for (const file of files) {
      const before = this.last ?? 0;
      if (await upload(this.person.userId, file)) this.did('SEND_FILE', file.name, '', before);
    }
  }

  async sample(name) {
    this.menu.hidden = true;
    const before = this.last ?? 0;
    if (await post('/api/sample', {phone: this.person.userId, name})) this.did('SEND_FILE', name, '', before);
  }

  /** Types for the person, who still has to send it. */
  type(text) {
    this.input.value = text;
    this.grow();
    this.input.focus();
  }

  grow() {
    this.input.style.height = 'auto';
    this.input.style.height = `${Math.min(this.input.scrollHeight + 2, 132)}px`;
  }

  /** Before: the number of the last line that stood there when it was done. */
  did(act, what, card, before) {
    this.world.onAct({act, userId: this.person.userId, what, card, before});
  }

  /** Whether the bot has said something with these words after that line. */
  wasTold(words, after) {
    return (this.data?.lines ?? []).some(it => it.number > after && !it.kind.startsWith('own') && String(it.text ?? '').includes(words));
  }

  /** Shows the phone as the sandbox has it; what did not change is left alone. */
  async update(data, now) {
    await Promise.all(data.lines.filter(it => it.kind === 'card').map(it => fetchTemplate(it.template)));
    this.data = data;
    this.now = now;
    this.show();
  }

  /** In one go: half of one state and half of the next is never seen. */
  show() {
    const data = this.data;
    this.status.textContent = office(this.now).time;
    this.showChats(data);
    const here = data.lines.filter(it => it.conversation === (this.conversation ?? data.own) || it.kind === 'ding' || it.kind === 'notice');
    this.earlier.hidden = data.earlier === 0;
    const follow = !this.loaded || this.nearBottom();
    this.drawLines(here);
    this.tell(data.lines);
    const newest = data.lines.at(-1)?.number ?? 0;
    if (newest > this.last) {
      const mine = data.lines.some(it => it.number > this.last && it.kind.startsWith('own'));
      if (follow || mine) this.bottom();
      else this.below.hidden = false;
    }
    this.last = Math.max(this.last, newest);
    this.loaded = true;
  }

  /** The tabs stay while the chats are the same, so that a click always ends on the tab it began on. */
  showChats({own, groups}) {
    this.tabs.hidden = groups.length === 0;
    const chats = [{id: own, title: '单聊'}, ...groups];
    const key = JSON.stringify(chats);
    if (key !== this.chats) {
      this.chats = key;
      this.tabs.replaceChildren(...chats.map(({id, title}) => h('button', {type: 'button', data: {chat: id}, onclick: () => this.turnTo(id)}, title)));
    }
    for (const tab of this.tabs.children) tab.setAttribute('aria-pressed', String(tab.dataset.chat === (this.conversation ?? own)));
  }

  turnTo(conversation) {
    this.conversation = conversation;
    this.loaded = false;
    this.show();
  }

  drawLines(lines) {
    const shown = lines.filter(it => it.kind !== 'notice');
    this.empty.hidden = shown.length > 0;
    let before = 0;
    const elements = [];
    for (const line of shown) {
      const at = new Date(line.at).getTime();
      if (at - before > PAUSE) elements.push(this.hour(line));
      before = at;
      elements.push(this.entry(line));
    }
    for (const key of [...this.lines.keys()]) {
      if (!shown.some(it => it.number === key)) this.lines.delete(key);
    }
    arrange(this.list, elements);
  }

  hour(line) {
    const text = chatTime(line.at, this.now);
    const key = `at${line.number}`;
    this.hours ??= new Map();
    if (!this.hours.has(key)) this.hours.set(key, h('div', {class: 'hour-line'}));
    const element = this.hours.get(key);
    if (element.textContent !== text) element.textContent = text;
    return element;
  }

  entry(line) {
    const signature = line.kind === 'card' ? JSON.stringify(line.values) : '';
    const old = this.lines.get(line.number);
    if (old && old.signature === signature) return old.element;
    if (old) {
      const drawn = old.element.querySelector('.card-frame > .card');
      if (drawn) updateCard(drawn, faceOf(line));
      old.element.classList.remove('fresh');
      void old.element.offsetWidth;
      old.element.classList.add('fresh');
      old.signature = signature;
      return old.element;
    }
    const body = this.body(line);
    const mine = line.kind.startsWith('own');
    const element = h('div', {class: `entry ${mine ? 'mine' : 'bots'} kind-${line.kind}`, data: {line: String(line.number)}},
      mine ? avatar(this.person.name, this.person.userId) : h('span', {class: 'bot'}, '直达'),
      h('div', {class: 'body'}, body));
    this.lines.set(line.number, {element, signature});
    return element;
  }

  body(line) {
    const address = `/api/file?phone=${encodeURIComponent(this.person.userId)}&line=${line.number}`;
    switch (line.kind) {
      case 'card': return [this.card(line)];
      case 'markdown': return [h('div', {class: 'bubble'}, markdown(line.text, it => this.follow(it)))];
      case 'file':
      case 'ownFile':
        return [h('a', {class: 'bubble file', href: address, download: line.name},
          h('span', {class: 'kind'}, (line.name.split('.').pop() || '文件').slice(0, 4).toUpperCase()),
          h('span', {}, h('b', {}, line.name), h('small', {}, size(line.bytes))))];
      case 'picture':
        return line.photo.startsWith('@') ? [h('img', {class: 'photo', src: address, alt: '图片'})] : [h('div', {class: 'bubble muted'}, '[图片]')];
      case 'ownPicture': return [h('img', {class: 'photo', src: address, alt: '图片'})];
      case 'ding':
        return [h('div', {class: 'bubble'}, h('b', {class: 'ding-mark'}, `DING · ${REMIND[line.remindType] ?? ''}`), h('div', {}, line.text))];
      case 'other': return [this.other(line.fields)];
      default: return [h('div', {class: 'bubble'}, line.text)];
    }
  }

  other(fields) {
    const links = Object.keys(fields).filter(it => /^(action|button|single)Title?\d*$/i.test(it) || /^(actionTitle|buttonTitle)\d$/.test(it));
    return h('div', {class: 'bubble action'}, fields.title ? h('b', {}, fields.title) : null, markdown(fields.text ?? '', it => this.follow(it)),
      links.map(it => h('button', {type: 'button', class: 'link', onclick: () => this.follow(fields[it.replace('Title', it.startsWith('button') ? 'Url' : 'URL')] ?? '')}, fields[it])),
      fields.messageUrl ? h('button', {type: 'button', class: 'link', onclick: () => this.follow(fields.messageUrl)}, '查看') : null);
  }

  card(line) {
    const template = templates.get(line.template);
    const frame = h('div', {class: 'card-frame', data: {card: line.card}});
    if (!template) {
      frame.append(h('p', {class: 'muted'}, '没有这张卡片的模板'));
      return frame;
    }
    frame.addEventListener('click', event => {
      const button = event.target.closest?.('button, a, [role=button]');
      if (button) this.clicked = [...this.clicked.slice(-1), button.textContent.trim()];
    }, true);
    frame.append(drawCard(template, {
      ...faceOf(line),
      onRequest: asked => this.request(line, asked),
      onOpenUrl: url => this.follow(url),
      onToast: (text, type) => this.notice(text, type),
    }));
    if (line.forwardable) {
      frame.append(h('button', {type: 'button', class: 'forward', title: '转发', 'aria-label': '转发', onclick: () => this.forward(line)}, '↗'));
    }
    return frame;
  }

  async request(line, {actionId, params}) {
    const words = Object.values(line.values).join(' ');
    const answer = await post('/api/tap', {
      phone: this.person.userId, card: line.card, actionIds: [actionId], params,
    });
    if (answer?.ok) this.did(params.form ? 'FILL' : 'TAP', this.clicked.join(' '), words);
    return Boolean(answer?.ok);
  }

  forward(line) {
    const choose = h('select', {'aria-label': '转发给谁'},
      this.world.people.filter(it => it.userId !== this.person.userId).map(it => h('option', {value: it.userId}, `${it.name}（${it.unit}）`)));
    const close = () => this.sheet.replaceChildren();
    this.sheet.replaceChildren(h('div', {class: 'sheet'}, h('b', {}, '转发给'), choose, h('div', {class: 'row end'},
      h('button', {type: 'button', class: 'plain', onclick: close}, '取消'),
      h('button', {type: 'button', class: 'primary', onclick: async () => {
        if (await post('/api/forward', {phone: this.person.userId, card: line.card, to: choose.value})) this.notice('已转发');
        close();
      }}, '转发'))));
  }

  /** A link in a message: words to say, or an address that stays closed here. */
  follow(url) {
    const said = /^dtmd:\/\/dingtalkclient\/sendMessage\?content=(.*)$/.exec(url);
    if (said) this.say(decodeURIComponent(said[1]));
    else toast(`真机上会打开：${url}`);
  }

  /** Rings for DINGs nobody has read, shows the client's own notices. */
  tell(lines) {
    for (const line of lines) {
      const isNew = this.loaded ? line.number > this.last : !line.read;
      if (line.kind === 'ding' && isNew) this.ring(line);
      if (line.kind === 'notice' && this.loaded && isNew) this.notice(line.text, 2);
    }
  }

  ring(line) {
    this.rung ??= new Set();
    if (this.rung.has(line.number)) return;
    this.rung.add(line.number);
    const banner = h('div', {class: 'ding-banner'}, h('img', {class: 'bell', src: 'bell.svg', alt: ''}),
      h('div', {}, h('b', {}, `DING · 民声直达（${REMIND[line.remindType] ?? ''}）`), h('p', {}, line.text)),
      h('button', {type: 'button', onclick: () => { banner.remove(); this.element.classList.toggle('ringing', this.banner.children.length > 0); }}, '收到'));
    this.banner.append(banner);
    this.element.classList.add('ringing');
  }

  notice(text, type) {
    if (!text || [...this.notices.children].some(it => it.textContent === text)) return;
    const line = h('div', {class: `notice${type === 2 || type === 'error' ? ' bad' : ''}`}, text);
    this.notices.append(line);
    setTimeout(() => line.remove(), 3200);
  }

  nearBottom() {
    return this.chat.scrollHeight - this.chat.scrollTop - this.chat.clientHeight < 120;
  }

  bottom() {
    this.below.hidden = true;
    const down = () => { this.chat.scrollTop = this.chat.scrollHeight; };
    down();
    requestAnimationFrame(down);
  }

  /** The last thing to tap with these words on it that can be tapped, on a card with those words on it. */
  button(words, onCard = '') {
    const all = [...this.list.querySelectorAll('button, a, [role=button]')].filter(it => !it.disabled && isOn(it, onCard));
    return all.filter(it => it.textContent.trim() === words).at(-1) ?? all.filter(it => it.textContent.includes(words)).at(-1) ?? null;
  }

  /** The last form with these fields, on a card with those words on it. */
  lastForm(fields = [], onCard = '') {
    const hasAll = form => fields.every(it => form.querySelector(`[data-field="${CSS.escape(it)}"]`));
    return [...this.list.querySelectorAll('form')].filter(it => hasAll(it) && isOn(it, onCard)).at(-1) ?? null;
  }
}

/** The sandbox gives each person's values with the private ones already in place. */
function faceOf(line) {
  return {values: line.values, privateValues: {}};
}

/** Whether it is part of something in the chat that has these words on it. */
function isOn(element, words) {
  return words === '' || Boolean(element.closest('.entry')?.textContent.includes(words));
}

/** The templates that cards were drawn from, by id; null where the host has none. */
const templates = new Map();

async function fetchTemplate(id) {
  if (templates.has(id)) return;
  const json = await template(id);
  if (!templates.has(id)) templates.set(id, json && parseTemplate(json));
}

/** Makes these the children, in this order, moving as few as can be so that what is typed stays. */
function arrange(parent, wanted) {
  const keep = new Set(wanted);
  for (const child of [...parent.children]) if (!keep.has(child)) child.remove();
  wanted.forEach((it, i) => {
    if (parent.children[i] !== it) parent.insertBefore(it, parent.children[i] ?? null);
  });
}
