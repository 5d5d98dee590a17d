package layout

import (
	"strings"
	"testing"

	"kanben/book"
	"kanben/build/style"
	"kanben/fonts"
)

// wordsOf is the text of all runs of a document that are of one role or of a
// child of it, with | for each new line, and the role of their line.
func wordsOf(doc *Document, role int32) (text string, parent int32) {
	var b strings.Builder
	for i := range doc.Pages {
		for j := range doc.Pages[i].Lines {
			l := &doc.Pages[i].Lines[j]
			n := b.Len()
			for _, r := range l.Runs {
				if !below(doc, r.Role, role) {
					continue
				}
				if n > 0 && b.Len() == n {
					b.WriteByte('|')
				}
				b.WriteString(r.Text)
				parent = l.Role
			}
		}
	}
	return b.String(), parent
}

// below tells whether a run's role is another one or a child of it.
func below(doc *Document, role, other int32) bool {
	return role == other || role != 0 && doc.Roles[role].Parent == other
}

// links gives the links of a document with their pages.
func links(doc *Document) (out []*Link, pages []*Page) {
	for i := doc.Body; i < len(doc.Pages); i++ {
		for _, it := range doc.Pages[i].Items {
			if l, ok := it.(*Link); ok {
				out, pages = append(out, l), append(pages, &doc.Pages[i])
			}
		}
	}
	return out, pages
}

// checkLinks holds every area to the words that stand in it.
func checkLinks(t *testing.T, doc *Document) {
	t.Helper()
	all, pages := links(doc)
	pieces := 0
	for i, k := range all {
		text, parent := wordsOf(doc, k.Role)
		role := doc.Roles[k.Role]
		if role.Kind != RoleLink || role.Parent != parent || parent >= k.Role {
			t.Errorf("%q: role %+v in %d", text, role, parent)
		}
		if got := strings.ReplaceAll(text, "|", ""); bare(got) != bare(k.Text) {
			t.Errorf("%q is marked of %q", got, k.Text)
		}
		inside := 0
		for _, l := range pages[i].Lines {
			x := l.Baseline.X
			for _, r := range l.Runs {
				end := x + r.width()
				in := x >= k.Area.X && end <= k.Area.X+k.Area.Width && l.Baseline.Y > k.Area.Y && l.Baseline.Y < k.Area.Y+k.Area.Height
				if in != below(doc, r.Role, k.Role) && l.Baseline.Y > k.Area.Y && l.Baseline.Y < k.Area.Y+k.Area.Height {
					t.Errorf("%q: %q is in its area: %v", k.Text, r.Text, in)
				}
				if in {
					inside++
				}
				x = end
			}
		}
		if inside == 0 {
			t.Errorf("%q: an area without words", k.Text)
		}
		if i == 0 || all[i-1].Role != k.Role {
			pieces = strings.Count(text, "|") + 1
		}
		if pieces--; (i+1 == len(all) || all[i+1].Role != k.Role) && pieces != 0 {
			t.Errorf("%q: not an area a line (T44)", k.Text)
		}
	}
}

// Links wherever words can be: their words are marked, and each line of them has
// its area.
func TestLinks(t *testing.T) {
	to := func(url string, text ...book.Inline) *book.Link { return &book.Link{URL: url, Text: text} }
	long := strings.Repeat("很长的链接文字，", 12)
	note := &book.Note{Number: 1, Text: []book.Inline{&book.Text{S: "见"}, to("https://example.org/n", &book.Text{S: "注里的链接"})}}
	b := speechOf(
		&book.Paragraph{Text: []book.Inline{
			&book.Text{S: "请看 "}, to("https://example.org/选集", &book.Text{S: "这里 and "},
				&book.Emphasis{Kind: book.Strong, Text: inline("那里 there")}, &book.Text{S: "和下文"}), &book.Text{S: " 与"},
			to("mailto:a@example.org", &book.Text{S: "a@example.org"}), to("https://example.org/2", &book.Text{S: "紧接着"}),
			&book.Text{S: "，再看"}, &book.NoteRef{Note: note}, to("https://example.org/3", &book.Text{S: long}), &book.Text{S: "完。"},
		}},
		&book.Table{Heads: 1, Rows: [][]book.Cell{{{Text: inline("名")}}, {{Text: []book.Inline{to("https://example.org/4", &book.Text{S: "表里"})}}}}},
		&book.Verse{Lines: [][]book.Inline{{to("https://example.org/5", &book.Text{S: "诗里"})}}},
		&book.Figure{Name: "a.png", Data: drawing(t, 1200, 300), Alt: "图", Caption: []book.Inline{to("https://example.org/6", &book.Text{S: "图说里"})}},
		&book.Paragraph{Text: []book.Inline{to("javascript:alert(1)", &book.Text{S: "不该去的地方"}),
			to("https://example.org/7", to("https://example.org/8", &book.Text{S: "链接里的链接"}))}},
	)
	b.Speeches[0].Notes = []*book.Note{note}
	doc, _ := Compose(b, style.Speech(), fonts.Embedded())
	checkLinks(t, doc)
	all, _ := links(doc)
	var got []string
	for i, k := range all {
		if i == 0 || all[i-1].Role != k.Role {
			got = append(got, strings.TrimPrefix(k.Address, "https://example.org/"))
		}
	}
	if want := "%E9%80%89%E9%9B%86 mailto:a@example.org 2 3 4 5 n 6 7"; strings.Join(got, " ") != want {
		t.Errorf("links to %s, want %s", strings.Join(got, " "), want)
	}
	if first, _ := wordsOf(doc, all[0].Role); first != "这里and那里there和下文" {
		t.Errorf("the first link's words are %q", first)
	}
}

// A link that goes on over the page has areas on both, of one role.
func TestLinkOverThePage(t *testing.T) {
	doc, _ := Compose(speechOf(&book.Paragraph{Text: []book.Inline{
		&book.Link{URL: "https://example.org/", Text: inline(strings.Repeat("为人民服务，", 200))},
	}}), style.Speech(), fonts.Embedded())
	checkLinks(t, doc)
	all, pages := links(doc)
	if last := len(all) - 1; last < 20 || pages[0] == pages[last] || all[0].Role != all[last].Role {
		t.Errorf("%d areas", len(all))
	}
}
