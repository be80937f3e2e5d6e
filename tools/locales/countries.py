"""Writes countries.ftl of the four languages from CLDR's names of territories.

Run at the top of the repository after a new CLDR, with its unpacked package
`cldr-localenames-full`:

    python3 tools/locales/countries.py path/to/cldr-localenames-full

The codes are those the domain accepts; a code without a name in CLDR stops the run. The names are
CLDR's own, unshortened and unchanged, so that no choice of ours stands in them.
"""

import json
import pathlib
import re
import sys

LOCALES = {"en-US": "en", "zh-TW": "zh-Hant", "zh-CN": "zh", "ja-JP": "ja"}

HEAD = """### The names of countries and territories that a company can be seated in, \
by ISO 3166-1 code.
###
### Written by tools/locales/countries.py from Unicode CLDR {version}, unchanged: \
change the script or
### wait for CLDR, not this file. Copyright Unicode, Inc.; see ../UNICODE-LICENSE.txt.

"""


def main(cldr: pathlib.Path) -> None:
    version = json.loads((cldr / "package.json").read_text("utf-8"))["version"]
    source = pathlib.Path("crates/domain/src/text.rs").read_text("utf-8")
    constant = re.search(r'COUNTRIES: &str = "(.*?)";', source, re.DOTALL)
    codes = sorted(constant.group(1).replace("\\\n", " ").split())
    for tag, cldr_tag in LOCALES.items():
        path = cldr / "main" / cldr_tag / "territories.json"
        data = json.loads(path.read_text("utf-8"))
        names = data["main"][cldr_tag]["localeDisplayNames"]["territories"]
        lines = [f"country-{code} = {names[code]}\n" for code in codes]
        target = pathlib.Path("crates/guildhall/locales") / tag / "countries.ftl"
        target.write_text(HEAD.format(version=version) + "".join(lines), "utf-8")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
