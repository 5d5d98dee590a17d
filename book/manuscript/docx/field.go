package docx

import (
	"kanben/book/manuscript/richtext"
	"strings"
)

// maxCode is how much is read of the code of a field.
const maxCode = 4 << 10

// A field is a field whose end has not come: its code, then its result.
type field struct {
	code   []byte
	result bool // its result is being read
	toc    bool // it makes a list of contents
	outer  int32
}

// fieldMark reads w:fldChar: the beginning of a field's code, of its result, its
// end.
func (r *reader) fieldMark(f *runFormat) {
	if r.deleted > 0 {
		return
	}
	kind, _ := r.Attr(nsW, "fldCharType")
	switch kind {
	case "begin":
		r.fields = append(r.fields, field{outer: r.Link})
		r.checkBox(f)
	case "separate":
		if n := len(r.fields); n > 0 && !r.fields[n-1].result {
			r.openResult(&r.fields[n-1])
		}
	case "end":
		n := len(r.fields)
		if n == 0 {
			return
		}
		last := r.fields[n-1]
		r.fields = r.fields[:n-1]
		r.Link = last.outer
		if !last.result {
			r.withoutResult(string(last.code), f)
		}
	}
}

// openResult begins the result of a field.
func (r *reader) openResult(fd *field) {
	fd.result = true
	words := fieldsOf(string(fd.code))
	if len(words) == 0 {
		return
	}
	switch strings.ToUpper(words[0]) {
	case "TOC":
		fd.toc = true
		r.doc.Count(&richtext.RuleTOC, r.P)
	case "HYPERLINK":
		if address := hyperlinkOf(string(fd.code)); address != "" {
			r.Link = r.doc.Address(address)
		}
	}
}

// endFields gives up the fields whose codes are still being read where a
// paragraph ends: their files are broken, and no more text is to be lost.
func (r *reader) endFields() {
	for n := len(r.fields); n > 0 && !r.fields[n-1].result; n-- {
		r.Link = r.fields[n-1].outer
		r.fields = r.fields[:n-1]
	}
}

// inCode tells whether text at hand is part of a field's code: the result of a
// field inside of it. Text that stands in a code by itself is none; Word writes
// codes otherwise, so that the file is broken, and its text is kept.
func (r *reader) inCode() bool {
	for i := range max(len(r.fields)-1, 0) {
		if !r.fields[i].result {
			return true
		}
	}
	return false
}

// inTOCField tells whether the result of a field that makes a list of contents
// is being read.
func (r *reader) inTOCField() bool {
	for i := range r.fields {
		if r.fields[i].toc {
			return true
		}
	}
	return false
}

// simpleField reads w:fldSimple.
func (r *reader) simpleField(code string) {
	fd := field{code: []byte(code), outer: r.Link}
	r.openResult(&fd)
	r.fields = append(r.fields, fd)
	depth := len(r.fields)
	r.Children(r.inline)
	r.fields = r.fields[:min(len(r.fields), depth-1)]
	r.Link = fd.outer
}

// hyperlinkOf is the address in a field's code: HYPERLINK "http://…" \l "…".
func hyperlinkOf(code string) string {
	_, rest, ok := strings.Cut(code, `"`)
	if !ok {
		words := fieldsOf(code)
		if len(words) < 2 || strings.HasPrefix(words[1], `\`) {
			return ""
		}
		return words[1]
	}
	if before, _, _ := strings.Cut(code, `"`); strings.Contains(before, `\l`) {
		return "" // inside the document
	}
	address, _, _ := strings.Cut(rest, `"`)
	return address
}

// hyperlink reads w:hyperlink.
func (r *reader) hyperlink() {
	outer := r.Link
	if id, ok := r.Attr(nsR, "id"); ok {
		if rel, ok := r.rels.find(id); ok && rel.external {
			r.Link = r.doc.Address(rel.target)
		}
	}
	r.Children(r.inline)
	r.Link = outer
}

// withoutResult shows a field that has no result: what Word draws by its code.
// 带圈字符 is one, and so were readings before Word knew of ruby.
func (r *reader) withoutResult(code string, f *runFormat) {
	words := fieldsOf(code)
	if len(words) == 0 || r.P == nil {
		return
	}
	switch strings.ToUpper(words[0]) {
	case "EQ":
		if !r.drawnField(code, f) {
			r.doc.Foreign(r.P, strings.Join(words, " "), richtext.ForeignField)
		}
	case "SYMBOL":
		r.symbolField(words, f)
	case "FORMCHECKBOX", "TC", "XE", "TA", "RD", "SET", "ASK", "PRIVATE", "BIBLIOGRAPHY", "ADVANCE", "INDEX", "TOC":
	default:
		r.doc.Count(&richtext.RuleNoResult, r.P)
	}
}

// drawnField shows what an EQ field draws, false if it is not known: characters
// in a ring, and readings.
func (r *reader) drawnField(code string, f *runFormat) bool {
	code = strings.TrimSpace(code)
	lower := strings.ToLower(code)
	switch {
	case strings.Contains(lower, `\o\ac(`) || strings.Contains(lower, `\o \ac(`):
		at := strings.Index(lower, `ac(`)
		parts := argumentsOf(code[at+len(`ac`):])
		if len(parts) != 2 {
			return false
		}
		inside := parts[1]
		if s, ok := ringed(parts[0], inside); ok {
			r.words([]byte(s), f)
			return true
		}
		r.words([]byte(strings.TrimSpace(inside)), f)
		r.doc.Foreign(r.P, strings.TrimSpace(inside), richtext.ForeignRing)
		return true
	case strings.Contains(lower, `\o\ad(`) || strings.Contains(lower, `\o \ad(`):
		at := strings.Index(lower, `ad(`)
		parts := argumentsOf(code[at+len(`ad`):])
		if len(parts) != 2 {
			return false
		}
		up := strings.Index(strings.ToLower(parts[0]), `\up`)
		if up < 0 {
			return false
		}
		reading := argumentsOf(parts[0][up:])
		base := richtext.OneLine([]byte(parts[1]))
		if len(reading) != 1 || len(base) == 0 {
			return false
		}
		if r.shown(base, f) {
			r.Pen.Ruby(base, richtext.OneLine([]byte(reading[0])), faceOf(f))
		}
		return true
	}
	return false
}

// argumentsOf gives what stands in the first brackets of s, parted at commas
// outside of inner brackets.
func argumentsOf(s string) (list []string) {
	open := strings.IndexByte(s, '(')
	if open < 0 {
		return nil
	}
	depth, from := 0, open+1
	for i := open; i < len(s); i++ {
		switch s[i] {
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				return append(list, s[from:i])
			}
		case ',', ';':
			if depth == 1 {
				list = append(list, s[from:i])
				from = i + 1
			}
		case '\\':
			if i+1 < len(s) && strings.IndexByte("(),", s[i+1]) >= 0 {
				i++
			}
		}
	}
	return nil
}

// ringed gives a number or character in a ring as the one character that it is.
func ringed(ring, inside string) (string, bool) {
	switch strings.TrimSpace(ring) {
	case "○", "〇", "◯", "O":
	default:
		return "", false
	}
	inside = strings.TrimSpace(inside)
	n := 0
	for _, c := range inside {
		if c < '0' || c > '9' || n > 50 {
			n = 0
			break
		}
		n = 10*n + int(c-'0')
	}
	switch {
	case n >= 1 && n <= 20:
		return string(rune('①' + n - 1)), true
	case n >= 21 && n <= 35:
		return string(rune('㉑' + n - 21)), true
	case n >= 36 && n <= 50:
		return string(rune('㊱' + n - 36)), true
	}
	for i, c := range []rune("一二三四五六七八九十月火水木金土日株有社名特财祝劳秘男女适优印注项休写正上中下左右医宗学监企资协夜") {
		if inside == string(c) {
			return string(rune('㊀' + i)), true
		}
	}
	if len(inside) == 1 {
		switch c := inside[0]; {
		case c >= 'A' && c <= 'Z':
			return string(rune('Ⓐ' + rune(c-'A'))), true
		case c >= 'a' && c <= 'z':
			return string(rune('ⓐ' + rune(c-'a'))), true
		}
	}
	return "", false
}

// symbolField shows SYMBOL 61548 \f "Wingdings".
func (r *reader) symbolField(words []string, f *runFormat) {
	if len(words) < 2 {
		return
	}
	n, number := 0, words[1]
	if hex, ok := strings.CutPrefix(strings.ToLower(number), "0x"); ok {
		n = int(hexRune(hex))
	} else {
		for _, c := range number {
			if c < '0' || c > '9' || n > 0x10FFFF {
				return
			}
			n = 10*n + int(c-'0')
		}
	}
	font := f.font
	for i, w := range words {
		if w == `\f` && i+1 < len(words) {
			font = strings.Trim(strings.Join(words[i+1:], " "), `"`)
			font, _, _ = strings.Cut(font, `"`)
		}
	}
	if n < ' ' || n > 0x10FFFF || !r.shown([]byte("x"), f) {
		return
	}
	r.doc.Seen.All++
	r.doc.Seen.Text++
	r.Sign(font, rune(n), faceOf(f))
}

// checkBox shows a box to tick of an old form: w:ffData in w:fldChar.
func (r *reader) checkBox(f *runFormat) {
	box, ticked := false, false
	r.Children(func() {
		if !r.Is(nsW, "ffData") {
			return
		}
		r.Children(func() {
			if !r.Is(nsW, "checkBox") {
				return
			}
			box = true
			said := false
			r.Children(func() {
				switch {
				case r.Is(nsW, "checked"):
					ticked, said = r.on(), true
				case r.Is(nsW, "default") && !said:
					ticked = r.on()
				}
			})
		})
	})
	if !box {
		return
	}
	sign := "□"
	if ticked {
		sign = "☑"
	}
	if r.deleted == 0 && f.on&hidden == 0 {
		r.doc.Seen.Made++
		r.add([]byte(sign), f)
	}
}
