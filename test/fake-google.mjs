/**
 * Loaded into clasp before it starts: answers in Google's place, from and into google.json, so that clasp itself runs. It knows what clasp asks while a
 * script is made, fetched and pushed. That Google answers so was read in its reference of the Apps Script API; nobody has compared it.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const FILE = process.env.FAKE_GOOGLE;
const refused = (code, message) => [
  code,
  { error: { code, message, errors: [{ message, domain: 'global', reason: 'forbidden' }] } },
];

function answered(method, { hostname, pathname }, body) {
  const google = JSON.parse(readFileSync(FILE, 'utf8'));
  const keep = () => writeFileSync(FILE, JSON.stringify(google));
  const [, id] = /^\/v1\/projects\/([^/]+)\/content$/.exec(pathname) ?? [];
  if (hostname === 'oauth2.googleapis.com')
    return [200, { access_token: 'ya29.x', expires_in: 3600, token_type: 'Bearer' }];
  if (pathname === '/oauth2/v2/userinfo') return [200, { id: '1', email: 'cchc@example.vn' }];
  if (pathname === '/drive/v3/files' && method === 'POST') {
    google.workbooks.push(JSON.parse(body).name);
    keep();
    return [200, { id: 'workbook' }];
  }
  if (hostname !== 'script.googleapis.com') return refused(404, `Nobody answers ${method} ${pathname}`);
  if (!google.apiIsOn)
    return refused(
      403,
      'User has not enabled the Apps Script API. Enable it by visiting https://script.google.com/home/usersettings then retry. If you enabled this API recently, wait a few minutes for the action to propagate to our systems and retry.',
    );
  if (pathname === '/v1/projects' && method === 'POST') {
    google.scripts[google.nextId] = google.empty;
    keep();
    return [200, { scriptId: google.nextId, parentId: JSON.parse(body).parentId }];
  }
  if (!google.scripts[id]) return refused(404, 'Requested entity was not found.');
  if (method === 'PUT') {
    google.scripts[id] = JSON.parse(body).files;
    google.pushes += 1;
    keep();
  }
  return [200, { scriptId: id, files: google.scripts[id] }];
}

// What clasp is made of takes the fetch of a window where there is one.
globalThis.window = {
  fetch: async (address, { method = 'GET', body } = {}) => {
    const [status, said] = answered(method, new URL(address), body);
    return new Response(JSON.stringify(said), { status, headers: { 'content-type': 'application/json' } });
  },
};
