package source

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

// misread gives s in one encoding, read as another: what was lost is as the
// reading program left it.
func misread(t *testing.T, s string, right, wrong encoding.Encoding) string {
	t.Helper()
	data := []byte(s)
	if right != nil {
		data = encode(t, right, s, "\n")
	}
	if wrong == nil { // byte by byte, as ISO 8859-1 is
		var b strings.Builder
		for _, c := range data {
			b.WriteRune(rune(c))
		}
		return b.String()
	}
	out, err := wrong.NewDecoder().Bytes(data)
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

// wantRepair is the repair of line 2, how written as "UTF-8 as GBK".
func wantRepair(was, how string) Repair {
	right, wrong, _ := strings.Cut(how, " as ")
	return Repair{Line: 2, Was: was, Right: right, Wrong: wrong}
}

// Text that had been read in a wrong encoding is turned back, line by line.
func TestMojibake(t *testing.T) {
	const good = "依靠群众求胜利，同志们要听群众的话。"
	const trad = "依靠群眾求勝利，同志們要聽群眾的話。"
	for _, tt := range []struct {
		name, in, want, how string
	}{
		{"GBK as Latin-1", misread(t, good, simplifiedchinese.GBK, nil), good, "GBK as Latin-1"},
		{"the classic", "ÒÀ¿¿ÈºÖÚ", "依靠群众", "GBK as Latin-1"},
		{"UTF-8 as Latin-1", misread(t, good, nil, nil), good, "UTF-8 as Latin-1"},
		{"UTF-8 as Windows-1252", misread(t, "你好，同志们，依靠群众", nil, nil), "你好，同志们，依靠群众", "UTF-8 as Latin-1"},
		{"with the quotes of Windows", "ä½\u00A0å¥½ï¼Œä¸–ç•Œçš„äººä»¬", "你好，世界的人们", "UTF-8 as Latin-1"},
		{"Big5 as Latin-1", misread(t, trad, traditionalchinese.Big5, nil), trad, "Big5 as Latin-1"},
		{"UTF-8 as GBK", misread(t, "依靠群众", nil, simplifiedchinese.GBK), "依靠群众", "UTF-8 as GBK"},
		{"the last byte lost", misread(t, "依靠群众的", nil, simplifiedchinese.GBK), "依靠群众\uFFFD", "UTF-8 as GBK"},
		{"the last byte became ?", strings.TrimSuffix(misread(t, "依靠群众的", nil, simplifiedchinese.GBK), "\uFFFD") + "?", "依靠群众\uFFFD", "UTF-8 as GBK"},
		{"some pairs lost", misread(t, good, nil, simplifiedchinese.GBK), "依靠群众求胜利，同志\uFFFD\uFFFD众的话\uFFFD", "UTF-8 as GBK"},
		{"in the middle of good text", "他说：ÒÀ¿¿ÈºÖÚ，很好", "他说：依靠群众，很好", "GBK as Latin-1"},
		{"with ASCII", "2024 " + misread(t, "年的工作", simplifiedchinese.GBK, nil) + " (A)", "2024 年的工作 (A)", "GBK as Latin-1"},
		{"twice", misread(t, misread(t, good, nil, nil), nil, nil), good, "UTF-8 as Latin-1"},
		{"marks among good text", "他说â€œ好â€\u009d，35â„ƒ，cafÃ©，王Â·李", "他说“好”，35℃，café，王·李", "UTF-8 as Latin-1"},
		{"numbers of web pages", "他说：&#20381;&#38752;&#x7FA4;&#x4F17;&#65292;很好&nbsp;", "他说：依靠群众，很好&nbsp;", "HTML as TXT"},
		{"escapes of programs", `标题"\u4f9d\u9760\u7FA4\u4f17\ud840\udc00"`, "标题\"依靠群众\U00020000\"", "JSON as TXT"},
		// Left alone.
		{"other numbers and escapes", `&#65;&#8220;&#20381 &#; &#xZZ; \u4f9d \u0041\u0042 C:\users\u`, `&#65;&#8220;&#20381 &#; &#xZZ; \u4f9d \u0041\u0042 C:\users\u`, ""},
		{"letters one by one", "ÄäÖöÜüß、àáèéìíòóùú、À la «BONTÉ»", "ÄäÖöÜüß、àáèéìíòóùú、À la «BONTÉ»", ""},
		{"good text", good, good, ""},
		{"French", "à l'été, où naîtront les élèves déçus: ÀÉÈ Übermaß", "à l'été, où naîtront les élèves déçus: ÀÉÈ Übermaß", ""},
		{"signs", "±×÷·°§¶²³¼½¾", "±×÷·°§¶²³¼½¾", ""},
		{"one accent", "café", "café", ""},
		{"names", "龚鑫　佴懿　闫昊", "龚鑫　佴懿　闫昊", ""},
		{"rare characters", "饕餮魑魅魍魉", "饕餮魑魅魍魉", ""},
		{"lost", "锟斤拷锟斤拷", "锟斤拷锟斤拷", ""},
		{"pinyin", "qún zhòng lù xiàn", "qún zhòng lù xiàn", ""},
	} {
		f, err := Decode("稿.txt", []byte("第一行。\n"+tt.in+"\n第三行。\n"), "")
		if err != nil {
			t.Fatal(tt.name, err)
		}
		if got := f.Line(2).Text(); got != tt.want {
			t.Errorf("%s: %q became %q, want %q", tt.name, tt.in, got, tt.want)
		}
		switch {
		case tt.how == "" && f.Repaired != nil:
			t.Errorf("%s: repaired %+v", tt.name, f.Repaired)
		case tt.how != "" && (len(f.Repaired) != 1 || f.Repaired[0] != wantRepair(tt.in, tt.how)):
			t.Errorf("%s: repaired %+v", tt.name, f.Repaired)
		}
		checkLines(t, f)
	}
}

// Turning back twice is turning back once.
func TestMojibakeIsDoneOnce(t *testing.T) {
	f, err := Decode("稿.txt", []byte("ÒÀ¿¿ÈºÖÚ\n"), "")
	if err != nil {
		t.Fatal(err)
	}
	again, err := Decode("稿.txt", []byte(f.Text), "")
	if err != nil || again.Repaired != nil || again.Text != f.Text {
		t.Errorf("the second time: %v %v %q", err, again.Repaired, again.Text)
	}
}
