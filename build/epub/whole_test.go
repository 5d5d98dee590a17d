package epub_test

import (
	"bytes"
	"path"
	"path/filepath"
	"strings"
	"testing"

	"kanben/book"
	"kanben/book/golden"
	"kanben/build/epub"
)

func dots(s string) *book.Emphasis { return &book.Emphasis{Kind: book.Dotted, Text: text(s)} }

// inline makes a line of text of strings and inlines.
func inline(parts ...any) []book.Inline {
	var in []book.Inline
	for _, x := range parts {
		switch x := x.(type) {
		case string:
			in = append(in, &book.Text{S: x})
		case book.Inline:
			in = append(in, x)
		}
	}
	return in
}

// table makes a table of rows whose cells are parted by |.
func table(heads int, rows ...string) *book.Table {
	t := &book.Table{Heads: heads}
	for _, row := range rows {
		var cells []book.Cell
		for i, c := range strings.Split(row, "|") {
			cells = append(cells, book.Cell{Text: text(c), Align: book.Align(i % 3)})
		}
		t.Rows = append(t.Rows, cells)
	}
	return t
}

// wholeModel is a book with every kind of block and inline.
func wholeModel() *book.Book {
	one := &book.Note{Number: 1, Text: inline("《毛泽东选集》第三卷，", &book.Link{URL: "https://example.org/选集?卷=3&页=1031", Text: text("人民出版社")}, "1991年版，第1031页。")}
	two := &book.Note{Number: 2, Text: text("在正文里有两处引到。")}
	marked := &book.Paragraph{Text: inline(
		"人民群众是", dots("历史的创造者，真正的英雄"), &book.NoteRef{Note: one}, "，这是",
		&book.Emphasis{Kind: book.Strong, Text: inline("最", dots("根本"), "的道理")},
		"；", &book.Emphasis{Kind: book.ProperName, Text: text("鲁迅")}, "著", &book.Emphasis{Kind: book.WorkTitle, Text: text("呐喊")}, "；命令 ", &book.Emphasis{Kind: book.Code, Text: text("kanben build  稿.md")}, " 做出书来；见",
		&book.Link{URL: "https://example.org/a", Text: text("https://example.org/a")}, "与",
		&book.Link{URL: "mailto:a@example.org", Text: text("邮箱")}, "，",
		&book.Link{URL: "javascript:alert(1)", Text: text("不安全的链接")}, "只剩文字；",
		&book.Ruby{Base: "群众", Reading: "qún zhòng"}, "与", &book.Ruby{Base: "路线", Reading: "lùxiàn"}, "、", &book.Ruby{Base: "无读音"},
		"；H", &book.Script{S: "2"}, "O，m", &book.Script{S: "3", Up: true}, "。", &book.NoteRef{Note: two},
	)}
	verse := &book.Verse{
		Title: text("七律·长征"),
		Lines: [][]book.Inline{
			text("红军不怕远征难，"), text("万水千山只等闲。"), text("五岭逶迤腾细浪，"), text("乌蒙磅礴走泥丸。"),
			nil,
			text("金沙水拍云崖暖，"), text("大渡桥横铁索寒。"), text("更喜岷山千里雪，"), inline("三军过后尽开颜。", &book.NoteRef{Note: two}),
		},
		Source: text("毛泽东"),
	}
	list := &book.List{Items: []book.Item{
		{Label: "（1）", Text: text("第一条，联系群众，倾听群众的呼声，了解群众的情绪，代表群众的利益。")},
		{Label: "（2）", Text: text("第二条，下面再分："), Sub: &book.List{Items: []book.Item{
			{Label: "①", Text: text("调查研究；")},
			{Label: "②", Text: text("集中起来，坚持下去，再从群众中来，到群众中去，如此循环。"), Sub: &book.List{Items: []book.Item{
				{Label: "·", Text: text("没有序号的一条")}, {Label: "·", Text: text("又一条")},
			}}},
		}}},
	}}
	narrow := table(1, "年份|发言|人数", "2023年|依靠群众求胜利|128", "2024年|从群众中来|1,024")
	narrow.Caption = inline("表1　历年发言", &book.NoteRef{Note: one})
	wide := table(2, "地区|一月|二月|三月|四月|五月|六月|七月|八月", "|人|人|人|人|人|人|人|人",
		"东城区|101|102|103|104|105|106|107|108", "西城区|201|202|203|204|205|206|207|208")
	photo := pngFile(320, 200)
	b := &book.Book{Meta: book.Meta{Title: "各种内容", Language: "zh-CN"}}
	b.Speeches = []*book.Speech{
		{
			ID: "s001", Number: 1, Label: "第一讲", Gap: "　", Title: inline("群众路线", &book.NoteRef{Note: one}),
			Opening: []book.OpeningLine{
				{Kind: book.Subtitle, Text: inline("——在区委“群众路线”专题班上的报告", &book.NoteRef{Note: two})},
				{Kind: book.Occasion, Label: "会议：", Text: text("区委专题班")},
				{Kind: book.DatePlace, Text: text("（2024年10月1日　北京）")},
				{Kind: book.Speaker, Label: "主讲人：", Text: text("张　三")},
			},
			Notes: []*book.Note{one, two},
			Blocks: []book.Block{
				&book.Paragraph{Kind: book.Salutation, Text: text("同志们：")},
				marked,
				&book.Heading{Level: 1, Label: "一、", Text: inline("别人的话", &book.NoteRef{Note: two})},
				paragraph("有一段话说得好："),
				&book.Quote{Text: []*book.Paragraph{
					paragraph("“在我党的一切实际工作中，凡属正确的领导，必须是从群众中来，到群众中去。”"),
					{Text: inline("这就是说，将群众的意见集中起来，又到群众中去作", dots("宣传解释"), "。", &book.NoteRef{Note: one})},
				}},
				verse,
				&book.Break{},
				&book.Heading{Level: 2, Label: "(一)", Gap: " ", Text: text("几条办法")},
				list,
				paragraph("列表之后的一段。"),
				&book.PageBreak{},
				&book.Heading{Level: 1, Label: "二、", Text: text("表和图")},
				narrow,
				paragraph("两张表之间的一段。"),
				wide,
				&book.Figure{Name: "会场 照片.png", Data: photo, Alt: "会场全景", Caption: text("图1　会场")},
				&book.Figure{Name: "又一个名字.png", Data: photo, Alt: "同一张照片"},
				&book.Figure{Name: "b.jpeg", Data: jpegFile(900, 600), Caption: inline("图2　只有图题", &book.NoteRef{Note: one})},
				&book.Figure{Name: "c.gif", Data: gifFile(40, 40), Alt: "徽标"},
				&book.Figure{Name: "没有的.png", Alt: "找不到的照片"},
				&book.Paragraph{Kind: book.Closing, Text: text("谢谢大家！")},
				&book.SignOff{Lines: [][]book.Inline{text("张三"), text("2024年10月1日")}},
			},
		},
		{
			ID: "s002", Number: 2, Title: text("只有一首对联"),
			Blocks: []book.Block{
				&book.Verse{Lines: [][]book.Inline{text("墙上芦苇，头重脚轻根底浅；"), text("山间竹笋，嘴尖皮厚腹中空。")}},
				paragraph("没有注释的一篇。"),
				&book.PageBreak{},
			},
		},
	}
	return b
}

func TestWholeModelGoldens(t *testing.T) {
	a := unpack(t, wholeModel(), epub.Options{})
	for _, name := range []string{"package.opf", "nav.xhtml", "xhtml/contents.xhtml", "xhtml/s001.xhtml", "xhtml/s002.xhtml"} {
		golden.Text(t, filepath.Join("whole", path.Base(name)), a.files["EPUB/"+name])
	}
	golden.Text(t, filepath.Join("whole", "files.txt"), strings.Join(a.names, "\n")+"\n")
}

func TestWholeModelOnManyProcessors(t *testing.T) {
	want, err := epub.Make(wholeModel(), epub.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for range 3 {
		if got, err := epub.Make(wholeModel(), epub.Options{}); err != nil || !bytes.Equal(got, want) {
			t.Errorf("other bytes the second time (%v)", err)
		}
	}
}
