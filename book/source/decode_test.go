package source

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"
)

const (
	speech      = "依靠群众求胜利专题讨论发言稿 篇1\n同志们:\n在此,我谨代表党委,向大家问好。“群众路线”是生命线！\n"
	traditional = "依靠群眾求勝利專題討論發言稿 篇1\n各位同志:\n在此，我謹代表黨委，向大家問好。「群眾路線」是生命線！\n"
	japaneseTxt = "群衆に頼って勝利を求める\n皆さん、こんにちは。これは日本語の文章です。カタカナもあります。\n"
	rare        = "王\U00020BB7明同志:\n㙍字也在，𠮷字也在。这是一篇发言稿，大家好。\n"
)

// encode gives the bytes of s in e, with line ends le.
func encode(t testing.TB, e encoding.Encoding, s, le string) []byte {
	t.Helper()
	s = strings.ReplaceAll(s, "\n", le)
	if e == nil {
		return []byte(s)
	}
	b, err := e.NewEncoder().Bytes([]byte(s))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestDecodeFinds(t *testing.T) {
	utf16le := unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	utf16be := unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	tests := []struct {
		name     string
		encoding encoding.Encoding
		mark     string
		text     string
		want     string
		sure     bool
	}{
		{"utf-8", nil, "", speech, "UTF-8", true},
		{"utf-8 bom", nil, "\xEF\xBB\xBF", speech, "UTF-8 (BOM)", true},
		{"ascii", nil, "", "Dear friends,\nthank you.\n", "UTF-8", true},
		{"utf-8 rare", nil, "", rare, "UTF-8", true},
		{"utf-8 traditional", nil, "", traditional, "UTF-8", true},
		{"utf-16le", utf16le, "", speech, "UTF-16LE", true},
		{"utf-16le bom", utf16le, "\xFF\xFE", speech, "UTF-16LE", true},
		{"utf-16be", utf16be, "", speech, "UTF-16BE", true},
		{"utf-16be bom", utf16be, "\xFE\xFF", speech, "UTF-16BE", true},
		{"utf-16le rare", utf16le, "", rare, "UTF-16LE", true},
		{"utf-16le english", utf16le, "", "Dear friends,\nthank you.\n", "UTF-16LE", true},
		{"gbk", simplifiedchinese.GBK, "", speech, "GBK", true},
		{"gb18030", simplifiedchinese.GB18030, "", rare, "GB18030", true},
		{"gb18030 bom", simplifiedchinese.GB18030, "\x84\x31\x95\x33", speech, "GB18030", true},
		{"gbk traditional", simplifiedchinese.GBK, "", traditional, "GBK", true},
		{"gbk short", simplifiedchinese.GBK, "", "同志们\n", "GBK", false},
		{"hz", simplifiedchinese.HZGB2312, "", speech, "HZ-GB-2312", true},
		{"hz short", simplifiedchinese.HZGB2312, "", "同志们\n", "HZ-GB-2312", false},
		{"big5", traditionalchinese.Big5, "", traditional, "Big5", true},
		{"big5 short", traditionalchinese.Big5, "", "各位同志\n", "Big5", false},
		{"shift_jis", japanese.ShiftJIS, "", strings.Repeat(japaneseTxt, 3), "Shift_JIS", false},
	}
	ends := []struct{ name, s string }{{"LF", "\n"}, {"CRLF", "\r\n"}, {"CR", "\r"}}
	for _, tt := range tests {
		for _, le := range ends {
			t.Run(tt.name+" "+le.name, func(t *testing.T) {
				data := append([]byte(tt.mark), encode(t, tt.encoding, tt.text, le.s)...)
				f, err := Decode("稿.txt", data, "")
				if err != nil {
					t.Fatal(err)
				}
				if want := strings.ReplaceAll(tt.text, "\n", le.s); f.Text != want {
					t.Errorf("text = %q, want %q", f.Text, want)
				}
				if f.Encoding != tt.want || f.Sure != tt.sure {
					t.Errorf("encoding = %s, sure %v; want %s, %v", f.Encoding, f.Sure, tt.want, tt.sure)
				}
				if f.Lines() != strings.Count(tt.text, "\n") {
					t.Errorf("%d lines, want %d", f.Lines(), strings.Count(tt.text, "\n"))
				}
			})
		}
	}
}

func TestDecodeAsked(t *testing.T) {
	gbk := encode(t, simplifiedchinese.GBK, speech, "\n")
	big5 := encode(t, traditionalchinese.Big5, traditional, "\n")
	for _, tt := range []struct {
		asked string
		data  []byte
		text  string
		want  string
	}{
		{"utf8", []byte(speech), speech, "UTF-8"},
		{"UTF-8", []byte("\uFEFF" + speech), speech, "UTF-8 (BOM)"},
		{"gbk", gbk, speech, "GBK"},
		{"GB2312", gbk, speech, "GBK"},
		{"gb-18030", gbk, speech, "GBK"},
		{"CP936", gbk, speech, "GBK"},
		{"big5", big5, traditional, "Big5"},
		{"Big5-HKSCS", big5, traditional, "Big5"},
		{"utf-16", []byte("\xFF\xFEA\x00"), "A", "UTF-16LE"},
		{"utf-16", []byte("\xFE\xFF\x00A"), "A", "UTF-16BE"},
		{"utf-16le", []byte("`O}Y"), "你好", "UTF-16LE"},
		{"utf_16be", []byte("O`Y}"), "你好", "UTF-16BE"},
	} {
		f, err := Decode("稿.txt", tt.data, tt.asked)
		if err != nil {
			t.Errorf("%s: %v", tt.asked, err)
			continue
		}
		if f.Text != tt.text || f.Encoding != tt.want || !f.Sure {
			t.Errorf("%s: %q, %s, sure %v; want %q, %s, true", tt.asked, f.Text, f.Encoding, f.Sure, tt.text, tt.want)
		}
	}
}

func TestDecodeRefuses(t *testing.T) {
	docx := "PK\x03\x04" + strings.Repeat("\x00", 30) + "word/document.xml"
	tests := []struct {
		name, data, asked string
		want              error
		line, column      int
		en                string // part of the English message
	}{
		{"empty", "", "", ErrEmpty, 0, 0, "no text"},
		{"white", " \r\n\u3000\t\n", "", ErrEmpty, 0, 0, "no text"},
		{"bom alone", "\uFEFF", "", ErrEmpty, 0, 0, "no text"},
		{"bom and white", "\uFEFF\r\n\u200B", "", ErrEmpty, 0, 0, "no text"},
		{"pdf", "%PDF-1.7\n%\xE2\xE3", "", ErrBinary, 0, 0, "PDF"},
		{"docx", docx, "", ErrBinary, 0, 0, "Word"},
		{"docx asked", docx, "utf-8", ErrBinary, 0, 0, "Word"},
		{"zip", "PK\x03\x04\x14\x00readme", "", ErrBinary, 0, 0, "ZIP"},
		{"doc", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\x00", "", ErrBinary, 0, 0, "old Word"},
		{"password", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + wide("EncryptedPackage"), "", ErrBinary, 0, 0, "password"},
		{"xls", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + wide("Workbook"), "", ErrBinary, 0, 0, "Excel"},
		{"ods", "PK\x03\x04 mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "", ErrBinary, 0, 0, "OpenDocument"},
		{"pages", "PK\x03\x04 Index/Document.iwa", "", ErrBinary, 0, 0, "Pages"},
		{"word 2003", "<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><w/>", "", ErrBinary, 0, 0, "Word 2003"},
		{"mht", "MIME-Version: 1.0\nContent-Type: multipart/related;\n", "", ErrBinary, 0, 0, "web page"},
		{"rtf", `{\rtf1\ansi}`, "", ErrBinary, 0, 0, "RTF"},
		{"png", "\x89PNG\r\n\x1A\n\x00\x00", "", ErrBinary, 0, 0, "PNG"},
		{"jpeg", "\xFF\xD8\xFF\xE0\x00\x10JFIF", "", ErrBinary, 0, 0, "JPEG"},
		{"controls", strings.Repeat("a\x00\x01\x02", 100), "", ErrBinary, 0, 0, "not a text file"},
		{"elf", "\x7FELF\x02\x01\x01\x00\x00\x00\x00\xff\xfe\xfd\x80", "", ErrBinary, 0, 0, "not a text file"},
		{"noise", "\xFF\xA0\x80\xFE\x81\xFF\x90\xFF\x80\x80", "", ErrUndecodable, 0, 0, "cannot tell"},
		{"unknown name", "同志们", "klingon", ErrUnknownEncoding, 0, 0, "klingon"},
		{"not utf-8", "同志们\n你\xB0\xA1", "utf-8", ErrUndecodable, 2, 2, "byte 14 (0xB0)"},
		{"not utf-8 after mark", "\uFEFF\xB0", "utf-8", ErrUndecodable, 1, 1, "byte 4 (0xB0)"},
		{"not gbk", "\xB0\xA1\n\xB0\xA1\xFF", "gbk", ErrUndecodable, 2, 2, "byte 6 (0xFF)"},
		{"not gbk after a genuine U+FFFD", "x\x84\x31\xA4\x37\xFF", "gbk", ErrUndecodable, 1, 3, "byte 6 (0xFF)"},
		{"not big5", "ab\xFFc", "big5", ErrUndecodable, 1, 3, "byte 3 (0xFF)"},
		{"too large", strings.Repeat("x", MaxSize+1), "", ErrTooLarge, 0, 0, "more than 64 MiB"},
		{"too many lines", strings.Repeat("x\n", MaxLines+1), "", ErrTooLarge, 0, 0, "1048577"},
		{"long line", "一\n" + strings.Repeat("x", MaxLine+1) + "\n", "", ErrLongLine, 2, 1, "line 2 is too long: 1025 KiB, at most 1024 KiB"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f, err := Decode("稿.txt", []byte(tt.data), tt.asked)
			if f != nil || !errors.Is(err, tt.want) {
				t.Fatalf("Decode = %v, %v; want %v", f, err, tt.want)
			}
			var in *InputError
			if !errors.As(err, &in) {
				t.Fatalf("%T is no *InputError", err)
			}
			if in.Line != tt.line || in.Column != tt.column || !strings.Contains(in.En, tt.en) {
				t.Errorf("%d:%d %s; want %d:%d …%s…", in.Line, in.Column, in.En, tt.line, tt.column, tt.en)
			}
			if in.Name != "稿.txt" || in.Zh == "" || in.HintZh == "" || in.HintEn == "" {
				t.Errorf("incomplete: %+v", in)
			}
		})
	}
}

// A file whose encoding is clear but for a few bytes is read with U+FFFD in
// their place, so that the places can be named.
func TestDecodeDamaged(t *testing.T) {
	gbk := bytes.Repeat(encode(t, simplifiedchinese.GBK, speech, "\n"), 3)
	gbk[len(gbk)/2] = 0xFF
	for _, tt := range []struct {
		name, data, want string
		lost             int
	}{
		{"utf-8", strings.Repeat(speech, 3) + "党\xE5\x85委\n", "UTF-8", 1},
		{"utf-8 bom", "\uFEFF党\xE5\x85委\n", "UTF-8 (BOM)", 1},
		{"gbk", string(gbk), "GBK", 1},
		{"odd utf-16", "\xFF\xFEA\x00B", "UTF-16LE", 1},
	} {
		f, err := Decode("稿.txt", []byte(tt.data), "")
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		if tt.name == "utf-8" && !f.Sure {
			t.Error("UTF-8 with one bad byte in pages of text is called a guess")
		}
		if n := strings.Count(f.Text, "\uFFFD"); n < tt.lost || n > tt.lost+1 || f.Encoding != tt.want {
			t.Errorf("%s: %s, %d lost: %q; want %s, %d lost", tt.name, f.Encoding, n, f.Text, tt.want, tt.lost)
		}
	}
}

// Halves of characters beyond the basic plane are nothing that could be read:
// they are marked for removal. Pairs that were written as two characters of
// UTF-8 are joined.
func TestSurrogates(t *testing.T) {
	for _, tt := range []struct{ name, data, want string }{
		{"lone high", "\xFF\xFE\x3D\xD8A\x00", "\uFFFEA"},
		{"lone low", "\xFE\xFF\xDC\x00\x00A", "\uFFFEA"},
		{"low before high", "\xFF\xFE\x00\xDC\x3D\xD8A\x00", "\uFFFE\uFFFEA"},
		{"a pair", "\xFF\xFE\x3D\xD8\x4D\xDCA\x00", "\U0001F44DA"},
		{"a pair in UTF-8", "好\xED\xA0\xBD\xED\xB1\x8D好", "好\U0001F44D好"},
		{"a lone one in UTF-8", "好\xED\xA0\xBD好", "好\uFFFE好"},
		{"Korean is none", "한국어", "한국어"},
	} {
		f, err := Decode("稿.txt", []byte(tt.data), "")
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		if f.Text != tt.want || !f.Sure {
			t.Errorf("%s: %s, sure %v: %q, want %q", tt.name, f.Encoding, f.Sure, f.Text, tt.want)
		}
	}
}

// A file cut off in the middle of its last character is UTF-8 all the same, and
// no guess.
func TestDecodeCutOff(t *testing.T) {
	for _, tail := range []string{"\xE7", "\xE7\xBE", "\xF0\xA0\xAE", "\xC3"} {
		f, err := Decode("稿.txt", []byte("群众路线是生命线。\n正文"+tail), "")
		if err != nil {
			t.Errorf("%x: %v", tail, err)
			continue
		}
		if want := "群众路线是生命线。\n正文\uFFFD"; strings.TrimRight(f.Text, "\uFFFD") != want[:len(want)-3] || !strings.HasSuffix(f.Text, "\uFFFD") || f.Encoding != "UTF-8" || !f.Sure {
			t.Errorf("%x: %s, sure %v: %q", tail, f.Encoding, f.Sure, f.Text)
		}
	}
	if f, err := Decode("稿.txt", []byte("abc\xE7\xBE"), ""); err == nil && f.Sure {
		t.Errorf("two bytes behind ASCII are surely %s", f.Encoding)
	}
}

func TestDecodeMixed(t *testing.T) {
	const pasted = "最後，祝大家身心安泰，\n"
	long := strings.Repeat(speech, 3)
	for _, tt := range []struct {
		name        string
		most, other encoding.Encoding
		want        string
	}{
		{"GBK in UTF-8", nil, simplifiedchinese.GBK, "UTF-8 + GB18030"},
		{"UTF-8 in GBK", simplifiedchinese.GBK, nil, "GB18030 + UTF-8"},
		{"Big5 in UTF-8", nil, traditionalchinese.Big5, "UTF-8 + Big5"},
	} {
		data := encode(t, tt.most, long, "\n")
		data = append(data, encode(t, tt.other, pasted, "\n")...)
		data = append(data, encode(t, tt.most, "谢谢大家！\n", "\n")...)
		f, err := Decode("稿.txt", data, "")
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		if f.Text != long+pasted+"谢谢大家！\n" || f.Encoding != tt.want || f.Sure || len(f.Other) != 1 || f.Other[0] != 10 {
			t.Errorf("%s: %s, sure %v, other %v: %q", tt.name, f.Encoding, f.Sure, f.Other, f.Text)
		}
	}
}

// A short line of rare characters in the other encoding is told by the other
// lines; lines that fit neither are not guessed.
func TestDecodeMixedShort(t *testing.T) {
	data := append([]byte("同志们：\n"), encode(t, simplifiedchinese.GBK, "大家好，我来说几句心里话。\n龚鑫\n", "\n")...)
	f, err := Decode("稿.txt", data, "")
	if err != nil {
		t.Fatal(err)
	}
	if f.Text != "同志们：\n大家好，我来说几句心里话。\n龚鑫\n" || len(f.Other) != 1 || f.Other[0] != 1 {
		t.Errorf("%s, other %v: %q", f.Encoding, f.Other, f.Text)
	}
}

func TestDecodeKeepsLaterMarks(t *testing.T) {
	f, err := Decode("稿.txt", []byte("\uFEFF一\n\uFEFF二\x01\n"), "")
	if err != nil {
		t.Fatal(err)
	}
	if f.Text != "一\n\uFEFF二\x01\n" {
		t.Errorf("text = %q", f.Text)
	}
}

func FuzzDecode(f *testing.F) {
	f.Add([]byte(speech), "")
	f.Add(encode(f, simplifiedchinese.GB18030, rare, "\r\n"), "")
	f.Add(encode(f, traditionalchinese.Big5, traditional, "\n"), "")
	f.Add(encode(f, simplifiedchinese.GBK, speech, "\n"), "big5")
	f.Add([]byte("\xFF\xFE\x3D\xD8A\x00"), "")
	f.Add([]byte("~{VPND~}"), "hz")
	f.Add([]byte("PK\x03\x04"), "utf-16be")
	f.Fuzz(func(t *testing.T, data []byte, asked string) {
		file, err := Decode("稿.txt", data, asked)
		if err != nil {
			var in *InputError
			if file != nil || !errors.As(err, &in) || in.Unwrap() == nil || in.Zh == "" || in.En == "" {
				t.Fatalf("Decode = %v, %#v", file, err)
			}
			return
		}
		checkLines(t, file)
		again, err := Decode("稿.txt", data, file.Encoding)
		if strings.HasPrefix(file.Encoding, "UTF-8 (") || strings.Contains(file.Encoding, "+") || strings.Contains(file.Text, "\uFFFD") {
			return
		}
		if err != nil || again.Text != file.Text {
			t.Fatalf("decoded as %s, but not when asked for it: %v", file.Encoding, err)
		}
	})
}

// checkLines checks that the lines of a file and their ends are its text.
func checkLines(t *testing.T, f *File) {
	t.Helper()
	if f.Lines() < 1 {
		t.Fatalf("%d lines", f.Lines())
	}
	at := int32(0)
	for n := 1; n <= f.Lines(); n++ {
		s := f.Line(n)
		if s.Start != at || s.End < s.Start {
			t.Fatalf("line %d is [%d, %d), after %d", n, s.Start, s.End, at)
		}
		if p := s.Position(); p.Line != n || p.Column != 1 {
			t.Fatalf("line %d is at %v", n, p)
		}
		at = s.End + int32(endLength(f.Text[s.End:]))
	}
	if int(at) != len(f.Text) {
		t.Fatalf("lines end at %d of %d", at, len(f.Text))
	}
}

// endLength is the length of the line end at the start of s.
func endLength(s string) int {
	for _, e := range []string{"\r\n", "\n", "\r", "\u0085", "\u2029"} {
		if strings.HasPrefix(s, e) {
			return len(e)
		}
	}
	return 0
}

func BenchmarkDecode(b *testing.B) {
	text := strings.Repeat(strings.ReplaceAll(speech, "\n", ""), 300) + "\n"
	text = strings.Repeat(text, 7<<20/len(text)+1)
	for _, bb := range []struct {
		name string
		e    encoding.Encoding
	}{
		{"UTF-8", nil},
		{"GBK", simplifiedchinese.GBK},
		{"UTF-16LE", unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)},
	} {
		data := encode(b, bb.e, text, "\n")
		b.Run(bb.name, func(b *testing.B) {
			b.SetBytes(int64(len(data)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Decode("稿.txt", data, ""); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// TestConvertible holds what a word processor can make a document of.
func TestConvertible(t *testing.T) {
	for data, want := range map[string]bool{
		`{\rtf1}`: true, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 doc": true, "PK\x03\x04 vnd.oasis.opendocument.text": false,
		"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + wide("EncryptedPackage"): false, "%PDF-1.7": false, "同志们": false, "PK\x03\x04 word/document.xml": false,
	} {
		if got := Convertible([]byte(data)); got != want {
			t.Errorf("%q: %v", data, got)
		}
	}
}
