package build

import (
	"context"
	"os"
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"
)

// TestMesses reads the messes of users.md part 3 that concern decoding and
// reading, from the bytes to the mended text: each has the name of its row.
func TestMesses(t *testing.T) {
	const head = "《书》\n篇1 题\n"
	const good = "依靠群众求胜利，同志们要听群众的话，这是我们的根本。"
	const trad = "依靠群眾求勝利，同志們要聽群眾的話，這是我們的根本。"
	in := func(e encoding.Encoding, s string) string {
		out, err := e.NewEncoder().String(s)
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	long := strings.Repeat(good, 16)
	wrapped := ""
	for i, r := range []rune(long) {
		if i > 0 && i%36 == 0 {
			wrapped += "\n"
		}
		wrapped += string(r)
	}
	wrapped = strings.ReplaceAll(wrapped, "\n，", "，\n")
	wrapped = strings.ReplaceAll(wrapped, "\n。", "。\n")
	var rows []string
	for _, tt := range []struct {
		row   string // of users.md part 3
		bytes string
		want  string // the text below the head, a paragraph a line
		codes string // findings that there are, and all of reading
	}{
		{"GBK/GB18030/Big5/UTF-16/HZ, with or without BOM", in(simplifiedchinese.GBK, head+good), good, ""},
		{"GBK/GB18030/Big5/UTF-16/HZ, with or without BOM", in(simplifiedchinese.GB18030, head+good+"𠮷"), good + "𠮷", ""},
		{"GBK/GB18030/Big5/UTF-16/HZ, with or without BOM", in(traditionalchinese.Big5, "《書》\n篇1 題\n"+trad), trad, ""},
		{"GBK/GB18030/Big5/UTF-16/HZ, with or without BOM", in(unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), head+good), good, ""},
		{"GBK/GB18030/Big5/UTF-16/HZ, with or without BOM", in(unicode.UTF16(unicode.BigEndian, unicode.UseBOM), head+good), good, ""},
		{"GBK/GB18030/Big5/UTF-16/HZ, with or without BOM", in(simplifiedchinese.HZGB2312, head+good), good, ""},
		{"GBK/GB18030/Big5/UTF-16/HZ, with or without BOM", in(simplifiedchinese.GBK, "《书》\n好"), "好", "B003 B011"},
		{"two encodings in one file (pasted lines)", head + good + "\n" + in(simplifiedchinese.GBK, good) + "\n" + good, good + "\n" + good + "\n" + good, "B004"},
		{"mojibake: Latin-1 of GBK (ÒÀ¿¿), UTF-8 read as GBK", head + "ÒÀ¿¿ÈºÖÚ¡£", "依靠群众。", "B005"},
		{"mojibake: Latin-1 of GBK (ÒÀ¿¿), UTF-8 read as GBK", head + "他说â€œ好â€\u009d，&#20381;&#38752;群众。", "他说“好”，依靠群众。", "B005"},
		{"mojibake: Latin-1 of GBK (ÒÀ¿¿), UTF-8 read as GBK", head + "今天ÃÂ¥Ã¤Â½说。", "", "B006"},
		{"锟斤拷, 烫烫烫, U+FFFD", head + "好锟斤拷。\n烫烫烫。\n\uFFFD。", "好锟斤拷。\n烫烫烫。\n\uFFFD。", "B001 B001 B001"},
		{"BOM in the middle, CRLF, CR, NEL, U+2028/2029", "\uFEFF" + head + "甲。\r\n\uFEFF乙\uFEFF丙。\r丁。\u0085戊。\u2029己\u2028庚\v辛。", "甲。\n乙丙。\n丁。\n戊。\n己庚辛。", "P064"},
		{"control characters, unpaired surrogates, non-characters", head + "甲\x01\x02乙\uFFFF丙\u0090。", "甲乙丙。", "P073 P073 P073 P073"},
		{"control characters, unpaired surrogates, non-characters", in(unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), head+good) + "\x3D\xD8", good, "P073"},
		{"zero-width, soft hyphen, bidi marks, variation selectors", head + "甲\u200B乙\u00AD丙\u202E丁葛\U000E0100。", "甲乙丙丁葛\U000E0100。", "P064 P064 P064"},
		{"　　 or spaces as indent; tabs", head + "　　甲。\n    乙。\n\t丙。　", "甲。\n乙。\n丙。", ""},
		{"blank lines used for spacing or scene breaks", head + "\n甲。\n\n\n乙。\n***\n丙。\n※\n\n丁。\n", "甲。\n乙。\n\n丙。\n\n丁。", ""},
		{"soft-wrapped lines (fixed 30–40 字)", head + wrapped, "", "B018"},
		{"heading styles: 第一章/讲/回/篇, 篇1, 篇一, 一、 (一) 1. (1) ①, \"【篇一】\", \"发言一\", bold-centred Word lines", head + "一、甲\n" + good + "\n二、乙\n" + good, "一、甲\n" + good + "\n二、乙\n" + good, ""},
		{"numbering gaps, repeats, restarts", head + "一、甲\n" + good + "\n二、乙\n" + good + "\n四、丙\n" + good, "", "B031"},
		{"numbering gaps, repeats, restarts", head + "讲几点。\n一、提高认识\n要统一思想。", "讲几点。\n一、提高认识\n要统一思想。", "B033"},
		{"declared count ≠ found count", "《书（共三篇）》\n篇1\n甲。\n篇2\n乙。", "甲。\n篇2\n乙。", "B020"},
		{"duplicated title line, title repeated inside text", head + "题\n甲。", "甲。", "B015"},
		{"salutation 各位领导:, 谢谢大家!", head + "各位领导:\n甲。\n谢谢大家!", "各位领导：\n甲。\n谢谢大家！", ""},
		{"poems and couplets, quoted blocks", head + "甲。\n白日依山尽，\n黄河入海流。\n欲穷千里目，\n更上一层楼。", "甲。\n白日依山尽，\n黄河入海流。\n欲穷千里目，\n更上一层楼。", "B019"},
		{"half-width `,;:?!()` beside Han", head + "甲乙,丙丁;戊己:庚辛(壬癸)!好?好.\n9:30见example.com", "甲乙，丙丁；戊己：庚辛（壬癸）！好？好。\n9:30见example.com", "P001 P002 P003 P004 P005 P006 P007"},
		{"full-width letters and digits ＡＢＣ１２", head + "ＡＢＣ１２号，王　明来了。", "ABC12号，王　明来了。", "P071"},
		{"`--`, `——`, `...`, `。。。`, `、、`", head + "甲乙--丙丁。戊己...庚辛。。。壬癸、、子丑。", "甲乙——丙丁。戊己……庚辛……壬癸、子丑。", "P021 P022 P025"},
		{"straight quotes, and wrong-way quotes", head + "他说\"甲乙\"。\n我说”无力或者无暇”。", "他说“甲乙”。\n我说“无力或者无暇”。", "P011 P012"},
		{"unmatched brackets, 《 in 《", head + "甲（乙丙。\n《甲《乙》丙》很好。", "甲（乙丙。\n《甲《乙》丙》很好。", "P031 P032"},
		{"(一)、 and (二), in one list", head + "(一)、甲\n" + good + "\n(二),乙\n" + good, "（一）、甲\n" + good + "\n（二），乙\n" + good, "P051"},
		{"a bold lead sentence as a heading", head + "如何看待群众。一是相信，二是依靠。\n" + good, "如何看待群众。一是相信，二是依靠。\n" + good, ""},
		{"unnumbered heads", head + good + good + "\n怎样依靠群众\n" + good + good, good + good + "\n怎样依靠群众\n" + good + good, "B030"},
		{"several speeches without numbers", "《书》\n在动员会上的讲话\n" + good + good + "\n\n表态发言\n" + good + good, good + good + "\n表态发言\n" + good + good, "B016"},
		{"`【第三篇】` behind `【篇一】` `【篇二】`", "《书》\n【篇一】\n甲。\n【篇二】\n乙。\n【第三篇】\n丙。", "甲。\n【篇二】\n乙。\n【第三篇】\n丙。", ""},
		{"`【第三篇】` behind `【篇一】` `【篇二】`", "《书》\n【篇一】\n甲。\n【篇二】\n乙。\n【第五篇】\n丙。", "", "B021"},
		{"all titles alike", "《书》\n题 篇1\n甲。\n题 篇2\n乙。\n题 篇3\n丙。", "甲。\n题 篇2\n乙。\n题 篇3\n丙。", ""},
		{"placeholders ___, xx届, XX同志, 【此处填写】, ×××", head + "___社区和【此处填写】，×××同志。", "___社区和【此处填写】，×××同志。", "P081"},
		{"words of chat assistants", head + good + "\n希望这份发言稿对您有帮助！如需调整，请告诉我。", good + "\n希望这份发言稿对您有帮助！如需调整，请告诉我。", "P098"},
		{"placeholders ___, xx届, XX同志, 【此处填写】, ×××", head + "第X届，来自基层的***，在202X年X月。", "第X届，来自基层的***，在202X年X月。", "P081 P085"},
		{"poems and couplets, quoted blocks", head + "有一副对联说得好：\n墙上芦苇头重脚轻根底浅，\n山间竹笋嘴尖皮厚腹中空。\n甲。", "", "B019"},
		{"web boilerplate", head + good + "\n更多文章请关注公众号\n上一篇：甲乙丙丁\n下一篇：戊己庚辛", good, "P094"},
		{"HTML left over", head + "甲&nbsp;乙&amp;丙。", "", "P092"},
		{"HTML left over", head + "甲<b>乙</b>丙<br>丁。", "", "B028"},
		{"stray spaces inside Han text", head + "人 民群众，是 真正的英雄。", "人民群众，是真正的英雄。", "P061"},
		{"emoji, dingbats, box drawing", head + "好👍✓┌─┐。", "好👍✓┌─┐。", ""},
		{"rare characters, Ext B–H, PUA", head + "⼀个𠮷字，\uE000。", "一个𠮷字，\uE000。", "P072 P074"},
		{"Markdown-looking text in TXT: `*5元*`, `#标签`, `1.`", head + "*5元*和#标签，1.甲。", "*5元*和#标签，1.甲。", ""},
	} {
		v, err := Read(context.Background(), &Job{Manuscripts: []Manuscript{{Name: "稿.txt", Data: []byte(tt.bytes)}}})
		if err != nil {
			t.Errorf("%s: %v", tt.row, err)
			continue
		}
		_, text, _ := strings.Cut(v.Book.PlainText(), "\n")
		if text = strings.TrimSuffix(text, "\n"); tt.want != "" && text != tt.want {
			t.Errorf("%s:\n%q\ngot  %q\nwant %q", tt.row, tt.bytes, text, tt.want)
		}
		got := map[string]bool{}
		for i := range v.Findings {
			got[v.Findings[i].Code] = true
		}
		for want := range strings.FieldsSeq(tt.codes) {
			if !got[want] {
				t.Errorf("%s: no finding %s", tt.row, want)
			}
		}
		for code := range got {
			if code[0] == 'B' && !strings.Contains(tt.codes, code) {
				t.Errorf("%s: finding %s", tt.row, code)
			}
		}
		rows = append(rows, tt.row)
	}
	checkRows(t, rows)
}

// elsewhere are the rows whose tests stand in other rooms.
var elsewhere = map[string]string{
	"mixed simplified and traditional, 异体字":   "../book/proof/testdata/P079.txtar",
	"names inconsistent across speeches":      "../book/proof/testdata/P141.txtar",
	"wrong-era or sensitive wording":          "../docs/users.md", // nothing is judged
	"DOCX: auto numbers":                      "../book/manuscript/docx/docx_test.go",
	".doc, .wps, PDF":                         "../cmd/kanben/testdata/script/bad_input.txtar",
	"huge file, 1 line of 10 MB":              "../book/manuscript/docx/limits_test.go",
	"file names with spaces, brackets, emoji": "filename/filename_test.go",
}

// checkRows checks that each row of the table has a test, and each test a row.
func checkRows(t *testing.T, tested []string) {
	t.Helper()
	doc, err := os.ReadFile("../docs/users.md")
	if err != nil {
		t.Fatal(err)
	}
	for row, path := range elsewhere {
		tested = append(tested, row)
		if _, err := os.Stat(path); err != nil {
			t.Errorf("%s: %v", row, err)
		}
	}
	_, table, _ := strings.Cut(string(doc), "| mess |")
	known := map[string]bool{}
	for line := range strings.Lines(table) {
		if !strings.HasPrefix(line, "| ") {
			continue
		}
		mess := strings.TrimPrefix(line, "| ")
		found := false
		for _, row := range tested {
			if strings.HasPrefix(mess, row) {
				found, known[row] = true, true
			}
		}
		if !found {
			t.Errorf("no test for: %s", mess)
		}
	}
	for _, row := range tested {
		if !known[row] {
			t.Errorf("no row of the table: %s", row)
		}
	}
}
