#!/usr/bin/env python3
"""Make the face of signs, JianggaoSigns-Regular.ttf. Needs fontTools (4.38.0 used).
Use: signs.py NODE_MODULES CORE OUT, then zstd -19 the file.
NODE_MODULES holds @expo-google-fonts/noto-{sans,sans-math,sans-symbols,
sans-symbols-2,emoji} 0.4.x, CORE is the folder core beside make.

It holds the signs and emoji that Noto Serif SC lacks. Each is drawn in the
middle of a square of 1 em, as signs stand among Han, and made smaller where it
is larger; brackets, quotation marks and signs of lines keep their height."""
import sys
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

modules, core, out = sys.argv[1:4]
EM, MIDDLE, ROOM = 1000, 380, 900  # font units; the middle of Han above the baseline; the most ink
R = lambda a, b: set(range(a, b + 1))
TEXT = R(0x2010, 0x206F) | R(0x20A0, 0x20C0) | R(0x2100, 0x214F)
SIGNS = R(0x2190, 0x23FF) | R(0x25A0, 0x2BFF)
SOURCES = [  # the first that has a character draws it
    ("noto-sans/400Regular/NotoSans_400Regular.ttf", TEXT),
    ("noto-sans-symbols-2/400Regular/NotoSansSymbols2_400Regular.ttf", SIGNS - R(0x2800, 0x28FF)),
    ("noto-sans-symbols/400Regular/NotoSansSymbols_400Regular.ttf", SIGNS),
    ("noto-sans-math/400Regular/NotoSansMath_400Regular.ttf", TEXT | R(0x2190, 0x22FF) | R(0x2300, 0x2335) | R(0x27C0, 0x297F)),
    ("noto-emoji/400Regular/NotoEmoji_400Regular.ttf", R(0x2190, 0x2BFF) | R(0x1F000, 0x1FAFF)),
    ("noto-sans-symbols-2/400Regular/NotoSansSymbols2_400Regular.ttf", R(0x1F300, 0x1F8FF)),
]
KEEP_HEIGHT = TEXT | R(0x2308, 0x230B) | R(0x231C, 0x231F) | R(0x23BA, 0x23BD) | R(0x2772, 0x2775) | R(0x275B, 0x2761) | R(0x27E6, 0x27EF)
KEEP_WIDTH = TEXT
OUT_OF_IT = R(0x200B, 0x200F) | R(0x2028, 0x202E) | R(0x205F, 0x206F) | R(0x1F3FB, 0x1F3FF) | {0x20E3, 0x2011, 0x202F}

cmap_of = lambda name: set(TTFont(f"{core}/{name}.ttf", lazy=True).getBestCmap())
have = cmap_of("NotoSerifSC-Regular") | (cmap_of("JianggaoKai-Regular") & TEXT)

glyphs, metrics, cmap, order = {".notdef": TTGlyphPen(None).glyph()}, {".notdef": (EM, 0)}, {}, [".notdef"]
for path, wanted in SOURCES:
    font = TTFont(f"{modules}/@expo-google-fonts/{path}")
    source, table = font.getGlyphSet(), font.getBestCmap()
    for c in sorted(wanted - have - OUT_OF_IT):
        if c not in table or c in cmap:
            continue
        g = source[table[c]]
        bounds = BoundsPen(source)
        g.draw(bounds)
        if bounds.bounds is None:
            continue
        x0, y0, x1, y1 = bounds.bounds
        per = EM / font["head"].unitsPerEm
        scale = min(per, ROOM / max(x1 - x0, y1 - y0))
        if c >= 0x1F000 or "emoji" in path:
            scale = min(scale, per * EM / 1270)  # one size for all emoji
        width, dx = EM, EM / 2 - scale * (x0 + x1) / 2
        if c in KEEP_WIDTH:
            width, dx = round(g.width * scale), 0
        dy = 0 if c in KEEP_HEIGHT else MIDDLE - scale * (y0 + y1) / 2
        pen = TTGlyphPen(None)
        parts = DecomposingRecordingPen(source)
        g.draw(parts)
        parts.replay(TransformPen(pen, (scale, 0, 0, scale, dx, dy)))
        name = f"u{c:05X}"
        glyphs[name] = pen.glyph()
        glyphs[name].recalcBounds(None)
        metrics[name] = (width, glyphs[name].xMin)
        cmap[c] = name
        order.append(name)

fb = FontBuilder(EM, isTTF=True)
fb.setupGlyphOrder(order)
fb.setupCharacterMap(cmap)
fb.setupGlyf(glyphs)
fb.setupHorizontalMetrics(metrics)
fb.setupHorizontalHeader(ascent=1151, descent=-286)
fb.setupOS2(sTypoAscender=880, sTypoDescender=-120, usWinAscent=1151, usWinDescent=286, sCapHeight=714, sxHeight=536, usWeightClass=400, fsType=0)
fb.setupPost(keepGlyphNames=False)
fb.setupNameTable({
    "copyright": "Copyright 2022 The Noto Project Authors (https://github.com/notofonts/symbols, /math, /latin-greek-cyrillic); Copyright 2013 Google LLC (Noto Emoji)",
    "familyName": "Jianggao Signs",
    "styleName": "Regular",
    "uniqueFontIdentifier": "1.000;JianggaoSigns-Regular",
    "fullName": "Jianggao Signs",
    "version": "Version 1.000",
    "psName": "JianggaoSigns-Regular",
    "description": "Signs of Noto Sans, Noto Sans Math, Noto Sans Symbols, Noto Sans Symbols 2 and Noto Emoji, each in a square of 1 em.",
    "licenseDescription": "This Font Software is licensed under the SIL Open Font License, Version 1.1.",
    "licenseInfoURL": "https://scripts.sil.org/OFL",
}, mac=False)
for i in (1, 4):
    fb.font["name"].setName("讲稿符号", i, 3, 1, 0x804)
fb.font["head"].created = fb.font["head"].modified = 3500000000
fb.font.recalcTimestamp = False
fb.font.save(out)
print(out, len(order), "glyphs")
