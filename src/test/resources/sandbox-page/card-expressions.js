// Expression variables: `submitted ? 'disabled' : 'normal'`. Read and computed here, never handed to eval.

const TOKEN = /\s*(?:(\d+(?:\.\d+)?)|("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|([A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*|\[\d+\])*)|(===|!==|==|!=|<=|>=|&&|\|\||[-+*/%<>!?:(),[\]]))/y;
const POWER = { '||': 1, '&&': 2, '==': 3, '!=': 3, '===': 3, '!==': 3, '<': 4, '>': 4, '<=': 4, '>=': 4, '+': 5, '-': 5, '*': 6, '/': 6, '%': 6 };
const FIXED = { true: true, false: false, null: '', undefined: '' };

const text = (value) => (value === undefined || value === null ? '' : String(value));
const same = (a, b) => text(a) === text(b);
const empty = (value) => value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

const OPERATIONS = {
  '==': same, '===': same, '!=': (a, b) => !same(a, b), '!==': (a, b) => !same(a, b),
  '<': (a, b) => Number(a) < Number(b), '>': (a, b) => Number(a) > Number(b),
  '<=': (a, b) => Number(a) <= Number(b), '>=': (a, b) => Number(a) >= Number(b),
  '+': (a, b) => (typeof a === 'number' && typeof b === 'number' ? a + b : text(a) + text(b)),
  '-': (a, b) => Number(a) - Number(b), '*': (a, b) => Number(a) * Number(b),
  '/': (a, b) => Number(a) / Number(b), '%': (a, b) => Number(a) % Number(b),
};

const FUNCTIONS = {
  toStr: text, toLong: (it) => Math.trunc(Number(it)), toDouble: Number, toInt: (it) => Math.trunc(Number(it)),
  concat: (...all) => all.map(text).join(''), len: (it) => (it ?? '').length ?? 0, not: (it) => !it, and: (...all) => all.every(Boolean),
  or: (...all) => all.some(Boolean), equal: same, isEmpty: empty, isNotEmpty: (it) => !empty(it), triple: (is, a, b) => (is ? a : b),
  arrayGet: (list, index) => list?.[Number(index)] ?? '', arrayJoin: (list, between = ',') => (list ?? []).map(text).join(between),
  greater: (a, b) => Number(a) > Number(b), less: (a, b) => Number(a) < Number(b), max: Math.max, min: Math.min, abs: Math.abs,
  round: Math.round, floor: Math.floor, ceil: Math.ceil, toLowerCase: (it) => text(it).toLowerCase(), toUpperCase: (it) => text(it).toUpperCase(),
  trim: (it) => text(it).trim(), substr: (it, from, to) => text(it).slice(from, to), contains: (all, one) => (all ?? '').includes?.(one) ?? false,
};

/**
 * The value of an expression.
 * @param read gives the value of a variable's path
 * @param more functions known here only, such as subdata and subdataIndex inside a loop
 * @throws Error if it cannot be read
 */
export function evaluate(expression, read, more = {}) {
  const tokens = tokenized(expression);
  let at = 0;
  const functions = { ...FUNCTIONS, ...more };
  const peek = () => tokens[at]?.text;
  const take = (expected) => {
    if (expected !== undefined && peek() !== expected) throw new Error(`${expected} expected in ${expression}`);
    return tokens[at++];
  };

  function whole() {
    const is = binary(0);
    if (peek() !== '?') return is;
    take('?');
    const yes = whole();
    take(':');
    const no = whole();
    return () => (is() ? yes() : no());
  }

  function binary(least) {
    let left = single();
    while (POWER[peek()] > least) {
      const sign = take().text;
      const [a, b] = [left, binary(POWER[sign])];
      if (sign === '&&') left = () => a() && b();
      else if (sign === '||') left = () => a() || b();
      else left = () => OPERATIONS[sign](a(), b());
    }
    return left;
  }

  function list(end) {
    const all = [];
    while (peek() !== end) {
      all.push(whole());
      if (peek() === ',') take();
    }
    take(end);
    return all;
  }

  function single() {
    const token = take();
    if (token === undefined) throw new Error(`Unfinished: ${expression}`);
    if (token.kind === 'number') return () => Number(token.text);
    if (token.kind === 'string') return () => token.value;
    if (token.kind === 'name') return named(token.text);
    if (token.text === '(') {
      const inner = whole();
      take(')');
      return inner;
    }
    if (token.text === '[') {
      const all = list(']');
      return () => all.map((it) => it());
    }
    if (token.text === '!' || token.text === '-') {
      const inner = single();
      return token.text === '!' ? () => !inner() : () => -Number(inner());
    }
    throw new Error(`${token.text} not expected in ${expression}`);
  }

  function named(name) {
    if (peek() !== '(') return () => (Object.hasOwn(FIXED, name) ? FIXED[name] : read(name));
    take('(');
    const given = list(')');
    if (!Object.hasOwn(functions, name)) throw new Error(`No function ${name}`);
    return () => functions[name](...given.map((it) => it()));
  }

  const value = whole();
  if (at < tokens.length) throw new Error(`${peek()} is left over in ${expression}`);
  return value();
}

function tokenized(expression) {
  const tokens = [];
  TOKEN.lastIndex = 0;
  const source = String(expression).trim();
  while (TOKEN.lastIndex < source.length) {
    const from = TOKEN.lastIndex;
    const found = TOKEN.exec(source);
    if (!found) throw new Error(`Cannot read ${source.slice(from)}`);
    const [, number, string, name, sign] = found;
    if (number) tokens.push({ kind: 'number', text: number });
    else if (string) tokens.push({ kind: 'string', text: string, value: string.slice(1, -1).replace(/\\(.)/g, '$1') });
    else if (name) tokens.push({ kind: 'name', text: name });
    else tokens.push({ kind: 'sign', text: sign });
  }
  return tokens;
}
