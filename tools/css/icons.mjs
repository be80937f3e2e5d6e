// Builds crates/guildhall/assets/icons.svg: one sprite of the icons we use, ours by name, drawn by
// Lucide. Run by hand (`npm run icons`); the result is committed.

import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const ICONS = {
  dashboard: "layout-dashboard",
  offers: "award",
  benefits: "gift",
  billing: "wallet",
  invoice: "receipt-text",
  subscription: "refresh-cw",
  users: "users",
  partners: "building-2",
  orders: "shopping-cart",
  support: "life-buoy",
  settings: "settings",
  profile: "id-card",
  leads: "inbox",
  mail: "mail",
  clock: "clock",
  policy: "scale",
  search: "search",
  check: "check",
  "circle-check": "circle-check",
  info: "info",
  warning: "triangle-alert",
  error: "octagon-x",
  wait: "hourglass",
  off: "circle-minus",
  lock: "lock",
  "chevron-down": "chevron-down",
  "chevron-right": "chevron-right",
  "arrow-left": "arrow-left",
  "arrow-right": "arrow-right",
  external: "external-link",
  copy: "copy",
  download: "download",
  print: "printer",
  globe: "globe",
  sun: "sun",
  moon: "moon",
  auto: "sun-moon",
  menu: "menu",
  close: "x",
  user: "circle-user-round",
  "sign-out": "log-out",
  calendar: "calendar-days",
  card: "credit-card",
  bank: "landmark",
  language: "languages",
  plus: "plus",
  filter: "list-filter",
  glossary: "book-open-text",
  help: "circle-help",
  vetting: "shield-check",
  receipts: "banknote",
  file: "file-text",
  world: "flask-conical",
  seat: "user-plus",
  key: "key-round",
  cloud: "cloud",
  software: "package",
  report: "chart-column",
  history: "history",
  change: "pencil",
  network: "network",
  empty: "inbox",
  location: "map-pin",
  phone: "phone",
  forward: "fast-forward",
  reset: "rotate-ccw",
  compare: "columns-2",
};

const inner = (name) =>
  readFileSync(join(here, `node_modules/lucide-static/icons/${name}.svg`), "utf8")
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/[\s\S]*?<svg[^>]*>/, "")
    .replace("</svg>", "")
    .replace(/\s+/g, " ")
    .replace(/ \/>/g, "/>")
    .replace(/> </g, "><")
    .trim();
const symbols = Object.entries(ICONS).map(
  ([id, name]) => `<symbol id="${id}" viewBox="0 0 24 24">${inner(name)}</symbol>`,
);
const notice =
  "<!-- Icons from Lucide (https://lucide.dev), ISC License, " +
  "Copyright (c) Lucide Icons and Contributors 2026; parts from Feather, MIT License, " +
  "Copyright (c) 2013-2026 Cole Bemis. Made by tools/css/icons.mjs. -->";
writeFileSync(
  join(here, "../../crates/guildhall/assets/icons.svg"),
  `<svg xmlns="http://www.w3.org/2000/svg">${notice}\n${symbols.join("\n")}\n</svg>\n`,
);
console.log(`${symbols.length} icons`);
