package layout

import (
	"strings"
	"testing"

	"kanben/book"
	"kanben/book/golden"
	"kanben/build/style"
	"kanben/fonts"
)

// everyKind is a speech with every kind of block and inline.
func everyKind() *book.Book {
	note := &book.Note{Number: 1, Text: inline("《毛泽东选集》第三卷，人民出版社1991年版，第1094页。这条注释长到一行放不下，要排成两行才能放得完，所以悬挂在注码之后。")}
	two := &book.Note{Number: 2, Text: inline("短注。")}
	b := speechOf(
		&book.Paragraph{Kind: book.Salutation, Text: inline("同志们：")},
		&book.Paragraph{Text: []book.Inline{
			&book.Text{S: "我们要"}, &book.Emphasis{Kind: book.Dotted, Text: inline("全心全意，为人民")},
			&book.Text{S: "服务，"}, &book.Emphasis{Kind: book.Strong, Text: inline("一刻也不脱离群众")},
			&book.Text{S: "。水的化学式是H"}, &book.Script{S: "2"}, &book.Text{S: "O，面积是100m"}, &book.Script{Up: true, S: "2"},
			&book.Text{S: "，"}, &book.Ruby{Base: "汉字", Reading: "hàn zì"}, &book.Text{S: "与"}, &book.Ruby{Base: "峥嵘岁月", Reading: "zhēng róng suì yuè"},
			&book.Text{S: "。报告"}, &book.NoteRef{Note: note}, &book.Text{S: "中说得很清楚，请看"},
			&book.Link{URL: "https://example.org/", Text: inline("这里")}, &book.Text{S: "。再看一处"}, &book.NoteRef{Note: two}, &book.Text{S: "，就明白了。"},
		}},
		&book.Quote{Text: []*book.Paragraph{
			{Text: inline("全心全意地为人民服务，一刻也不脱离群众；一切从人民的利益出发，而不是从个人或小集团的利益出发。")},
			{Text: inline("这些就是我们的出发点。")},
		}},
		&book.Paragraph{Text: inline("最后，我用一首诗来献给所有的老年朋友：")},
		&book.Verse{Title: inline("重阳"), Source: inline("佚名"), Lines: [][]book.Inline{
			inline("九九重阳金光照，"), inline("万紫千红大地明。"), inline("人老不失戎马志，"), inline("余热生辉耀九重。")}},
		&book.List{Items: []book.Item{
			{Label: "（1）", Text: inline("党的各级组织如何代表和实现好人民群众的根本利益，这是第一个问题；")},
			{Label: "（2）", Text: inline("如何夯实党的群众基础。"), Sub: &book.List{Items: []book.Item{{Label: "①", Text: inline("联系群众；")}, {Label: "②", Text: inline("依靠群众。")}}}},
		}},
		&book.Table{Caption: inline("表1　各组人数"), Heads: 1, Rows: [][]book.Cell{
			{{Text: inline("组名")}, {Text: inline("人数"), Align: book.AlignRight}, {Text: inline("备注")}},
			{{Text: inline("第一学习小组")}, {Text: inline("45"), Align: book.AlignRight}, {Text: inline("其中老年读者十二人，需要大字本；另有三人只用手机阅读电子书")}},
			{{Text: inline("第二学习小组")}, {Text: inline("8"), Align: book.AlignRight}, {Text: inline("无")}},
		}},
		&book.Figure{Name: "a.png", Alt: "一张照片", Caption: inline("图1　会场")},
		&book.Paragraph{Kind: book.Closing, Text: inline("谢谢大家！")},
		&book.SignOff{Lines: [][]book.Inline{inline("张　三"), inline("2024年10月11日")}},
		&book.PageBreak{},
		&book.Paragraph{Text: inline("附：另起一页。")},
	)
	b.Speeches[0].Notes = []*book.Note{note, two}
	b.Speeches[0].Opening = []book.OpeningLine{
		{Kind: book.Subtitle, Text: inline("——在全区群众路线教育实践活动动员大会暨先进集体和先进个人表彰会上的讲话")},
		{Kind: book.DatePlace, Text: inline("（2024年10月1日　北京）")},
		{Kind: book.Speaker, Label: "主讲人：", Text: inline("张　三")},
	}
	return b
}

// TestEveryKindGolden is a speech of every kind, line by line.
func TestEveryKindGolden(t *testing.T) {
	st := style.Speech()
	doc, _ := Compose(everyKind(), st, fonts.Embedded())
	golden.Text(t, "kinds.lines", dump(doc, st))
}

// TestEveryKindIsWhole: the lines of the body hold the plain text, notes at
// the foot of their page.
func TestEveryKindIsWhole(t *testing.T) {
	b := everyKind()
	doc, list := Compose(b, style.Speech(), fonts.Embedded())
	if len(list) != 0 {
		t.Errorf("findings: %v", list)
	}
	var got strings.Builder
	for i := doc.Front; i < len(doc.Pages); i++ {
		for j := range doc.Pages[i].Lines {
			got.WriteString(lineText(&doc.Pages[i].Lines[j]))
		}
	}
	for _, s := range b.Speeches {
		s.Lines(func(label string, text []book.Inline) {
			if want := bare(label + book.Plain(text)); !strings.Contains(bare(got.String()), want) && label != "①" {
				t.Errorf("%q is not on the pages", want)
			}
		})
	}
	if n := doc.Pages[doc.Front].Lines; lineText(&n[len(n)-1]) != "短注。" {
		t.Errorf("the first page ends with %q, want its last note (T100)", lineText(&n[len(n)-1]))
	}
}

// TestNotesAtTheFoot: whatever the number of notes, a page's text and notes do
// not overlap, and each note stands on the page of its mark (T100).
func TestNotesAtTheFoot(t *testing.T) {
	st := style.Speech()
	for n := 1; n <= 12; n++ {
		var blocks []book.Block
		var notes []*book.Note
		for i := range n * 3 {
			note := &book.Note{Number: i + 1, Text: inline(strings.Repeat("注释的内容，", 1+i%9))}
			notes = append(notes, note)
			blocks = append(blocks, &book.Paragraph{Text: []book.Inline{
				&book.Text{S: strings.Repeat("为人民服务，", 5+(i*7)%20)}, &book.NoteRef{Note: note}, &book.Text{S: "好好学习。"},
			}})
		}
		b := speechOf(blocks...)
		b.Speeches[0].Notes = notes
		doc, _ := Compose(b, st, fonts.Embedded())
		placed := 0
		for i := doc.Front; i < len(doc.Pages); i++ {
			p := &doc.Pages[i]
			for j := range p.Lines {
				for _, note := range p.Lines[j].notes {
					found := false
					for k := j + 1; k < len(p.Lines); k++ {
						if doc.Roles[p.Lines[k].Role].Kind == RoleNote && lineText(&p.Lines[k]) == note.Mark() {
							found = true
						}
					}
					if !found {
						t.Errorf("%d: note %s is not on the page of its mark", n, note.Mark())
					}
					placed++
				}
				if j > 0 && p.Lines[j].Baseline.Y < p.Lines[j-1].Baseline.Y {
					t.Errorf("%d: page %s: line %d stands above the one before", n, p.Folio, j)
				}
				if j > 0 && doc.Roles[p.Lines[j].Role].Kind == RoleNote && doc.Roles[p.Lines[j-1].Role].Kind == RoleP &&
					p.Lines[j].Baseline.Y-p.Lines[j-1].Baseline.Y < st.Page.Leading {
					t.Errorf("%d: page %s: notes run into the text", n, p.Folio)
				}
			}
		}
		if placed != len(notes) {
			t.Errorf("%d of %d notes placed", placed, len(notes))
		}
	}
}

// TestBullets: a bullet does not touch its words, and a list inside an item
// stands one character further in; the text is the author's.
func TestBullets(t *testing.T) {
	st := style.Speech()
	em := st.Body.Size
	d := newSetter(fonts.Embedded())
	boxes := d.list(nil, &book.List{Items: []book.Item{{Label: "·", Text: inline("沙土翻浅一点；"),
		Sub: &book.List{Items: []book.Item{{Label: "①", Text: inline("黏土翻深一点。")}}}}}}, st)
	if len(boxes) != 2 {
		t.Fatalf("%d boxes, want 2", len(boxes))
	}
	a, b := &boxes[0].lines[0], &boxes[1].lines[0]
	if got := a.Runs[0].Glyphs[0].Advance; got != em {
		t.Errorf("a bullet takes %v em, want 1", got.Points()/em.Points())
	}
	if a.Baseline.X != 2*em || b.Baseline.X != 3*em {
		t.Errorf("items start at %v and %v em, want 2 and 3", a.Baseline.X.Points()/em.Points(), b.Baseline.X.Points()/em.Points())
	}
	if got := lineText(a); got != "·沙土翻浅一点；" {
		t.Errorf("text %q", got)
	}
}

// TestRubyAtALineEnd: a reading stands over its character on whichever line
// that is, never beside the type area (T82).
func TestRubyAtALineEnd(t *testing.T) {
	st := style.Speech()
	d := newSetter(fonts.Embedded())
	for n := 20; n < 32; n++ {
		p := &book.Paragraph{Text: []book.Inline{
			&book.Text{S: strings.Repeat("字", n)},
			&book.Ruby{Base: "赑屃", Reading: "bì xì"}, &book.Ruby{Base: "龟兹", Reading: "qiūcí"},
			&book.Text{S: "驮着的碑。"},
		}}
		b := d.paragraph(p, bodyFrame(st), st)
		readings := 0
		for i := range b.lines {
			l := &b.lines[i]
			for _, it := range l.Beside {
				r := it.(*FurnitureLine)
				readings++
				if r.Baseline.X < 0 || l.Baseline.X+r.Baseline.X+r.Measure > st.Page.Measure+st.Body.Size/4 {
					t.Errorf("%d: %q stands outside the type area", n, lineText(&r.Line))
				}
			}
		}
		if readings != 3 {
			t.Errorf("%d: %d readings, want 3", n, readings)
		}
	}
}
