package manuscript

import (
	"slices"
	"strings"
	"unicode"

	"kanben/book"
	"kanben/book/manuscript/draft"
	"kanben/book/source"
	"kanben/book/zh"
)

// stem is the title that a file's name gives: without folder and extension.
// Standard input has no name.
func stem(name string) string {
	if name == "" || name == "-" {
		return "发言稿"
	}
	base := name[strings.LastIndexAny(name, `/\`)+1:]
	if i := strings.LastIndexByte(base, '.'); i > 0 {
		base = base[:i]
	}
	if base = strings.TrimSpace(base); base == "" {
		return "发言稿"
	}
	return base
}

// startOf is the empty place at the start of a file.
func startOf(f *source.File) source.Span { return source.Span{File: f} }

// takeMeta takes what a manuscript says of its book.
func takeMeta(meta *book.Meta, said *draft.Meta) {
	if said.Language != "" {
		meta.Language = said.Language
	}
	if said.Edition > 0 {
		meta.Edition = said.Edition
	}
	meta.Organisation, meta.Date = said.Organisation, said.Date
}

// withoutRefs gives a title without the marks of notes: on a title page they
// would lead nowhere.
func withoutRefs(in []book.Inline) []book.Inline {
	return slices.DeleteFunc(slices.Clone(in), func(x book.Inline) bool {
		_, ok := x.(*book.NoteRef)
		return ok
	})
}

// announcers stand before the number of speeches that a title announces, where
// the word behind it alone would not tell (精选三份).
var announcers = []string{"汇编", "精选", "合集", "共", "【", "（", "(", "[", "［"}

// counted are what speeches are counted in, beside 篇.
var counted = []string{"份", "则", "讲", "講", "课", "課", "场", "場", "章", "回", "集", "辑", "輯"}

// declared is the number of speeches that a title announces: 汇编5篇, 精选三篇,
// （共5篇）, 【5篇】; 0 if it announces none. 第5篇 and 篇5 count nothing.
func declared(title string) int {
	for i := range title {
		n, ok := zh.ParseNumeral(title[i:])
		if !ok || n.Value < 2 {
			continue
		}
		before := strings.TrimRightFunc(title[:i], unicode.IsSpace)
		after := strings.TrimLeftFunc(title[i+n.Size:], unicode.IsSpace)
		if strings.HasSuffix(before, "第") || endsInNumeral(before) {
			continue
		}
		if strings.HasPrefix(after, "篇") {
			return n.Value
		}
		if slices.ContainsFunc(counted, func(w string) bool { return strings.HasPrefix(after, w) }) {
			if slices.ContainsFunc(announcers, func(w string) bool { return strings.HasSuffix(before, w) }) {
				return n.Value
			}
		}
	}
	return 0
}

// endsInNumeral tells whether s ends in the middle of a longer number.
func endsInNumeral(s string) bool {
	return s != strings.TrimRightFunc(s, zh.IsNumeral) || strings.HasSuffix(s, ".")
}
