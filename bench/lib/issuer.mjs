// An OpenID Connect issuer as far as a resource server needs one: a document, a key, tokens signed with it (RS256, as
// Keycloak signs by default, with the claims that Keycloak puts in).
import crypto from 'node:crypto';
import http from 'node:http';

const base64 = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');

export async function issuer() {
  const { privateKey, publicKey } = crypto.generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = { ...publicKey.export({ format: 'jwk' }), kid: crypto.randomUUID(), use: 'sig', alg: 'RS256' };
  const documents = {};
  const server = http.createServer((request, response) => {
    const document = documents[request.url];
    response.writeHead(document ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify(document ?? {}));
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${server.address().port}`;
  documents['/.well-known/openid-configuration'] = { issuer: url, jwks_uri: `${url}/keys`, token_endpoint: `${url}/token` };
  documents['/keys'] = { keys: [key] };

  /** A token of somebody with these roles, good for a day. */
  const token = (subject, roles, more = {}) => {
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      iss: url, sub: subject, aud: 'sigap', iat: now, exp: now + 86400, jti: crypto.randomUUID(), typ: 'Bearer', azp: 'sigap-console',
      sid: crypto.randomUUID(), acr: '1', scope: 'openid profile email', email_verified: true, preferred_username: subject,
      realm_access: { roles: ['offline_access', 'uma_authorization', ...roles] }, ...more,
    };
    const signed = `${base64({ alg: 'RS256', typ: 'JWT', kid: key.kid })}.${base64(claims)}`;
    return `${signed}.${crypto.sign('RSA-SHA256', Buffer.from(signed), privateKey).toString('base64url')}`;
  };
  return { url, token, close: () => server.close() };
}
