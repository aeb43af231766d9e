// The page: puts people, phones, inspector, clock and guide together and keeps them new.
import {get, post} from './api.js';
import {Clock} from './clock.js';
import {toast} from './dom.js';
import {Guide} from './guide.js';
import {Inspector} from './inspector.js';
import {People} from './people.js';
import {Phone} from './phones.js';

const MOST_PHONES = 4;
const STEP = 60;
const RETRY_MILLIS = 2000;
const at = id => document.getElementById(id);

const office = await get('/api/office');
const byId = new Map(office.people.map(it => [it.userId, it]));
const nameOf = userId => byId.get(userId)?.name ?? userId;
const open = new Map();
let limit = STEP;

const people = new People(at('people'), office.people, takeUp);
const inspector = new Inspector(at('inspector'), nameOf);
const clock = new Clock(at('clock'), trouble => {
  if (trouble) toast(trouble, 'bad');
  else guide.did({act: 'MOVE_CLOCK'});
});
const guide = new Guide(at('guide'), office.guide, {people, clock, nameOf, phone: userId => open.get(userId) ?? null, open: takeUp, reveal});

function openPhone(userId) {
  if (!byId.has(userId) || open.has(userId)) return;
  if (open.size >= MOST_PHONES) closePhone(victim());
  const phone = new Phone(byId.get(userId), {
    people: office.people, sampleFiles: office.sampleFiles,
    onClose: closePhone, onAct: it => guide.did(it),
    onMore: () => { limit += STEP; refresh(); },
  });
  open.set(userId, phone);
  at('phones').append(phone.element);
  remember();
  refresh();
}

/** Somebody wants to write on this phone: at once, since a focus that came later would take away what is typed meanwhile. */
function takeUp(userId) {
  openPhone(userId);
  reveal(userId);
  open.get(userId)?.input.focus({preventScroll: true});
}

/** The phone that has been open longest and is not the guide's. */
function victim() {
  return [...open.keys()].find(it => it !== guide.step?.userId);
}

function closePhone(userId) {
  open.get(userId)?.element.remove();
  open.delete(userId);
  remember();
  refresh();
}

function reveal(userId) {
  const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
  open.get(userId)?.element.scrollIntoView({behavior, inline: 'nearest', block: 'nearest'});
}

function remember() {
  history.replaceState(null, '', `#${[...open.keys()].map(encodeURIComponent).join(',')}`);
  at('phones').dataset.count = String(open.size);
}

let running = null;
let again = false;

/** Fetches what is new; a call while one is under way makes one more afterwards, a failure makes one more soon. */
function refresh() {
  if (running) {
    again = true;
    return;
  }
  running = (async () => {
    do {
      again = false;
      await fetchAll();
    } while (again);
  })().catch(failure => {
    lost(failure);
    setTimeout(refresh, RETRY_MILLIS);
  }).finally(() => { running = null; });
}

async function fetchAll() {
  const ids = [...open.keys()];
  const news = await get(`/api/phones?open=${ids.map(encodeURIComponent).join(',')}&limit=${limit}`);
  clock.update(news.clock);
  const shown = await Promise.allSettled(news.phones.map(it => open.get(it.userId)?.update(it, news.clock.now)));
  people.update(news.unread, [...open.keys()]);
  const unread = Object.values(news.unread).reduce((sum, it) => sum + it.count, 0);
  document.title = unread ? `（${unread}）民声直达 · 沙箱` : '民声直达 · 沙箱';
  for (const userId of ids) {
    if (news.unread[userId] && !document.hidden) await post('/api/read', {phone: userId, upTo: open.get(userId)?.last ?? 0});
  }
  await inspector.refresh();
  guide.point();
  const failed = shown.find(it => it.status === 'rejected');
  if (failed) throw failed.reason;
  isLost = false;
}

let isLost = false;

function lost(failure) {
  if (!isLost) toast(failure instanceof TypeError ? '沙箱没有回应，它还在运行吗？' : failure.message, 'bad');
  isLost = true;
}

function listen() {
  const news = new EventSource('/api/news');
  news.addEventListener('change', refresh);
  news.addEventListener('clock', event => clock.update(JSON.parse(event.data)));
  news.addEventListener('error', () => lost(new TypeError()));
}

function toggles(button, target, show) {
  const set = on => {
    button.setAttribute('aria-pressed', String(on));
    show(on);
  };
  button.addEventListener('click', () => {
    const on = button.getAttribute('aria-pressed') !== 'true';
    localStorage.setItem(`zhida-${target}`, String(on));
    set(on);
  });
  return set;
}

const roomy = window.innerWidth >= 1400;
const remembered = localStorage.getItem('zhida-inspector');
toggles(at('inspector-switch'), 'inspector', on => document.body.classList.toggle('no-inspector', !on))(remembered === null ? roomy : remembered === 'true');
toggles(at('guide-switch'), 'guide', on => guide.show(on))(localStorage.getItem('zhida-guide') !== 'false');
at('guide-switch').hidden = office.guide.length === 0;
document.addEventListener('visibilitychange', () => { if (!document.hidden) refresh(); });
for (const name of ['dragover', 'drop']) window.addEventListener(name, event => event.preventDefault());

const wanted = location.hash.slice(1).split(',').map(decodeURIComponent).filter(it => byId.has(it));
const first = wanted.length ? wanted : [office.guide[0]?.userId || office.people[0]?.userId];
first.filter(Boolean).slice(0, MOST_PHONES).forEach(openPhone);
takeUp(first[0]);
remember();
listen();
document.body.classList.add('ready');
