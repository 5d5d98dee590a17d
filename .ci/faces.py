"""faces.py FOLDER: fontTools reads every face of an e-book whole; Song has what
Chinese type needs; no glyph that a table names is missing."""
import pathlib
import sys

from fontTools.ttLib import TTFont

faces = sorted(p for p in pathlib.Path(sys.argv[1]).iterdir() if p.suffix in (".ttf", ".woff2"))
if not faces:
    sys.exit("no faces")
for path in faces:
    font = TTFont(path)
    glyphs = set(font.getGlyphOrder())
    for tag in font.keys():
        font[tag]  # parsed, or an error
    for glyph in font["glyf"].keys():
        font["glyf"][glyph].getCoordinates(font["glyf"])
    lost = [hex(c) for c, g in font.getBestCmap().items() if g not in glyphs]
    if lost:
        sys.exit(f"{path.name}: no glyphs for {lost}")
    features = {}
    for tag in ("GSUB", "GPOS"):
        if tag in font:
            features[tag] = {r.FeatureTag for r in font[tag].table.FeatureList.FeatureRecord}
    if path.stem == "song":
        want = {"GSUB": {"vert"}, "GPOS": {"halt", "vhal", "chws"}}
        for tag, tags in want.items():
            if not tags <= features.get(tag, set()):
                sys.exit(f"{path.name}: {tag} has {sorted(features.get(tag, set()))}")
        if "vmtx" not in font:
            sys.exit(f"{path.name}: no heights")
    print(f"fontTools: {path.name}, {len(font.getBestCmap())} characters, {sorted(set().union(*features.values()))}")
