package finish

import "strconv"

// Head and tail of a ToUnicode character map (ISO 32000-1, 9.10.3).
const (
	cmapHead = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
`
	cmapTail = `endcmap
CMapName currentdict /CMap defineresource pop
end
end
`
)

// perBlock is how many entries a block of a character map may have (Adobe
// Technical Note 5014).
const perBlock = 100

// softHyphen is what a glyph without a text is said to be. Such glyphs are
// hyphens put in by line breaking; a glyph must stand for something (ISO
// 19005-2, 6.2.11.7.2).
const softHyphen = "\u00AD"

// toUnicode makes the character map that gives each glyph number its text,
// several characters if need be (——). Number 0 has none.
func toUnicode(texts []string) []byte {
	b := append(make([]byte, 0, 512+16*len(texts)), cmapHead...)
	for from := 1; from < len(texts); from += perBlock {
		to := min(from+perBlock, len(texts))
		b = strconv.AppendInt(b, int64(to-from), 10)
		b = append(b, " beginbfchar\n"...)
		for i := from; i < to; i++ {
			text := texts[i]
			if text == "" {
				text = softHyphen
			}
			b = appendHex16(append(b, '<'), uint16(i))
			b = append(b, "><"...)
			b = append(appendUTF16(b, text), ">\n"...)
		}
		b = append(b, "endbfchar\n"...)
	}
	return append(b, cmapTail...)
}
