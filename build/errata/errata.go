// Package errata writes what changed between two editions: the record of
// revisions (修订记录) for screens, and the errata slip (勘误表), several on a page of
// A4 to be cut apart and laid into copies of the old edition.
package errata

import (
	"fmt"
	"strings"

	"kanben/book/compare"
)

// A Record is the changes between two editions.
type Record struct {
	Title    string // of the book
	Old, New string // editions: 第1版
	OldName  string // what the user calls what is compared; said where the editions are called the same
	NewName  string
	Speeches []compare.Speech
	Place    func(sentence string) Place // where a sentence stands in the old edition, asked for in its order
	Reprint  string                      // which sheets of the booklet are to be printed anew
	Size     Size                        // of the slip
}

// A Place is where a sentence begins on paper.
type Place struct {
	Folio     string // of the page; "" if it is unknown
	Paragraph int    // on the page, from 1; 0 for headings and notes
	Note      bool   // it is in a note
}

// String is the place as people say it: 第12页第3段, "" if it is unknown.
func (p Place) String() string {
	switch {
	case p.Folio == "":
		return ""
	case p.Note:
		return "第" + p.Folio + "页注"
	case p.Paragraph == 0:
		return "第" + p.Folio + "页标题"
	}
	return fmt.Sprintf("第%s页第%d段", p.Folio, p.Paragraph)
}

// states are what became of a speech.
var states = [...]string{compare.Same: "没有改动", compare.Altered: "有改动", compare.Added: "新增", compare.Removed: "删去"}

// state says what became of a speech.
func state(s *compare.Speech) string {
	words := states[s.State]
	if s.Moved {
		words += "，位置移动"
	}
	if s.Was != "" {
		words += "，原题：" + s.Was
	}
	return words
}

// compared says which editions the record is of, by their names where both are
// called the same; "" if nothing tells them apart.
func (r *Record) compared() string {
	old, new := r.Old, r.New
	if old == new {
		old, new = r.OldName, r.NewName
	}
	if old == new || old == "" || new == "" {
		return ""
	}
	return old + " → " + new
}

// Markdown writes the record as Markdown.
func (r *Record) Markdown() []byte {
	var b strings.Builder
	fmt.Fprintf(&b, "# 《%s》修订记录\n", plain(r.Title))
	if compared := r.compared(); compared != "" {
		fmt.Fprintf(&b, "\n%s\n", plain(compared))
	}
	for i := range r.Speeches {
		s := &r.Speeches[i]
		fmt.Fprintf(&b, "\n## %s\n\n%s\n", plain(s.Title), plain(state(s)))
		for _, c := range s.Changes {
			b.WriteString("\n")
			if at := r.placed(c); at != "" {
				fmt.Fprintf(&b, "- %s\n", plain(at))
			}
			if c.Old != "" {
				fmt.Fprintf(&b, "- 原：%s\n", plain(c.Old))
			}
			if c.New != "" {
				fmt.Fprintf(&b, "- 新：%s\n", plain(c.New))
			}
		}
	}
	fmt.Fprintf(&b, "\n## 重印\n\n%s\n", plain(r.Reprint))
	return []byte(b.String())
}

// placed says where in the old edition a change is.
func (r *Record) placed(c compare.Change) string {
	if c.Old != "" || c.Follows == "" {
		return r.Place(c.Old).String()
	}
	at := "“" + ending(c.Follows) + "”之后"
	if p := r.Place(c.Follows).String(); p != "" {
		at = p + "，" + at
	}
	return at
}

// plain keeps Markdown from taking an author's characters for marks.
func plain(s string) string {
	return strings.NewReplacer(`\`, `\\`, "*", `\*`, "_", `\_`, "`", "\\`", "<", "&lt;", "[", `\[`, "#", `\#`, "\n", " ").Replace(s)
}
