package source

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/simplifiedchinese"
)

// TestGarbled holds what is taken for garbled text, as programs leave it, and what
// is not: signs, letters of other languages, rare characters.
func TestGarbled(t *testing.T) {
	const good = "王强、赵鑫磊、孙佳怡同志在会上作了发言。"
	for _, c := range []struct{ name, in, want string }{
		{"GBK as Latin-1, cut", "今天ÍõÇ¿Í¬Ö¾说", "ÍõÇ¿Í¬Ö¾"},
		{"twice and cut", "ÃÂ¥Ã¤Â½", "ÃÂ¥Ã¤Â½"},
		{"with controls", "会议ç\u0081µå", "ç\u0081µå"},
		{"GBK as Windows-1251", misread(t, good, simplifiedchinese.GBK, charmap.Windows1251), ""},
		{"GBK as Shift_JIS", misread(t, "依靠群众，群众路线", simplifiedchinese.GBK, japanese.ShiftJIS), ""},
		{"UTF-8 as GBK, beside good text", "同志们，依靠群众锛屽氨鏄垜浠殑话", "锛屽氨鏄"},
		{"question marks", "??????????????", "??????????????"},
		{"question marks for all but marks", "“????????，2024??????。", "????????，2024??????"},

		{"good text", good, "-"},
		{"a stray control", "今天\u0081开会，\u0096好", "-"},
		{"signs", "±×÷·°§¶²³¼½¾ ©®™ «甲» ¥100", "-"},
		{"lists of letters", "ÄäÖöÜüß、àáèéìíòóùú、āáǎàōóǒò", "-"},
		{"French", "à l'été, où naîtront les élèves déçus: ÀÉÈ Übermaß, «BONTÉ»", "-"},
		{"Russian", "Ленин、СССР、Москва, МГУ имени М. В. Ломоносова", "-"},
		{"Russian in one word", "ГорКомПартии", "ГорКомПартии"},
		{"a sign of Japanese", "ﾊﾛｰ、カタカナ", "-"},
		{"rare characters", "饕餮魑魅魍魉，王紝、李鏄、杩", "-"},
		{"an exclamation", "真的吗????", "-"},
		{"many of them", "真的吗？？？？？？", "-"},
		{"a blank to fill in", "姓名：??????", "??????"},
	} {
		f := NewFile("稿.txt", "UTF-8", "第一行。\n"+c.in+"\n第三行。\n")
		list := Garbled(f)
		switch {
		case c.want == "-" && len(list) > 0:
			t.Errorf("%s: %q is taken for garbled", c.name, list[0].Text())
		case c.want == "-":
		case len(list) != 1 || list[0].Position().Line != 2:
			t.Errorf("%s: %q gives %d", c.name, c.in, len(list))
		case c.want != "" && list[0].Text() != c.want:
			t.Errorf("%s: found %q", c.name, list[0].Text())
		}
	}
}

// TestGarbledLongFile: one finding a line.
func TestGarbledLongFile(t *testing.T) {
	f := NewFile("稿.txt", "UTF-8", strings.Repeat("ÍõÇ¿Í¬Ö¾，鐨勶紝鐨勶紝\n好\n", 30))
	if list := Garbled(f); len(list) != 30 {
		t.Errorf("%d lines", len(list))
	}
}

// BenchmarkGarbled looks over long good text.
func BenchmarkGarbled(b *testing.B) {
	f := NewFile("稿.txt", "UTF-8", strings.Repeat("依靠群众，先要相信群众。“相信了”，才肯去问；问了，才知道情况——这是《文集》里说的。\n", 50000))
	b.SetBytes(int64(len(f.Text)))
	for b.Loop() {
		if Garbled(f) != nil {
			b.Fatal("good text is garbled")
		}
	}
}
