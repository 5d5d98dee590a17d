package layout

import (
	"strings"
	"testing"

	"kanben/book"
	"kanben/build/geom"
	"kanben/build/style"
	"kanben/fonts"
)

// Two or more Western words in a row are of another language (T132); a name, a
// number or a code is not.
func TestForeignWords(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"只有汉字，没有别的。", ""},
		{"打开 App 看看", ""},
		{"按 GB/T 15834 执行", ""},
		{"共 28 mm × 50 mm，用 3 kg 和 5 kg", ""},
		{"读 Das Kapital 一书", "Das Kapital"},
		{"他说“Serve the people”，又说 to be continued", "Serve the people|to be continued"},
		{"第 3 Serve the people 4 页", "Serve the people"},
		{"Nothing but the West.", "Nothing but the West."},
		{"see https://example.org/ for more", "for more"},
		{"甲 one 乙 two 丙", ""},
	} {
		d := newSetter(fonts.Embedded())
		p := d.it.itemise(flow{text: c.text}, setting{voice: voice{fonts.Song, 10 * geom.Pt}})
		var got []string
		for _, f := range p.foreign {
			end := len(p.text)
			if int(f.end) < len(p.glyphs) {
				end = int(p.glyphs[f.end].At)
			}
			got = append(got, strings.TrimSpace(p.text[p.glyphs[f.first].At:end]))
		}
		if strings.Join(got, "|") != c.want {
			t.Errorf("%q: %q, want %q", c.text, strings.Join(got, "|"), c.want)
		}
	}
}

// In the structure they are spans, inside their link if they stand in one, and
// one however many lines they take.
func TestForeignWordsInTheStructure(t *testing.T) {
	doc, _ := Compose(speechOf(&book.Paragraph{Text: []book.Inline{
		&book.Text{S: "一段话，" + strings.Repeat("serve the people ", 12) + "，再有"},
		&book.Link{URL: "https://example.org/", Text: inline("链接 with foreign words")},
		&book.Text{S: " in it。"},
	}}), style.Speech(), fonts.Embedded())
	checkLinks(t, doc)
	var got []string
	for i, r := range doc.Roles {
		if r.Kind == RoleSpan {
			text, _ := wordsOf(doc, int32(i))
			got = append(got, [...]string{RoleP: "P", RoleLink: "Link"}[doc.Roles[r.Parent].Kind]+" "+r.Language+" "+text)
		}
	}
	if len(got) != 3 || !strings.HasPrefix(got[0], "P en serve the people") || strings.Count(got[0], "|") < 2 ||
		got[1] != "Link en with foreign words" || got[2] != "P en  in it" {
		t.Errorf("%q", got)
	}
}
