package main

import (
	"strings"
	"testing"
)

func TestTableCountsWideCharactersTwice(t *testing.T) {
	tab := table{align: []alignment{left, right, left}}
	tab.row("篇", "字数", "标题")
	tab.row("十二", "3663", "")
	tab.row("1", "5", "讲话 one")
	var b strings.Builder
	tab.write(&b)
	const want = "" +
		"  篇    字数  标题\n" +
		"  十二  3663\n" +
		"  1        5  讲话 one\n"
	if got := b.String(); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

func TestSizeIsShort(t *testing.T) {
	for n, want := range map[int]string{0: "0 B", 1023: "1023 B", 1024: "1 KB", 54619: "53 KB", 1 << 20: "1.0 MB", 3500000: "3.3 MB"} {
		if got := size(n); got != want {
			t.Errorf("size(%d) = %s, want %s", n, got, want)
		}
	}
}
