package markdown

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"

	"kanben/book"
	"kanben/book/diag"
	"kanben/book/manuscript/draft"
	"kanben/book/manuscript/draft/drafttest"
	"kanben/book/proof"
	"kanben/book/source"
	"kanben/book/zh"
)

// FuzzMarkdown holds what must be true of any text: reading does not fail,
// every place lies inside the file, no Han of the visible text is lost, and
// every note that is marked is there.
func FuzzMarkdown(f *testing.F) {
	paths, _ := filepath.Glob(filepath.Join("testdata", "*.md"))
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(data))
	}
	for _, s := range awkward {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if utf8.ValidString(text) {
			checkRead(t, text)
		}
	})
}

// awkward are texts that once went wrong, or may.
var awkward = []string{
	"", "\n", "#", "# ", "> ", "- ", "1.", "```", "```诗", "|", "[^", "[^1]:", "---\n---", "---\n书名：\n---\n甲", "***", "\\", "&#0;&#xD800;&#x110000;",
	"    甲\n\n    乙", "- 甲\n\n      乙", "\t甲\n>\t乙", "甲\u2028乙\v\u3000丙", "[甲]: 乙\n[甲]", "[^甲]: 乙\n    [^甲]\n", "![甲[^1]](x)\n\n[^1]: 乙",
	"```g", "## 第一讲[^2]\n正文\n\n[^2]: 标题的", "# 甲\n\n\\newpage\n\n新", "# 书[^1]\n\n## 甲\n\n正文。\n\n[^1]: 注", "> > > 甲\n乙", "- - - 甲\n- 乙", "**甲*乙**丙*", "{甲|乙}{丙\\|丁}{戊|己|庚}", "甲~乙~a~b~^c^",
	"| 甲 |\n|---|\n| 乙 | 丙 | 丁", "甲\n|-|\n", "表1　甲\n\n| 乙 |\n|-|", ": 甲\n\n|乙|\n|-|\n\n: 丙", "http://甲 www.a@b.cn a@@b.c http://a.b/(c))))", "# 甲\n# 甲\n\n《甲》\n甲",
	"```诗 甲\n——乙\n```", "```落款\n```\n```分页\n甲\n```", "`` ` `` `甲\n乙`", "<甲> <http://甲> <a@b.cn>", "- 甲\n  - 乙\n    - 丙\n      - 丁\n        - 戊\n          - 己\n\n  庚",
	"**\"甲,**乙\"(*丙*).《`丁,`》", "甲 **乙** , [丙](http://a.cn) .{丁 戊|a,b}^2^ ;", "- (1)甲,乙\n- \"丙\n- 丁\"", "> \"甲\n>\n> \"乙\"", "|甲,|\n|-|\n|\"乙\"|", "```诗 甲,乙\n丙,　丁.\n\"戊\n己\"\n```",
	"甲[^2]\n[^2]:[^0]:", "（1）甲\n（2）乙\n丙", "同志们：\n谢谢大家！\n甲", "---\n书名: [甲, 乙]\n副题: {丙: 丁}\n---\n戊", "---\ntitle: |\n  甲\n  乙\n---\n", "---\n? 甲\n: 乙\n---\n", "\uFEFF# 甲\n\uFEFF- 乙",
}

func TestAwkward(t *testing.T) {
	for _, s := range awkward {
		checkRead(t, s)
	}
}

func checkRead(t *testing.T, words string) {
	t.Helper()
	file := source.NewFile("稿.md", "UTF-8", words)
	m, list := Read(file, Options{Picture: func(name string) ([]byte, error) { return fs.ReadFile(beside, name) }})
	k := keeper{t: t, file: file, notes: map[*book.Note]bool{}}
	k.manuscript(m)
	for i := range list {
		k.place(list[i].Span)
	}
	front := (&converter{file: file}).frontMatter()
	want := count(words[front.end:])
	got := count(k.words.String() + unseen(file, front.end))
	for r, n := range want {
		if got[r] < n {
			t.Errorf("%q: %c stands %d times in the manuscript, %d times in the book\n%s", words, r, n, got[r], drafttest.Tree(m))
			return
		}
	}
	if a := drafttest.Balance(m); !a.Whole() {
		t.Errorf("%q: of %+v only %+v went into the book, not %q\n%s", words, a.In(), a.Out(), a.Lost.Text(), drafttest.Tree(m))
	}
	checkMend(t, m)
}

// checkMend holds that the proof copes with whatever was read: Han stay, and
// mending twice is mending once.
func checkMend(t *testing.T, m *draft.Manuscript) {
	t.Helper()
	in := &book.Book{Files: []*source.File{m.File}, Speeches: m.Speeches}
	if len(m.Front) > 0 {
		in.Speeches = append(in.Speeches, &book.Speech{Span: source.Span{File: m.File}, Title: []book.Inline{&book.Text{S: "前言"}}, Blocks: m.Front, Notes: m.Notes})
	}
	before := in.PlainText()
	out, list := proof.Mend(in, proof.Options{})
	if in.PlainText() != before {
		t.Error("the book that was given was changed")
	}
	after := count(out.PlainText())
	for r, n := range count(before) {
		if after[r] < n && (r < 0x2E80 || r > 0x2FDF) {
			t.Errorf("the proof loses %c\n%s%s", r, before, out.PlainText())
		}
	}
	k := keeper{t: t, file: m.File, notes: map[*book.Note]bool{}, mended: true}
	for _, s := range out.Speeches {
		k.part(s.Title, s.Opening, s.Blocks, s.Notes)
	}
	for i := range list {
		k.place(list[i].Span)
		for _, e := range list[i].Edits {
			k.place(e.Span)
			if e.Span.Text() == e.New {
				t.Errorf("%s changes %q to itself", list[i].Code, e.New)
			}
		}
	}
	again, more := proof.Mend(out, proof.Options{})
	if again.PlainText() != out.PlainText() || more.Count(diag.Fixed) > 0 {
		t.Errorf("mended once\n%stwice\n%s%s", out.PlainText(), again.PlainText(), findings(more))
	}
}

// count counts the Han characters of a text.
func count(s string) map[rune]int {
	n := map[rune]int{}
	for _, r := range s {
		if zh.IsHan(r) {
			n[r]++
		}
	}
	return n
}

// unseen is what Markdown does not show: where links lead and what they are
// called, the languages of code, the labels of notes.
func unseen(f *source.File, start int) string {
	var w strings.Builder
	src := prepare(f, start)
	root := newParser(map[ast.Node]int{}).Parse(text.NewReader(src))
	err := ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.Link:
			w.Write(n.Destination)
			w.Write(n.Title)
		case *ast.Image:
			w.Write(n.Destination)
			w.Write(n.Title)
		case *ast.FencedCodeBlock:
			if n.Info != nil {
				w.Write(n.Info.Segment.Value(src))
			}
		case *extast.Footnote:
			w.Write(n.Ref)
		case *extast.FootnoteLink:
			end := strings.IndexByte(string(src[n.Pos():]), ']')
			w.Write(src[n.Pos() : n.Pos()+end])
		}
		return ast.WalkContinue, nil
	})
	if err != nil {
		return err.Error()
	}
	return w.String()
}

// A keeper gathers all words of a manuscript and looks at every place.
type keeper struct {
	t     *testing.T
	file  *source.File
	words strings.Builder
	notes map[*book.Note]bool // of the speech at hand

	mended bool // texts may be empty now
}

func (k *keeper) place(s source.Span) {
	k.t.Helper()
	if s.File != nil && (s.Start < 0 || s.End < s.Start || int(s.End) > len(k.file.Text)) {
		k.t.Errorf("a place at [%d, %d) of %d bytes", s.Start, s.End, len(k.file.Text))
	}
}

func (k *keeper) manuscript(m *draft.Manuscript) {
	k.place(m.Title)
	for _, s := range m.Again {
		k.place(s)
		k.words.WriteString(s.Text())
	}
	var title []book.Inline
	if len(m.Speeches) == 0 {
		title = m.Words
	} else {
		k.words.WriteString(draft.Flat(m.Words))
	}
	k.part(title, m.Opening, m.Front, m.Notes)
	for _, s := range m.Speeches {
		k.place(s.Span)
		k.words.WriteString(s.Label)
		k.part(s.Title, s.Opening, s.Blocks, s.Notes)
	}
}

func (k *keeper) part(title []book.Inline, opening []book.OpeningLine, blocks []book.Block, notes []*book.Note) {
	clear(k.notes)
	for i, n := range notes {
		k.notes[n] = true
		k.place(n.Span)
		if n.Number != i+1 {
			k.t.Errorf("note %d has the number %d", i+1, n.Number)
		}
	}
	k.inlines(title)
	for i := range opening {
		k.place(opening[i].Span)
		k.words.WriteString(opening[i].Label)
		k.inlines(opening[i].Text)
	}
	for _, b := range blocks {
		k.place(b.Place())
		if f, ok := b.(*book.Figure); ok {
			k.words.WriteString(f.Alt)
		}
		book.Lines(b, func(label string, text []book.Inline) {
			k.words.WriteString(label)
			k.inlines(text)
		})
	}
	for _, n := range notes {
		k.inlines(n.Text)
	}
}

func (k *keeper) inlines(in []book.Inline) {
	for _, x := range in {
		k.place(x.Place())
		switch x := x.(type) {
		case *book.Text:
			k.words.WriteString(x.S)
			if x.S == "" && !k.mended || !utf8.ValidString(x.S) {
				k.t.Errorf("a text %q", x.S)
			}
		case *book.LineBreak:
		case *book.Emphasis:
			k.inlines(x.Text)
		case *book.Link:
			k.words.WriteString(x.URL)
			k.inlines(x.Text)
		case *book.Ruby:
			k.words.WriteString(x.Base + x.Reading)
		case *book.Script:
			k.words.WriteString(x.S)
		case *book.NoteRef:
			if !k.notes[x.Note] {
				k.t.Errorf("a mark leads to no note of its speech")
			}
		default:
			k.t.Errorf("%T is left among inlines", x)
		}
	}
}
