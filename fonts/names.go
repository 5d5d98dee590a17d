package fonts

import (
	"iter"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf16"
)

// Name identifiers (OpenType, "name").
const (
	nameCopyright  = 0
	nameFamily     = 1
	nameFull       = 4
	namePostScript = 6
	nameLicence    = 13
	nameLicenceURL = 14
	nameTypoFamily = 16
)

// Languages of Windows names.
const (
	english = 0x409
	chinese = 0x804
)

// readNames reads the face's names (OpenType, "name"): the English ones, or
// else the first of its kind.
func (f *Face) readNames(otherwise string) {
	t := f.dir.table("name")
	f.Family = findName(t, english, nameTypoFamily, nameFamily)
	f.PostScript = psName(findName(t, english, namePostScript))
	if f.PostScript == "" {
		f.PostScript = psName(filepath.Base(otherwise))
	}
	if f.PostScript == "" {
		f.PostScript = "Unnamed"
	}
	if f.Family == "" {
		f.Family = f.PostScript
	}
}

// ChineseFamily is the family's name in Chinese if the face has one, else the
// one of Family.
func (f *Face) ChineseFamily() string {
	if s := findName(f.dir.table("name"), chinese, nameTypoFamily, nameFamily); s != "" {
		return s
	}
	return f.Family
}

// A Notice is what a face says of the rights in it, "" where it says nothing.
type Notice struct{ Copyright, Licence, URL string }

// Notice gives the face's own words on its rights (OpenType, "name",
// identifiers 0, 13 and 14).
func (f *Face) Notice() Notice {
	t := f.dir.table("name")
	return Notice{
		Copyright: findName(t, english, nameCopyright),
		Licence:   findName(t, english, nameLicence),
		URL:       findName(t, english, nameLicenceURL),
	}
}

// names are all names that a person may call the face by, in every language:
// family, full and PostScript names, each once.
func (f *Face) names() []string {
	var out []string
	for r := range nameRecords(f.dir.table("name")) {
		switch r.id {
		case nameFamily, nameFull, namePostScript, nameTypoFamily:
			if r.text != "" && !slices.Contains(out, r.text) {
				out = append(out, r.text)
			}
		}
	}
	return out
}

// findName gives the first of the wanted name identifiers that is present, in
// the Windows language if there is one.
func findName(t table, language uint16, ids ...uint16) string {
	for _, id := range ids {
		found := ""
		for r := range nameRecords(t) {
			if r.id != id || r.text == "" {
				continue
			}
			if r.windows && r.language == language {
				return r.text
			}
			if found == "" {
				found = r.text
			}
		}
		if found != "" {
			return found
		}
	}
	return ""
}

// A nameRecord is one name that could be decoded.
type nameRecord struct {
	id, language uint16
	windows      bool
	text         string
}

// maxNames is more names than any font has.
const maxNames = 4096

// nameRecords walks the names whose encoding is known: Unicode, and the ASCII
// half of Mac Roman. Old Chinese fonts have others in GBK beside them.
func nameRecords(t table) iter.Seq[nameRecord] {
	return func(yield func(nameRecord) bool) {
		store := t.from(int(t.u16(4)))
		for i := range min(int(t.u16(2)), maxNames) {
			rec := t.cut(6+12*i, 18+12*i)
			platform, encoding := rec.u16(0), rec.u16(2)
			from := int(rec.u16(10))
			raw := store.cut(from, from+int(rec.u16(8)))
			r := nameRecord{id: rec.u16(6), language: rec.u16(4), windows: platform == 3}
			switch {
			case platform == 0, platform == 3 && (encoding <= 1 || encoding == 10):
				r.text = decodeUTF16(raw)
			case platform == 1 && encoding == 0:
				r.text = decodeASCII(raw)
			default:
				continue
			}
			if !yield(r) {
				return
			}
		}
	}
}

func decodeUTF16(raw table) string {
	units := make([]uint16, len(raw)/2)
	for i := range units {
		units[i] = raw.u16(2 * i)
	}
	return string(utf16.Decode(units))
}

// decodeASCII drops what is not printable ASCII.
func decodeASCII(raw table) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r > '~' {
			return -1
		}
		return r
	}, string(raw))
}

// psName keeps what is safe in a PDF name without escapes.
func psName(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z', r >= '0' && r <= '9', r == '-':
			return r
		}
		return -1
	}, s)
	return s[:min(len(s), 63)] // the limit of name ID 6
}
