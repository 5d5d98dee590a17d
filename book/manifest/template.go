package manifest

import (
	"strconv"
	"strings"

	"kanben/book"
	"kanben/book/diag"
	"kanben/book/yaml"
)

// A Draft is what is known of a book that has no manifest yet.
type Draft struct {
	Meta     book.Meta
	Speeches []DraftSpeech // in book order
}

// A DraftSpeech is a manuscript and what was found in it.
type DraftSpeech struct {
	File  string       // from the book's folder, with slashes
	Found []DraftFound // its speeches
}

// A DraftFound is a speech as it was found.
type DraftFound struct{ Title, Speaker string }

// Template writes a manifest for a draft, with comments in language l from the
// table. What was found in the manuscripts, and what is not known, stands in
// comments: the file by itself changes nothing but what it says in the open.
func Template(d *Draft, v *Vocabulary, l diag.Lang) string {
	w := &writer{lang: l, table: root(v)}
	w.comment(diag.Text{
		Zh: "这本书由什么组成、怎样做。# 开头的行是说明；要用哪一项，就去掉前面的 #，内容改成您的。",
		En: "What this book is made of, and how. Lines that begin with # are comments; take the # away to use an item.",
	})
	w.comment(diag.Text{
		Zh: "冒号用半角，后面空一格。写错了，kanben 会指出哪一行。全部项目见 docs/book-yaml.md。",
		En: "kanben tells which line is wrong, if one is. All items are in docs/book-yaml.md.",
	})
	w.book(&d.Meta)
	w.speeches(d.Speeches)
	w.rest()
	return w.b.String()
}

// A writer writes a template.
type writer struct {
	b     strings.Builder
	lang  diag.Lang
	table *want
}

func (w *writer) comment(t diag.Text) { w.b.WriteString("# " + t.In(w.lang) + "\n") }

// item writes a key with what it is for. A value that is not known, "", is a
// comment with an example.
func (w *writer) item(key, value, example string) {
	w.comment(w.table.find(key).about)
	if value == "" {
		w.b.WriteString("#" + key + ": " + example + "\n")
		return
	}
	w.b.WriteString(key + ": " + value + "\n")
}

// value is a text as YAML; "" stays.
func value(s string) string {
	if s == "" {
		return ""
	}
	return yaml.Write(s)
}

// book writes what is known of the book.
func (w *writer) book(m *book.Meta) {
	date := ""
	if !m.Date.IsZero() {
		date = m.Date.Format("2006-01-02")
	}
	edition := ""
	if m.Edition > 1 {
		edition = strconv.Itoa(m.Edition)
	}
	internal := ""
	if m.Internal {
		internal = "true"
	}
	say := func(zh, en string) string { return diag.Text{Zh: zh, En: en}.In(w.lang) }
	w.b.WriteString("\n")
	w.item("title", value(strings.ReplaceAll(m.Title, "/", "//")), say("书名", "Title"))
	w.item("subtitle", value(m.Subtitle), say("副题", "Subtitle"))
	w.item("organisation", value(m.Organisation), say("第三学习小组", "Study Group 3"))
	w.item("authors", "", "[{name: "+say("王明", "Wang Ming")+", role: "+say("主编", "editor")+"}]")
	w.item("contact", value(m.Contact), say("某某某，电话 …", "name, telephone"))
	w.item("internal", internal, "true")
	w.item("date", date, "2024-10-01")
	w.item("edition", edition, "2")
}

// speeches writes the manuscripts in book order.
func (w *writer) speeches(list []DraftSpeech) {
	fields := w.table.find("speeches").want.item
	w.b.WriteString("\n")
	w.comment(w.table.find("speeches").about)
	for _, key := range []string{"file", "title", "speaker", "occasion", "questions", "include"} {
		w.comment(diag.Text{Zh: "  " + key + "：" + fields.find(key).about.Zh, En: "  " + key + ": " + fields.find(key).about.En})
	}
	if len(list) == 0 {
		w.b.WriteString("#speeches:\n")
	} else {
		w.b.WriteString("speeches:\n")
	}
	for _, s := range list {
		w.b.WriteString("  - file: " + yaml.Write(s.File) + "\n")
		if len(s.Found) == 1 {
			w.b.WriteString("    #title: " + yaml.Write(s.Found[0].Title) + "\n")
			speaker := s.Found[0].Speaker
			if speaker != "" {
				speaker = yaml.Write(speaker)
			}
			w.b.WriteString(strings.TrimRight("    #speaker: "+speaker, " ") + "\n")
			continue
		}
		for i, f := range s.Found {
			who := ""
			if f.Speaker != "" {
				who = " / " + oneLineOf(f.Speaker)
			}
			w.b.WriteString("    # " + oneLineOf(s.File) + "#" + strconv.Itoa(i+1) + " " + oneLineOf(f.Title) + who + "\n")
		}
	}
}

// oneLineOf keeps a text in its comment.
func oneLineOf(s string) string { return strings.Join(strings.Fields(diag.Visible(s)), " ") }

// rest writes what else there is, as comments.
func (w *writer) rest() {
	for _, k := range []struct{ key, example string }{
		{"front", "[title, copyright, {foreword: 前言.txt}, contents]"},
		{"back", "[questions, {notes: 4}]"},
		{"style", "speech"},
		{"page", "{trim: a5, margins: {gutter: 22, outside: 18}}"},
		{"fonts", "{body: 宋体, dirs: [fonts], fallback: [楷体]}"},
		{"clean", "safe"},
		{"outputs", "[epub, pdf, booklet]"},
		{"epub", "{fonts: ttf, profile: standard}"},
		{"print", "{sheet: a4, method: saddle}"},
		{"groups", "[{name: 第一组, contact: 王明, copies: {booklet: 20}}]"},
	} {
		w.b.WriteString("\n")
		w.item(k.key, "", k.example)
	}
}
