package manuscript

import (
	"testing"
)

func TestDeclared(t *testing.T) {
	for title, want := range map[string]int{
		"依靠群众求胜利专题讨论发言稿【汇编5篇】": 5, "发言稿精选三篇": 3, "发言稿（共5篇）": 5, "发言稿【5篇】": 5,
		"发言稿(精选十二篇)": 12, "发言稿合集15篇": 15, "发言稿 共 6 篇": 6, "发言稿１０篇": 10, "两篇讲话": 2, "发言稿精选3份": 3,
		"发言稿": 0, "发言稿 第5篇": 0, "篇5": 0, "发言稿【一篇】": 0, "2024年发言稿": 0, "三份材料": 0, "1.5篇": 0, "": 0,
		"三十篇": 30, "2024年发言稿5篇": 5,
	} {
		if got := declared(title); got != want {
			t.Errorf("declared(%q) = %d, want %d", title, got, want)
		}
	}
}

func TestStem(t *testing.T) {
	for name, want := range map[string]string{
		"稿.txt": "稿", "a/b/稿件.1.txt": "稿件.1", `C:\稿\讲话.TXT`: "讲话", ".txt": ".txt", "稿": "稿", "-": "发言稿", "": "发言稿", "a/": "发言稿",
	} {
		if got := stem(name); got != want {
			t.Errorf("stem(%q) = %q, want %q", name, got, want)
		}
	}
}
