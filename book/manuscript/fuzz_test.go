package manuscript

import (
	"os"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"kanben/book/diag"
	"kanben/book/source"
)

func FuzzRead(f *testing.F) {
	sample, err := os.ReadFile(samplePath)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(string(sample), "")
	for _, s := range []string{
		"《书》\n篇1 甲\n正文\v二\u2028三\n", "一、甲\n（一）乙\n1.丙\n①丁\n", "第一讲\r\n\u3000\uFEFF***\r\n谢谢！",
		"发言稿（一）\n甲\n发言稿（二）\n", "在甲会上的发言\n张三。\n\n在乙会上的讲话（摘要）\n李四。\n", "【篇一】\n甲\n【第二篇】\n乙\n",
		"\uFFFD\n\u2028\n\u0085目录\n第一讲……1", "同志们：\n一\n二\n",
	} {
		f.Add(s, "")
		f.Add(s, `^(第.)?讲?`)
	}
	f.Fuzz(func(t *testing.T, text, pattern string) {
		if !utf8.ValidString(text) {
			t.Skip()
		}
		o := Options{Explain: true}
		if pattern != "" {
			if _, err := regexp.Compile(pattern); err != nil {
				t.Skip()
			}
			w := asking(pattern).Structure
			w.Heads[0].Level += len(text) % 3
			w.MaxTitle, w.Levels = len(text)%40, len(text)%5
			if len(text)%7 == 0 {
				w.Deny, w.Heads = w.Heads, nil
			}
			o.Structure = w
		}
		file := source.NewFile("稿.txt", "UTF-8", text)
		r, list := Read([]*source.File{file}, o)
		checkKept(t, r.Book)
		if n := len(r.Verdicts); n > file.Lines() || n < file.Lines() && !strings.Contains(findings(list), "B018") {
			t.Fatalf("%d verdicts for %d lines", n, file.Lines())
		}
		for _, v := range r.Verdicts {
			if v.Reason.Zh == "" || v.Reason.En == "" || strings.Contains(v.Reason.En, "%!") {
				t.Fatalf("%s: reason %+v", v.Position(), v.Reason)
			}
		}
		if acc := r.Accounts[0]; !acc.Whole() {
			t.Fatalf("of %+v only %+v went into the book, not %q", acc.In(), acc.Out(), acc.Lost.Text())
		}
		for i := range list {
			if s := list[i].Span; s.Start < 0 || s.End < s.Start || int(s.End) > len(text) {
				t.Fatalf("%s: span [%d, %d)", list[i].Code, s.Start, s.End)
			}
			if list[i].Text(diag.English) == "" {
				t.Fatalf("%s has no text", list[i].Code)
			}
		}
	})
}
