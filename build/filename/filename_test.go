package filename

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestFileNameIsSafeOnEveryFileSystem(t *testing.T) {
	for _, c := range []struct{ title, want string }{
		{"依靠群众求胜利专题讨论发言稿【汇编5篇】", "依靠群众求胜利专题讨论发言稿【汇编5篇】"},
		{"2024/2025 年度", "2024／2025 年度"},
		{`a\b:c*d?e"f<g>h|i`, "a＼b：c＊d？e＂f＜g＞h｜i"},
		{"", "未命名"},
		{" . ", "未命名"},
		{"...", "未命名"},
		{"..", "未命名"},
		{".hidden", "hidden"},
		{"结尾的点...", "结尾的点"},
		{"结尾的空格 　", "结尾的空格"},
		{"-rf", "－rf"},
		{"一\t二\n三　　四", "一 二 三 四"},
		{"\x00零\x1b[31m宽\u200b反\u202e向", "零[31m宽反向"},
		{"坏\xff字节", "坏_字节"},
		{"cafe\u0301", "café"},
		{"A\x7f\u0301", "Á"},
		{"CON", "_CON"},
		{"nul.txt", "_nul.txt"},
		{"com1", "_com1"},
		{"LPT¹", "_LPT¹"},
		{"aux .x", "_aux .x"},
		{"COM10", "COM10"},
		{"COM", "COM"},
		{"console", "console"},
		{strings.Repeat("长", 100), strings.Repeat("长", 40)},
		{strings.Repeat("长", 39) + "a 尾", strings.Repeat("长", 39) + "a"},
		{"家" + strings.Repeat("👨‍👩‍👧", 20), ""},
	} {
		got := Of(c.title)
		if c.want != "" && got != c.want {
			t.Errorf("Of(%q) = %q, want %q", c.title, got, c.want)
		}
		checkName(t, c.title, got)
	}
}

// checkName holds what is true of every file name.
func checkName(t *testing.T, title, name string) {
	t.Helper()
	switch {
	case name == "" || len(name) > MaxBytes+len("_"):
		t.Errorf("Of(%q) has %d bytes", title, len(name))
	case !utf8.ValidString(name):
		t.Errorf("Of(%q) = %q is not UTF-8", title, name)
	case strings.ContainsAny(name, `/\:*?"<>|`) || strings.ContainsFunc(name, func(r rune) bool { return r < ' ' || r == 0x7F }):
		t.Errorf("Of(%q) = %q has a forbidden character", title, name)
	case strings.Trim(name, ". ") != name || name[0] == '-':
		t.Errorf("Of(%q) = %q has a forbidden edge", title, name)
	case isDevice(name):
		t.Errorf("Of(%q) = %q is a device", title, name)
	case Of(name) != name:
		t.Errorf("Of(%q) = %q, and of that %q", title, name, Of(name))
	}
}

func FuzzFileName(f *testing.F) {
	f.Add("依靠群众求胜利【汇编5篇】")
	f.Add("../../etc/passwd")
	f.Add("CON. .")
	f.Add(strings.Repeat("e\u0301", 70))
	f.Add("A" + strings.Repeat("\u0301", 100))
	f.Fuzz(func(t *testing.T, title string) { checkName(t, title, Of(title)) })
}
