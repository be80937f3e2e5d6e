// Two real providers of OpenID Connect, each behind a front that alters its answers as a script
// says: what an attacker, or a broken provider, would send.
//
// It prints one line of JSON with its addresses and ends when its input is closed. The script is
// replaced by POST to `control`.

import { constants, createHmac, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import http from "node:http";
import process from "node:process";

// The provider warns on the output about runtimes it was not tested with.
console.warn = console.info = () => {};
const { default: Provider } = await import("oidc-provider");

const CLIENT = "guildhall";
const SECRET = "a secret that two share, as long as a key of HS256 wants it to be";
const HOME = process.argv[2];

// What the providers do now.
let script = {};

// --- keys ---------------------------------------------------------------------------------------

function key(kid) {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return { kid, alg: "RS256", use: "sig", privateKey, ...privateKey.export({ format: "jwk" }) };
}

const secret = ({ privateKey, ...jwk }) => jwk;
const open = ({ kid, alg, use, kty, n, e }) => ({ kid, alg, use, kty, n, e });

// --- forging ------------------------------------------------------------------------------------

const encoded = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");
const decoded = (part) => JSON.parse(Buffer.from(part, "base64url").toString());

function rsa(claims, { privateKey, kid }) {
  const input = `${encoded({ alg: "RS256", typ: "JWT", kid })}.${encoded(claims)}`;
  const made = sign("sha256", Buffer.from(input), {
    key: privateKey,
    padding: constants.RSA_PKCS1_PADDING,
  });
  return `${input}.${made.toString("base64url")}`;
}

function hs256(claims, kid) {
  const input = `${encoded({ alg: "HS256", typ: "JWT", kid })}.${encoded(claims)}`;
  return `${input}.${createHmac("sha256", SECRET).update(input).digest("base64url")}`;
}

// The provider's token with other claims, signed as the script says.
function forged(token, keys) {
  const [head, body, signature] = token.split(".");
  const claims = { ...decoded(body), ...(script.claims ?? {}) };
  for (const name of script.without ?? []) delete claims[name];
  switch (script.signed) {
    case "none":
      return `${encoded({ alg: "none", typ: "JWT" })}.${encoded(claims)}.`;
    case "hs256":
      return hs256(claims, keys.first.kid);
    case "second":
      return rsa(claims, keys.second);
    case "unlisted":
      return rsa(claims, keys.unlisted);
    case "another":
      return rsa(claims, { ...keys.unlisted, kid: keys.first.kid });
    case "tampered":
      return `${head}.${encoded({ ...claims, sub: "somebody-else" })}.${signature}`;
    default:
      return script.claims || script.without ? rsa(claims, keys.first) : token;
  }
}

// --- the providers ------------------------------------------------------------------------------

const accounts = new Map();

function provider(name, issuer, keys) {
  const made = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT,
        client_secret: SECRET,
        redirect_uris: [`${HOME}/sign-in/with/${name}/answer`],
        response_types: ["code"],
        grant_types: ["authorization_code"],
      },
    ],
    jwks: { keys: [secret(keys.first)] },
    cookies: { keys: [randomBytes(16).toString("hex")] },
    pkce: { required: () => true },
    // The one tells more at /me, the other has it all in the ID token.
    conformIdTokenClaims: name === "acme",
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name", "groups"] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_, id) => ({ accountId: id, claims: () => accounts.get(id) }),
    async loadExistingGrant({ oidc }) {
      const { clientId } = oidc.client;
      const grant = new oidc.provider.Grant({ clientId, accountId: oidc.session.accountId });
      grant.addOIDCScope("openid email profile");
      await grant.save();
      return grant;
    },
  });
  const answer = made.callback();
  return http.createServer((request, response) => {
    if (!request.url.startsWith("/interaction/")) return answer(request, response);
    const result = script.deny
      ? { error: "access_denied", error_description: "the person said no" }
      : { login: { accountId: script.account.sub } };
    return made.interactionFinished(request, response, result);
  });
}

// --- the front ----------------------------------------------------------------------------------

async function read(stream) {
  const parts = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}

function pass(port, request, body) {
  return new Promise((resolve, reject) => {
    const { method, url, headers } = request;
    const on = { host: "127.0.0.1", port, method, path: url };
    const length = { "content-length": body.length };
    const asked = http.request({ ...on, headers: { ...headers, ...length } }, async (found) => {
      resolve({ status: found.statusCode, headers: found.headers, body: await read(found) });
    });
    asked.on("error", reject);
    asked.end(body);
  });
}

const asked = { keys: 0 };

async function alter(name, path, found, keys) {
  if (path === "/jwks") {
    asked.keys += 1;
    if (script.signed === "second") return JSON.stringify({ keys: [open(keys.second)] });
  }
  if (path !== "/token" || found.status !== 200) return found.body;
  const answer = JSON.parse(found.body.toString());
  answer.id_token = forged(answer.id_token, keys);
  if (script.large) answer.padding = "x".repeat(300 * 1024);
  return JSON.stringify(answer);
}

function front(name, port, keys) {
  return async (request, response) => {
    let body = await read(request);
    const path = request.url.split("?")[0];
    if (path === "/token" && script.status) {
      response.writeHead(script.status, { "content-type": "text/html" });
      return response.end("<h1>Trouble</h1>");
    }
    if (path === "/token" && script.verifier) {
      const other = `code_verifier=${"0".repeat(64)}`;
      body = Buffer.from(body.toString().replace(/code_verifier=[^&]*/, other));
    }
    const found = await pass(port, request, body);
    const altered = await alter(name, path, found, keys);
    const { "transfer-encoding": _, "content-length": __, ...headers } = found.headers;
    response.writeHead(found.status, { ...headers, "content-length": Buffer.byteLength(altered) });
    return response.end(altered);
  };
}

const listening = (server) =>
  new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve(server.address().port));
  });

async function started(name) {
  const keys = { first: key(`${name}-1`), second: key(`${name}-2`), unlisted: key(`${name}-3`) };
  // The front's address is the issuer, so it is there first.
  const server = http.createServer();
  const issuer = `http://127.0.0.1:${await listening(server)}`;
  const port = await listening(provider(name, issuer, keys));
  server.on("request", front(name, port, keys));
  return issuer;
}

const control = http.createServer(async (request, response) => {
  if (request.method === "POST") {
    script = JSON.parse((await read(request)).toString());
    if (script.account) accounts.set(script.account.sub, script.account);
  }
  response.end(JSON.stringify(asked));
});

const [acme, umbrella] = [await started("acme"), await started("umbrella")];
const address = `http://127.0.0.1:${await listening(control)}`;
console.log(JSON.stringify({ acme, umbrella, control: address, secret: SECRET }));
process.stdin.on("end", () => process.exit(0)).resume();
