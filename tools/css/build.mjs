// Builds crates/guildhall/assets/guildhall.css: the part of Bootstrap that the templates use, then
// the theme in ./theme. Run by hand (`npm ci && npm run build`); the result is committed, so
// building the program needs no Node. `npm run check` fails when the committed file is not what
// this script makes.

import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { PurgeCSS } from "purgecss";
import { transform } from "lightningcss";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "..", "..");
const crate = join(root, "crates", "guildhall");
const target = join(crate, "assets", "guildhall.css");
const BROTLI_BYTES_MAX = 20 * 1024;

// Words of every ```safelist block in docs/look.md: classes a page may use without a rebuild.
function safelist() {
  const text = readFileSync(join(root, "docs", "look.md"), "utf8");
  const blocks = [...text.matchAll(/^```safelist\n([\s\S]*?)^```/gm)].map((match) => match[1]);
  if (blocks.length === 0) throw new Error("docs/look.md has no ```safelist block");
  return blocks.join(" ").split(/\s+/).filter(Boolean);
}

// The theme colours both schemes itself with light-dark(), so Bootstrap's own dark rules would only
// be weight, and its data: images are refused by the content security policy.
function withoutUnusable(css) {
  return css
    .replace(/@charset[^;]+;/, "")
    .replace(/\[data-bs-theme=dark\][^{}]*\{[^{}]*\}/g, "")
    .replace(/[^{};]*url\("data:[^;{}]*(?:;[^;{}"]*)*"\)[^;{}]*;/g, "");
}

async function usedBootstrap() {
  const raw = withoutUnusable(
    readFileSync(join(here, "node_modules/bootstrap/dist/css/bootstrap.css"), "utf8"),
  );
  const [result] = await new PurgeCSS().purge({
    css: [{ raw }],
    content: [join(crate, "templates/**/*.html"), join(crate, "src/**/pages/*.html")],
    defaultExtractor: (text) => text.match(/[A-Za-z0-9_-]+/g) ?? [],
    safelist: safelist(),
    blocklist: [
      /^carousel/,
      /^dropdown/,
      /^modal/,
      /^offcanvas/,
      /^nav/,
      /^toast/,
      /^accordion/,
      /^breadcrumb/,
      /^card/,
      /^badge$/,
      /^alert/,
      /^tooltip/,
      /^popover/,
      /^progress/,
      /^pagination/,
      /^placeholder/,
      /^spinner/,
      /^list-group/,
      /^figure/,
      /^form-floating/,
      /^form-range/,
      /^form-switch/,
      /^was-validated/,
      /^is-(in)?valid$/,
      /^valid-/,
      /^invalid-/,
      /^btn-(close|check|group|toolbar)/,
      /^collapse/,
      /^collapsing/,
      /^fade$/,
      /^show$/,
    ],
  });
  return result.css;
}

function theme() {
  const dir = join(here, "theme");
  return readdirSync(dir)
    .filter((name) => name.endsWith(".css"))
    .sort()
    .map((name) => readFileSync(join(dir, name), "utf8"))
    .join("\n");
}

// A custom property that nothing reads is dropped, and again until none is left.
function withoutUnreadVariables(css) {
  for (;;) {
    const read = new Set([...css.matchAll(/var\(\s*(--[\w-]+)/g)].map((match) => match[1]));
    const next = css.replace(/(?<=[{;\s])(--bs-[\w-]+)\s*:[^;{}]*;/g, (rule, name) =>
      read.has(name) ? rule : "",
    );
    if (next === css) return css;
    css = next;
  }
}

function minified(css) {
  const version = (major, minor = 0) => (major << 16) | (minor << 8);
  return transform({
    filename: "guildhall.css",
    code: Buffer.from(css),
    minify: true,
    targets: {
      chrome: version(111),
      edge: version(111),
      firefox: version(115),
      safari: version(16, 4),
      ios_saf: version(16, 4),
    },
  }).code.toString();
}

const banner = `/*! Guildhall, Apache-2.0. Contains parts of Bootstrap v5.3.8, \
Copyright 2011-2025 The Bootstrap Authors, MIT
(https://github.com/twbs/bootstrap/blob/main/LICENSE). \
Made by tools/css/build.mjs; do not edit. */\n`;
const bootstrap = await usedBootstrap();
const css =
  banner +
  minified(withoutUnreadVariables(`${bootstrap}\n${theme()}`.replace(/\/\*[\s\S]*?\*\//g, ""))) +
  "\n";
if (/url\(/.test(css)) throw new Error("the stylesheet must not load anything: found url(");
const brotli = brotliCompressSync(css).length;
console.log(
  `guildhall.css ${css.length} bytes, ${brotli} compressed with brotli ` +
    `(bootstrap part ${minified(bootstrap).length})`,
);
if (brotli > BROTLI_BYTES_MAX) throw new Error(`more than ${BROTLI_BYTES_MAX} bytes compressed`);
if (process.argv.includes("--check")) {
  if (readFileSync(target, "utf8") !== css)
    throw new Error("assets/guildhall.css is stale: run npm run build in tools/css");
} else {
  writeFileSync(target, css);
}
