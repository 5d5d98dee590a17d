package read

import (
	"strings"
	"unicode/utf8"

	"kanben/build/pdf/finish"
)

// A charmap tells what the codes of a font stand for (9.10).
type charmap struct {
	wide  bool           // codes have two bytes
	texts map[int]string // by code; of a font of single bytes without a map, codes are Latin letters
}

// maxMap is how many codes of a font are known.
const maxMap = 1 << 16

// charmap gives the map of a font of the resources, nil if there is none.
func (f *File) charmap(name finish.Name, resources finish.Dict) *charmap {
	list, err := f.dict(resources.Get("Font"))
	if err != nil {
		return nil
	}
	o := list.Get(name)
	ref, isRef := o.(finish.Ref)
	if m, ok := f.charmaps[ref]; ok && isRef {
		return m
	}
	font, err := f.dict(o)
	if err != nil {
		return nil
	}
	m := &charmap{wide: font.Get("Subtype") == finish.Name("Type0")}
	if o, b, err := f.follow(font.Get("ToUnicode")); err == nil && b != nil {
		if d, ok := o.(finish.Dict); ok {
			if data, err := f.unpack(d, b, maxLook); err == nil || len(data) > 0 {
				m.read(data)
			}
		}
	}
	if isRef {
		if f.charmaps == nil {
			f.charmaps = map[finish.Ref]*charmap{}
		}
		f.charmaps[ref] = m
	}
	return m
}

// read reads the characters of a ToUnicode map (9.10.3).
func (m *charmap) read(data []byte) {
	m.texts = map[int]string{}
	operators(data, func(op string, stack []finish.Object, _ *lexer) bool {
		switch op {
		case "endbfchar":
			for ; len(stack) >= 2; stack = stack[2:] {
				if code, ok := codeOf(stack[0]); ok {
					m.texts[code] = utf16Of(stack[1])
				}
			}
		case "endbfrange":
			for ; len(stack) >= 3; stack = stack[3:] {
				m.rangeOf(stack[0], stack[1], stack[2])
			}
		}
		return len(m.texts) < maxMap
	})
}

// rangeOf reads a range of codes: a text for each of them, or one whose last
// character counts on.
func (m *charmap) rangeOf(from, to, text finish.Object) {
	first, ok1 := codeOf(from)
	end, ok2 := codeOf(to)
	if !ok1 || !ok2 {
		return
	}
	end = min(end, first+maxMap)
	if list, ok := text.(finish.Array); ok {
		for i, o := range list {
			if first+i <= end {
				m.texts[first+i] = utf16Of(o)
			}
		}
		return
	}
	s := utf16Of(text)
	r, n := utf8.DecodeLastRuneInString(s)
	if n == 0 {
		return
	}
	for code := first; code <= end && len(m.texts) < maxMap; code++ {
		m.texts[code] = s[:len(s)-n] + string(r+rune(code-first))
	}
}

// codeOf reads a code of one or two bytes.
func codeOf(o finish.Object) (int, bool) {
	h, ok := o.(finish.Hex)
	switch {
	case !ok || len(h) == 0 || len(h) > 2:
		return 0, false
	case len(h) == 1:
		return int(h[0]), true
	}
	return int(h[0])<<8 | int(h[1]), true
}

func utf16Of(o finish.Object) string {
	h, _ := o.(finish.Hex)
	return utf16Text(string(h), 0)
}

// decode gives the text of a string of codes.
func (m *charmap) decode(codes string) string {
	var b strings.Builder
	if m.wide {
		for ; len(codes) >= 2; codes = codes[2:] {
			b.WriteString(m.texts[int(codes[0])<<8|int(codes[1])])
		}
		return b.String()
	}
	for i := range len(codes) {
		text, ok := m.texts[int(codes[i])]
		if !ok && m.texts == nil {
			text = string(rune(codes[i]))
		}
		b.WriteString(text)
	}
	return b.String()
}
