// What the variables of a card are worth: a person's own values before the public ones, expressions, local state, loops.

import { evaluate } from './card-expressions.js';

const TEXTS = ['string', 'markdown'];

/** Whether a value counts as nothing, so that what depends on it is hidden. */
export function isEmpty(value) {
  if (value === undefined || value === null || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

export function asText(value) {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** A value as cardParamMap carries it (always a string) or as mock data does, in the variable's type; '' if it is not one. */
function typed(raw, type) {
  if (raw === undefined || raw === null || raw === '') return '';
  if (TEXTS.includes(type)) return asText(raw);
  if (type === 'number') return Number.isNaN(Number(raw)) ? '' : Number(raw);
  if (type === 'boolean') return raw === true || raw === 'true';
  if (typeof raw !== 'string') return raw;
  try {
    return JSON.parse(raw);
  } catch {
    return '';
  }
}

/** Follows `.name` and `[0]` into a value. */
function dig(value, path) {
  let at = value;
  for (const [, name, index] of path.matchAll(/\.?([^.[\]]+)|\[(\d+)\]/g)) {
    const key = name ?? Number(index);
    if (at === undefined || at === null || !Object.hasOwn(Object(at), key)) return undefined;
    at = at[key];
  }
  return at;
}

export class Values {
  /**
   * @param template what parseTemplate gave
   * @param data { values, privateValues, local }: strings as in cardParamMap, or values; read afresh each time
   * @param loops the loops around, outermost first: { path, item, index }
   * @param event what came back from a request, while its callbacks run
   */
  constructor(template, data, loops = [], event = {}) {
    Object.assign(this, { template, data, loops, event });
    this.computing = new Set();
  }

  within(path, item, index) {
    return new Values(this.template, this.data, [...this.loops, { path, item, index }], this.event);
  }

  after(event) {
    return new Values(this.template, this.data, this.loops, event);
  }

  /** The value at a variable's path; undefined if there is none. */
  read(path, variableType = 'global') {
    const asked = String(path ?? '').trim();
    if (asked === '') return undefined;
    const item = this.loops.at(-1);
    if (item && (asked === 'loop' || asked.startsWith('loop.'))) return dig(item.item, asked.slice(4));
    if (asked.startsWith('event.')) return dig(this.event, asked.slice(6));
    const around = variableType === 'loop' && this.loops.findLast((it) => asked.startsWith(`${it.path}[0]`));
    if (around) return dig(around.item, asked.slice(around.path.length + 3));
    const name = asked.match(/^[^.[]+/)?.[0] ?? asked;
    return dig(this.named(name), asked.slice(name.length));
  }

  named(name) {
    const { variables, expressions, locals } = this.template;
    const { values, privateValues, local } = this.data;
    if (expressions.has(name)) return this.computed(expressions.get(name));
    if (locals.has(name)) return local[name];
    const { type = 'string', private: own = true } = variables.get(name) ?? {};
    const mine = own ? typed(privateValues[name], type) : '';
    return mine !== '' ? mine : typed(values[name], type);
  }

  computed({ name, expContent }) {
    if (this.computing.has(name)) return '';
    this.computing.add(name);
    try {
      const item = this.loops.at(-1);
      return evaluate(expContent, (path) => this.read(path) ?? '', {
        subdata: (path) => dig(item?.item, String(path)) ?? '',
        subdataIndex: () => item?.index ?? 0,
      });
    } catch {
      return '';
    } finally {
      this.computing.delete(name);
    }
  }

  /** Text with its ${…} filled in. */
  filled(text) {
    return String(text ?? '').replace(/\$\{([^}]+)\}/g, (_, path) => asText(this.read(path, 'loop')));
  }

  /** What a property of a component is worth: a plain value, or one of the dynamic… shapes. */
  of(property) {
    if (property === null || typeof property !== 'object') return typeof property === 'string' ? this.filled(property) : property;
    if ('i18n' in property || property.type === 'dynamicString') return this.string(property);
    if (property.type === 'variableValue' || property.type === 'variable') return this.read(property.variable, property.variableType);
    if (property.valueType === 'variable') {
      const value = this.read(property.variable, property.variableType);
      return isEmpty(value) ? property.value : value;
    }
    if (property.valueType === 'eventData') return dig(this.event, String(property.eventData ?? ''));
    if (typeof property.value === 'string') return this.filled(property.value);
    return 'value' in property ? property.value : property.url;
  }

  text(property) {
    return asText(this.of(property));
  }

  string({ content, defaultLang, variable, variableType }) {
    if (content && typeof content === 'object') {
      const chosen = content.zh_Hans ?? content.zh_CN ?? content[defaultLang] ?? Object.values(content)[0];
      return asText(this.of(chosen));
    }
    return content ? this.filled(content) : variable ? asText(this.read(variable, variableType)) : '';
  }

  /** Whether a component with this `visible` is drawn. */
  visible(property) {
    if (property === undefined || property === null) return true;
    if (typeof property !== 'object') return property !== false;
    if (property.valueType === 'condition') return this.holds(property.condition);
    if (property.valueType === 'variable') {
      const value = this.read(property.variable, property.variableType);
      return !isEmpty(value) && value !== false && value !== 'false';
    }
    return property.value !== false;
  }

  holds(condition) {
    const all = condition?.conditions ?? [];
    if (all.length === 0) return true;
    return condition.op === 'or' ? all.some((it) => this.one(it)) : all.every((it) => this.one(it));
  }

  one(condition) {
    if (condition.conditions) return this.holds(condition);
    let left;
    if (condition.type === 'variable') left = this.read(condition.variable, condition.variableType);
    else if (condition.type === 'eventData') left = dig(this.event, String(condition.eventData ?? ''));
    else return true;
    const right =
      condition.valueType === 'variable' ? this.read(condition.value || condition.valueVariable, condition.valueVariableType) : condition.value;
    return compared(condition.op, left, right);
  }
}

function compared(op, left, right) {
  const size = left?.length ?? 0;
  switch (op) {
    case 'equal': return asText(left) === asText(right);
    case 'notEqual': return asText(left) !== asText(right);
    case 'isTrue': return left === true || left === 'true';
    case 'isFalse': return !(left === true || left === 'true');
    case 'isEmpty': return isEmpty(left);
    case 'isNotEmpty': return !isEmpty(left);
    case 'greater': case 'greaterThan': return Number(left) > Number(right);
    case 'greaterEqual': case 'greaterThanOrEqual': return Number(left) >= Number(right);
    case 'less': case 'lessThan': return Number(left) < Number(right);
    case 'lessEqual': case 'lessThanOrEqual': return Number(left) <= Number(right);
    case 'lengthEqual': return size === Number(right);
    case 'lengthNotEqual': return size !== Number(right);
    case 'lengthGreater': return size > Number(right);
    case 'lengthLess': return size < Number(right);
    case 'contains': return asText(left).includes(asText(right));
    case 'notContains': return !asText(left).includes(asText(right));
    default: return true;
  }
}
