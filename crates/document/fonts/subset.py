# !/usr/bin/env python3
"""Cut the fonts of the invoices out of Noto Sans CJK and Noto Sans.

    subset.py text     NotoSansCJK-Regular.ttc  NotoSansCJKjp-Regular.subset.otf
    subset.py headings NotoSansCJK-Bold.ttc     NotoSansCJKjp-Bold.subset.otf
    subset.py latin    NotoSans-Regular.ttf     NotoSans-Regular.subset.ttf
    subset.py latin    NotoSans-Bold.ttf        NotoSans-Bold.subset.ttf

The sources are the files of Debian's packages fonts-noto-cjk (1:20220127+repack1-1) and
fonts-noto-core (20201225-1). Needs fontTools 4.38 or later (Debian: python3-fonttools). Takes half
a minute a file. The same source and the same fontTools give the same bytes: nothing here reads a
clock.

Face 0 of the CJK collection is the Japanese one. Like every face it holds the glyphs of all regions
and reaches them by the `locl` feature, so one file serves zh-TW, zh-CN and ja, each in its forms.
Its Latin letters stop short of Polish, Czech or Turkish, hence the second family.
"""

import argparse
import hashlib
import pathlib
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

FACE_JAPANESE = 0

# The repertoires are what the national standards say, as Python's codecs know them. The cp…
# code pages add the vendors' extensions, which turn up in the names of people and companies.
STANDARDS = ("big5", "cp950", "gb2312", "euc_jp", "cp932", "euc_jis_2004")

WESTERN = (
    (0x0020, 0x007E),  # ASCII
    (0x00A0, 0x024F),  # Latin-1, Latin Extended-A and -B
    (0x02B0, 0x036F),  # modifier letters, combining accents
    (0x1E00, 0x1EFF),  # Latin Extended Additional: Vietnamese
    (0x2000, 0x206F),  # general punctuation
    (0x2070, 0x209F),  # superscripts and subscripts
    (0x20A0, 0x20CF),  # currency signs
    (0x2100, 0x214F),  # letterlike: №, ™
    (0x2190, 0x21FF),  # arrows
    (0x2200, 0x22FF),  # mathematical operators; of these the minus sign is used
)
GREEK_AND_CYRILLIC = ((0x0370, 0x03FF), (0x0400, 0x052F))
EASTERN = (
    (0x3000, 0x30FF),  # CJK punctuation, hiragana, katakana
    (0x3100, 0x312F),  # bopomofo
    (0x31F0, 0x31FF),  # small katakana
    (0x3200, 0x33FF),  # enclosed and squared: ㈱, ㍿, the names of eras
    (0xFF00, 0xFFEF),  # full-width Latin, half-width katakana
)

# Without one character beyond U+FFFF the subset loses its format 12 character map, and readers
# that then go by format 4 alone miss every glyph with an id above 32 767. JIS X 0213 has such
# characters; this one is named so that a later change of STANDARDS cannot lose them all.
BEYOND_BASIC_PLANE = 0x20BB7

# `vert` and the width alternates are for vertical and half-width setting, which invoices lack.
FEATURES = ["ccmp", "locl", "kern", "liga", "calt", "mark", "mkmk"]
VERTICAL_TABLES = ["vhea", "vmtx", "VORG"]


def decoded(codec, sequences):
    """The code points `codec` gives for those byte sequences it accepts."""
    found = set()
    for sequence in sequences:
        try:
            found.update(map(ord, bytes(sequence).decode(codec)))
        except UnicodeDecodeError:
            continue
    return found


def whole_standard(codec):
    """Every character of a double-byte character set (and of the triple-byte plane of EUC-JP)."""
    high, low = range(0x80, 0x100), range(0x21, 0x100)
    sequences = [(first,) for first in high]
    sequences += [(first, second) for first in high for second in low]
    if codec.startswith("euc_j"):
        sequences += [(0x8F, first, second) for first in high for second in high]
    return decoded(codec, sequences)


def rows(codec, first_row, last_row, cells):
    """The characters of some rows, both ends inclusive, of a double-byte character set."""
    return decoded(codec, ((row, cell) for row in range(first_row, last_row + 1) for cell in cells))


def spread(*ranges):
    return {code for first, last in ranges for code in range(first, last + 1)}


def text_characters():
    """What may stand anywhere in an invoice: about twenty thousand characters."""
    return spread(*WESTERN, *EASTERN).union(*map(whole_standard, STANDARDS))


def heading_characters():
    """What headings need: the common ideographs, level 1 of each standard, and kana."""
    traditional = rows("big5", 0xA4, 0xC6, range(0x40, 0xFF))
    simplified = rows("gb2312", 0xB0, 0xD7, range(0xA1, 0xFF))
    japanese = rows("euc_jp", 0xB0, 0xCF, range(0xA1, 0xFF))
    return spread(*WESTERN, *EASTERN) | traditional | simplified | japanese


def latin_characters():
    """What the western text is set in, everywhere: one look for `Łódź` and `Tokyo`."""
    return spread(*WESTERN, *GREEK_AND_CYRILLIC)


def cut(source, target, characters):
    font = TTFont(source, fontNumber=FACE_JAPANESE, recalcTimestamp=False)
    eastern = 0x3042 in font.getBestCmap()
    wanted = {code for code in characters if not is_private(code)}
    if eastern:
        wanted.add(BEYOND_BASIC_PLANE)
    options = subset.Options()
    options.layout_features = FEATURES
    options.layout_scripts = ["*"]
    options.drop_tables += VERTICAL_TABLES
    # Hints are for low-resolution screens; they are a fifth of the file.
    options.hinting = False
    # The names carry the copyright and the licence.
    options.name_IDs = ["*"]
    options.name_languages = ["*"]
    options.notdef_outline = True
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=wanted)
    subsetter.subset(font)
    if eastern and not any(table.format == 12 for table in font["cmap"].tables):
        sys.exit("the subset has no format 12 character map")
    font.save(target)
    return len(font.getBestCmap()), font["maxp"].numGlyphs


def is_private(code):
    return 0xE000 <= code <= 0xF8FF or 0xF0000 <= code


def main():
    sets = {
        "text": text_characters,
        "headings": heading_characters,
        "latin": latin_characters,
    }
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("characters", choices=sets, help="which characters to keep")
    parser.add_argument("source", type=pathlib.Path, help="the font or collection to cut from")
    parser.add_argument("target", type=pathlib.Path, help="the font to write")
    arguments = parser.parse_args()
    characters, glyphs = cut(arguments.source, arguments.target, sets[arguments.characters]())
    content = arguments.target.read_bytes()
    name = arguments.target.name
    print(f"{name}: {characters} characters, {glyphs} glyphs, {len(content)} bytes")
    print(f"sha256 {hashlib.sha256(content).hexdigest()}")


if __name__ == "__main__":
    main()
