// Talks to the sandbox; refusals come as sentences.
import {toast} from './dom.js';

async function call(path, options) {
  const response = await fetch(path, options);
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.message || `出错了（${response.status}）`);
  return answer;
}

export const get = path => call(path);

/** Does something; shows the refusal and gives null where there is one. */
export async function post(path, body) {
  try {
    return await call(path, {
      method: 'POST',
      headers: {'Content-Type': 'application/json'},
      body: JSON.stringify(body),
    });
  } catch (refusal) {
    toast(refusal.message, 'bad');
    return null;
  }
}

/** Sends a file as it is. */
export async function upload(userId, file) {
  const kind = file.type.startsWith('image/') && file.size < 10 * 1048576 && /^(png|jpe?g|gif|bmp)$/i.test(file.name.split('.').pop())
    ? 'picture' : 'file';
  const address = `/api/${kind}?phone=${encodeURIComponent(userId)}&name=${encodeURIComponent(file.name)}`;
  try {
    return await call(address, {
      method: 'POST',
      headers: {'Content-Type': 'application/octet-stream'},
      body: file,
    });
  } catch (refusal) {
    toast(refusal.message, 'bad');
    return null;
  }
}

const templates = new Map();

/** The template's JSON, fetched once; null where the host has none. What failed on the way is fetched again when asked for again. */
export function template(id) {
  if (!templates.has(id)) {
    templates.set(id, get(`/api/template?id=${encodeURIComponent(id)}`).catch(failure => {
      if (!(failure instanceof TypeError)) return null;
      templates.delete(id);
      throw failure;
    }));
  }
  return templates.get(id);
}
