package pack

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"kanben/book"
	"kanben/book/roster"
	"kanben/build/geom"
	"kanben/build/layout"
	"kanben/build/pdf/pdftest"
	"kanben/build/sums"
	"kanben/fonts"
)

// hardSheets are the cover sheets that a typesetter would send back: names that are too
// long for their lines, forty outputs, nobody to ask, no code, one file.
func hardSheets() map[string]*Plan {
	long := strings.Repeat("关于在新形势下进一步依靠群众的若干问题", 4)
	many := make([]*Item, 0, 40)
	for i := range 40 {
		many = append(many, item(fmt.Sprintf("样式%d", i), fmt.Sprintf("-样式%d.pdf", i), "某种用途", 1000, 20, 5))
	}
	all := func(list []*Item) func(*roster.Group) []*Item {
		return func(*roster.Group) []*Item { return list }
	}
	everything := group("全要组", append(booklets(12), roster.Copies{Output: "large", N: 3}), "epub", "pdf", "phone", "booklet", "large")
	wordy := group("一个名字长得写不下的学习小组和它的朋友们以及所有来帮忙的邻居们还有居委会全体同志和物业公司的代表以及别的人", booklets(45))
	wordy.Contact, wordy.Phone = "李华（下午三点以后在，打不通就找王芳，王芳也不在就放在门卫室张师傅那里，门卫室在南门进去左手第二间）", "13800000000、13900000000、010-12345678 转 8899"
	forty := group("四十种", booklets(45))
	for _, m := range many {
		forty.Needs = append(forty.Needs, m.Output)
	}
	plans := map[string]*Plan{}
	add := func(name string, m *book.Meta, g *roster.Group, o Options, list []*Item) {
		plans[name], _ = Make(m, []*roster.Group{g}, o, all(list))
	}
	add("usual", meta, everything, Options{}, shelf)
	add("no code", meta, everything, Options{NoQR: true}, shelf)
	add("nobody to ask", &book.Meta{Title: "书"}, &roster.Group{Name: "甲", Copies: booklets(1), People: 7}, Options{}, shelf)
	add("nothing", meta, group("不要组", nil), Options{}, shelf)
	add("long words", &book.Meta{Title: long, Organisation: strings.Repeat("某街道", 9), Edition: 3, EditionLabel: "第三版（修订增补本，含附录）", Date: time.Date(2026, 10, 1, 0, 0, 0, 0, time.UTC), Internal: true}, wordy, Options{Names: ASCII}, shelf)
	add("in English", meta, group("Reading Room No. 7 of the International Friends of the Neighbourhood", booklets(99_999)), Options{}, shelf)
	for _, n := range []int{8, 9, 10, 11, 12, 13, 14, 16, 17, 25, 40} {
		g := group(fmt.Sprintf("%d 种", n), nil, forty.Needs[:n]...)
		add(fmt.Sprint(n, " outputs"), meta, g, Options{}, many)
	}
	add("long names, 40 outputs", &book.Meta{Title: long, Edition: 2}, forty, Options{}, append([]*Item{shelf[2]}, many...))
	return plans
}

// No line of a cover sheet reaches out of its margins or over another line, each page
// from the second on says whose it is, and there is one receipt, at the foot of the last.
func TestCoverSheetsOfAllLengths(t *testing.T) {
	for name, p := range hardSheets() {
		doc, err := p.cover(&p.Parcels[0], 1, fonts.Embedded())
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		receipts := 0
		for n := range doc.Pages {
			page := &doc.Pages[n]
			for i := range page.Lines {
				box := boxOf(&page.Lines[i])
				if box.X < geom.Points(coverLeft)-geom.Pt || box.X+box.Width > geom.Points(coverLeft+coverWidth)+geom.Pt || box.Y < geom.Points(coverTop) || box.Y+box.Height > geom.Points(coverFoot) {
					t.Errorf("%s, page %d: %q is outside of the margins", name, n+1, wordsOf(&page.Lines[i]))
				}
				for k := range i {
					if overlap(box, boxOf(&page.Lines[k])) {
						t.Errorf("%s, page %d: %q lies over %q", name, n+1, wordsOf(&page.Lines[i]), wordsOf(&page.Lines[k]))
					}
				}
			}
			words := wordsOn(page)
			if strings.Contains(words, "签收回执") {
				receipts++
				if n < len(doc.Pages)-1 {
					t.Errorf("%s: the receipt is on page %d of %d", name, n+1, len(doc.Pages))
				}
			}
			if n > 0 && !strings.Contains(words, fmt.Sprintf("封面单　第%d页", n+1)) {
				t.Errorf("%s: page %d does not say what it is: %s", name, n+1, words)
			}
		}
		if receipts != 1 {
			t.Errorf("%s: %d receipts", name, receipts)
		}
		most := map[string]int{"25 outputs": 2, "40 outputs": 3, "14 outputs": 2, "16 outputs": 2, "17 outputs": 2, "long names, 40 outputs": 4}[name]
		if len(doc.Pages) > max(most, 1) {
			t.Errorf("%s takes %d pages", name, len(doc.Pages))
		}
	}
}

func wordsOf(l *layout.Line) string {
	var b strings.Builder
	for _, r := range l.Runs {
		b.WriteString(r.Text)
	}
	return b.String()
}

func wordsOn(page *layout.Page) string {
	var b strings.Builder
	for i := range page.Lines {
		b.WriteString(wordsOf(&page.Lines[i]) + "\n")
	}
	return strings.ReplaceAll(b.String(), " ", "")
}

// boxOf is about where a line has ink: most Han characters stand between .8 em above
// the baseline and .08 em below.
func boxOf(l *layout.Line) geom.Rect {
	size := geom.Length(0)
	for _, r := range l.Runs {
		size = max(size, r.Size)
	}
	return geom.Rect{X: l.Baseline.X, Y: l.Baseline.Y - size.Times(80, 100), Width: l.Measure, Height: size.Times(88, 100)}
}

func overlap(a, b geom.Rect) bool {
	return a.X < b.X+b.Width && b.X < a.X+a.Width && a.Y < b.Y+b.Height && b.Y < a.Y+a.Height
}

// The cover sheet says what the issue asks of it; the words of the checksums are those
// that verify prints.
func TestCoverSheetSaysAll(t *testing.T) {
	g := group("第三学习小组", append(booklets(45), roster.Copies{Output: "large", N: 3}), "epub", "phone")
	g.Contact, g.Phone = "李华", "13800000000"
	p, _ := plan(t, Options{}, g, group("别的组", booklets(1)))
	tree := makeTree(t, p, nil)
	disk := fstest.MapFS{}
	for i := range tree.Files {
		disk[tree.Files[i].Path] = &fstest.MapFile{Data: tree.Files[i].Bytes()}
	}
	file, err := pdftest.Open(disk["第三学习小组/"+CoverName].Data)
	if err != nil {
		t.Fatal(err)
	}
	page, err := file.Draw(0)
	if err != nil {
		t.Fatal(err)
	}
	text := page.Whole()
	solid := strings.Join(strings.Fields(text), "")
	for _, want := range []string{
		"学习材料封面单", "内部学习资料", "依靠群众求胜利专题讨论发言稿【汇编5篇】", "第1版", "2024年10月", "第三学习小组", "联系人　李华", "电话　13800000000", "人数　12",
		"A5小册子", "A4大字本", "45", "手机900KB1—", "打印310KB112", "纸本合计48册", "电子文件4个", "某街道学习小组", "第1／2组", "扫码核对版次",
		"手机：点开第6号文件", "电子书：第3号", "苹果手机用“图书”", "安卓、鸿蒙手机用“微信读书”", "打印小册子、大字本：第4、5号", "签收回执", "收到纸本", "沿此线撕下",
	} {
		if want = strings.ReplaceAll(want, "　", ""); !strings.Contains(strings.ReplaceAll(solid, "　", ""), want) {
			t.Errorf("the cover sheet does not say %s: %s", want, text)
		}
	}
	r, err := sums.Check(context.Background(), disk)
	if err != nil {
		t.Fatal(err)
	}
	checked := 0
	for _, f := range r.Files {
		if !strings.HasPrefix(f.Path, "第三学习小组/依靠") {
			continue
		}
		checked++
		if !strings.Contains(solid, strings.ReplaceAll(f.Digest.Words(), " ", "")) {
			t.Errorf("the cover sheet has other words than %s for %s", f.Digest.Words(), f.Path)
		}
	}
	if checked != 4 {
		t.Errorf("%d files", checked)
	}
}

// What is printed for people names them; the files' properties name nobody.
func TestNoPersonInMetadata(t *testing.T) {
	g := group("第三学习小组", booklets(45), "epub")
	g.Contact, g.Phone = "李华华", "13812345678"
	p, _ := plan(t, Options{}, g)
	covers, err := p.Covers(0, 1, fonts.Embedded())
	if err != nil {
		t.Fatal(err)
	}
	file, err := pdftest.Open(covers[0])
	if err != nil {
		t.Fatal(err)
	}
	said := file.Get(file.Catalog()["Metadata"]).(*pdftest.Stream).Data
	for _, v := range file.Dict(file.Trailer["Info"]) {
		said = append(said, pdftest.String(v)...)
	}
	if len(said) == 0 {
		t.Fatal("no metadata")
	}
	for _, secret := range []string{g.Contact, g.Phone, g.Name} {
		if bytes.Contains(said, []byte(secret)) {
			t.Errorf("the metadata name %s", secret)
		}
	}
}

// The pages for meetings: a row for everybody to sign, minutes of each speech and of
// all, the author's questions with lines to write on.
func TestPagesForMeetings(t *testing.T) {
	talks := &book.Book{Meta: *meta}
	for i, words := range []int{2200, 880} {
		s := &book.Speech{Number: i + 1, Title: []book.Inline{&book.Text{S: "讲话" + string("甲乙"[i*3:i*3+3])}}}
		s.Blocks = []book.Block{&book.Paragraph{Text: []book.Inline{&book.Text{S: strings.Repeat("字", words)}}}}
		if i == 0 {
			s.Questions = []*book.Paragraph{{Text: []book.Inline{&book.Text{S: "为什么要依靠群众？"}}}}
		}
		talks.Speeches = append(talks.Speeches, s)
	}
	read := func(people int) map[string][]string {
		entries, err := Handouts(talks, Rate{Speak: 220, Read: 440}, people, fonts.Embedded())
		if err != nil {
			t.Fatal(err)
		}
		pages := map[string][]string{}
		for _, e := range entries {
			file, err := pdftest.Open(e.Bytes())
			if err != nil {
				t.Fatal(err)
			}
			for i := range file.Pages {
				d, err := file.Draw(i)
				if err != nil {
					t.Fatal(err)
				}
				pages[e.Path] = append(pages[e.Path], d.Text())
			}
		}
		return pages
	}
	pages := read(0)
	if list := pages[SignInName]; len(list) != 1 || !strings.HasSuffix(list[0], "2122") {
		t.Errorf("a list of %d pages: %s", len(list), list)
	}
	if list := read(60)[SignInName]; len(list) != 3 || !strings.Contains(list[2], "5960") {
		t.Errorf("60 people have a list of %d pages: %s", len(list), list)
	}
	if most := read(100_000)[SignInName]; len(most) > 20 {
		t.Errorf("a list of %d pages", len(most))
	}
	plan := strings.Join(strings.Fields(pages[ReadingName][0]), "")
	for _, want := range []string{"1讲话甲2200105", "2讲话乙88042", "合计147", "讲按每分钟220字、读按每分钟440字"} {
		if !strings.Contains(plan, want) {
			t.Errorf("the plan does not say %s: %s", want, plan)
		}
	}
	asked := pages[QuestionsName][0]
	if !strings.Contains(strings.ReplaceAll(asked, " ", ""), "为什么要依靠群众？") || strings.Contains(asked, "乙") {
		t.Errorf("questions: %s", asked)
	}
}
