package build

import (
	"context"
	"slices"
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
	for _, tt := range []struct {
		row   string // of users.md part 3
		bytes string
		want  string // the text below the head, a paragraph a line
		codes string // findings beside those of punctuation
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
		{"declared count ≠ found count", "《书（共三篇）》\n篇1\n甲。\n篇2\n乙。", "甲。\n篇2\n乙。", "B020"},
		{"duplicated title line, title repeated inside text", head + "题\n甲。", "甲。", "B015"},
		{"salutation 各位领导:, 谢谢大家!", head + "各位领导:\n甲。\n谢谢大家!", "各位领导：\n甲。\n谢谢大家！", ""},
		{"poems and couplets, quoted blocks", head + "甲。\n白日依山尽，\n黄河入海流。\n欲穷千里目，\n更上一层楼。", "甲。\n白日依山尽，\n黄河入海流。\n欲穷千里目，\n更上一层楼。", "B019"},
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
		var codes []string
		for i := range v.Findings {
			if c := v.Findings[i].Code; c[0] == 'B' || c == "P064" || c == "P073" {
				codes = append(codes, c)
			}
		}
		slices.Sort(codes)
		if got := strings.Join(codes, " "); got != tt.codes {
			t.Errorf("%s: findings %s, want %s", tt.row, got, tt.codes)
		}
	}
}
