// What goes on behind the phones: cost, faults, frames and calls.
import {h} from './dom.js';
import {get, post} from './api.js';
import {office} from './time.js';

const MOST = 200;
const TOPICS = {
  '/v1.0/im/bot/messages/get': '消息',
  '/v1.0/card/instances/callback': '点卡片',
  '*': '通讯录事件',
};
const CALLS = [
  [/oauth2\/accessToken/, '取令牌'], [/gateway\/connections\/open/, '申请长连接'],
  [/instances\/createAndDeliver/, '新建并投放卡片'], [/instances\/deliver/, '投放卡片'],
  [/PUT .*card\/instances$/, '更新卡片'], [/card\/instances/, '卡片'],
  [/oToMessages\/batchSend/, '发单聊消息'], [/groupMessages\/send/, '发群消息'],
  [/readStatus/, '查已读'], [/Recall|recall/, '撤回'], [/messageFiles\/download/, '取文件地址'],
  [/\/_files\//, '下载文件'], [/ding\/send/, '发 DING'], [/sendBySession/, '会话内回复'],
  [/media\/upload/, '上传文件'], [/department/, '读部门'], [/user\//, '读人员'],
];

export class Inspector {
  constructor(root, nameOf) {
    this.nameOf = nameOf;
    this.frame = 0;
    this.call = 0;
    this.pending = new Map();
    this.meter = h('div', {class: 'meter'});
    this.switches = h('div', {class: 'switches'});
    this.frames = h('ol', {class: 'log', id: 'frames'});
    this.calls = h('ol', {class: 'log', id: 'calls', hidden: true});
    this.complaints = h('div', {class: 'complaints', hidden: true});
    const tabs = [['长连接', this.frames], ['接口调用', this.calls]].map(([label, list], i) =>
      h('button', {type: 'button', role: 'tab', 'aria-selected': String(i === 0), onclick: event => {
        for (const it of [this.frames, this.calls]) it.hidden = it !== list;
        for (const it of tabs) it.setAttribute('aria-selected', String(it === event.currentTarget));
      }}, label));
    const faults = h('details', {class: 'faults', id: 'faults'}, h('summary', {}, '制造故障', this.armed = h('span', {class: 'armed', hidden: true})), this.switches);
    root.replaceChildren(h('h2', {}, '本月用量'), this.meter, this.complaints, faults,
      h('div', {class: 'tabs', role: 'tablist'}, tabs), h('div', {class: 'logs'},
        this.frames, h('p', {class: 'quiet'}, '还没有推送。发一句话，就能看到消息和回执。'),
        this.calls, h('p', {class: 'quiet'}, '机器人还没有调用接口。')));
    this.loadFaults();
  }

  async loadFaults(state) {
    state ??= await get('/api/faults');
    const waiting = state.callsWaiting + state.messagesWaiting;
    const on = state.switches.filter(it => it.on).length;
    this.armed.hidden = waiting + on === 0;
    this.armed.textContent = `${waiting + on} 个生效中`;
    const flip = name => async () => { const now = await post('/api/fault', {name}); if (now) this.loadFaults(now); };
    this.switches.replaceChildren(
      ...state.switches.map(it => h('button', {
        type: 'button', class: `switch${it.on ? ' on' : ''}`, title: it.hint, data: {fault: it.name},
        'aria-pressed': it.stays ? String(it.on) : undefined, onclick: flip(it.name),
      }, it.stays ? h('i', {class: 'dot'}) : null, it.label)),
      h('button', {type: 'button', class: 'switch clear', data: {fault: 'CLEAR'}, onclick: flip('CLEAR')}, '全部复原'));
    this.faultsKey = JSON.stringify(state);
  }

  async refresh() {
    const state = await get(`/api/inspector?frame=${this.frame}&call=${this.call}`);
    this.showMeter(state.meter);
    for (const frame of state.frames) {
      if (frame.number <= this.frame) continue;
      this.frame = frame.number;
      this.addFrame(frame);
    }
    for (const call of state.calls) {
      if (call.number <= this.call) continue;
      this.call = call.number;
      this.add(this.calls, this.callRow(call));
    }
    this.complaints.hidden = state.complaints.length === 0;
    this.complaints.textContent = state.complaints.length ? `平台没说、但机器人做错了 ${state.complaints.length} 次：${state.complaints.at(-1)}` : '';
    const faults = await get('/api/faults');
    if (JSON.stringify(faults) !== this.faultsKey) this.loadFaults(faults);
  }

  showMeter(meter) {
    const bar = (label, used, limit, full) => {
      const most = limit > 1e12 ? full : limit;
      const fill = h('i');
      fill.style.width = `${Math.min(100, most ? used / most * 100 : 100)}%`;
      return h('div', {class: `bar${most && used / most < 0.8 ? '' : ' high'}`},
        h('span', {}, label), h('b', {}, String(used)), h('small', {}, `/ ${most.toLocaleString('zh-CN')}`), h('div', {class: 'track'}, fill));
    };
    this.meter.replaceChildren(
      bar('付费调用', meter.paid, meter.paidLimit, 5000), bar('流消息', meter.stream, meter.streamLimit, 3000),
      h('div', {class: 'facts'},
        h('span', {}, '最高 ', h('b', {}, String(meter.highestRate)), ' 次/秒'),
        h('span', {class: meter.connections ? '' : 'bad'}, '长连接 ', h('b', {}, String(meter.connections)), ' 条'),
        h('span', {class: meter.unacknowledged ? 'bad' : ''}, '未确认 ', h('b', {}, String(meter.unacknowledged)), ' 条')));
  }

  addFrame(frame) {
    if (frame.way === 'FROM_BOT' && this.pending.has(frame.messageId)) {
      const row = this.pending.get(frame.messageId);
      row.querySelector('.ack').replaceChildren(...ack(frame));
      row.classList.add(frame.code === 200 ? 'ok' : 'bad');
      row.answer.push(frame.data);
      return;
    }
    const row = this.frameRow(frame);
    if (frame.way !== 'FROM_BOT') this.pending.set(frame.messageId, row);
    this.add(this.frames, row);
  }

  frameRow(frame) {
    const again = frame.times > 1 ? h('i', {class: 'again'}, `第 ${frame.times} 次`) : null;
    const row = this.row([
      h('span', {class: 'at'}, office(frame.at).time),
      h('span', {class: 'what'}, h('b', {}, TOPICS[frame.topic] ?? frame.topic), ' ', this.gist(frame.data), again),
      h('span', {class: 'ack'}, frame.way === 'LOST' ? h('i', {class: 'lost'}, '丢失') : frame.way === 'FROM_BOT' ? ack(frame) : h('i', {class: 'wait'}, '等回执')),
    ], () => ({[frame.way === 'FROM_BOT' ? '迟到的回执' : '推送']: frame.data, 回执: row.answer}));
    row.answer = [];
    return row;
  }

  gist(data) {
    if (data.outTrackId) {
      let chosen = {};
      try { chosen = JSON.parse(data.content).cardPrivateData; } catch { /* shown as it is */ }
      return `${this.nameOf(data.userId)}：${(chosen.params?.form ? '提交表单' : chosen.params?.action) ?? chosen.actionIds?.join(', ') ?? ''}`;
    }
    if (data.msgtype) {
      const text = data.text?.content ?? data.content?.fileName ?? `[${data.msgtype}]`;
      return `${data.senderNick}：${text.trim().slice(0, 40)}`;
    }
    return '';
  }

  callRow(call) {
    const known = CALLS.find(([pattern]) => pattern.test(`${call.method} ${call.path}`));
    const bad = call.status === 0 || call.status >= 400 || call.code;
    const row = this.row([
      h('span', {class: 'at'}, office(call.at).time),
      h('span', {class: 'what'}, h('b', {}, known ? known[1] : call.path), call.paid ? h('i', {class: 'paid'}, '付费') : null, call.code ? ` ${call.code}` : ''),
      h('span', {class: 'ack'}, h('b', {}, call.status || '断'), ` ${millis(call.millis)}`),
    ], () => ({接口: `${call.method} ${call.path}`, 内容: call.body}));
    row.classList.add(bad ? 'bad' : 'ok');
    return row;
  }

  row(cells, content) {
    const head = h('button', {type: 'button', onclick: () => {
      const open = row.querySelector('pre');
      if (open) open.remove();
      else row.append(h('pre', {}, pretty(content())));
    }}, cells);
    const row = h('li', {}, head);
    return row;
  }

  add(list, row) {
    list.prepend(row);
    while (list.children.length > MOST) list.lastElementChild.remove();
  }
}

function ack(frame) {
  return [h('b', {}, String(frame.code)), ` ${millis(frame.millis)}`];
}

function millis(time) {
  return time < 10 ? `${time.toFixed(1)} 毫秒` : `${Math.round(time)} 毫秒`;
}

/** JSON with the JSON inside its texts unfolded. */
function pretty(value) {
  return JSON.stringify(value, (key, it) => {
    if (typeof it === 'string' && /^[[{]/.test(it)) {
      try { return JSON.parse(it); } catch { return it; }
    }
    return it;
  }, 2);
}
