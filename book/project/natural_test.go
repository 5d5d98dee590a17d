package project

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

func TestNaturalOrder(t *testing.T) {
	for _, want := range []string{
		"第一讲.txt 第二讲.txt 第三讲.txt 第九讲.txt 第十讲.txt 第十一讲.txt 第二十讲.txt 第一百零五讲.txt",
		"1.txt 2.txt 9.txt 10.txt 11.txt 100.txt",
		"01-甲.txt 2-乙.txt 03-丙.txt 10-丁.txt",
		"壹.txt 贰.txt 叁.txt 拾.txt",
		"（一）甲.txt （二）乙.txt （十）丙.txt （十二）丁.txt",
		"①.txt ②.txt ⑩.txt ⑪.txt",
		"一、甲.md 二、乙.docx 三、丙.txt 十、丁.txt",
		"篇一.txt 篇二.txt 篇十.txt 篇十二.txt",
		"发言1.txt 发言2.txt 发言10.txt",
		"1-2.txt 1-10.txt 2-1.txt",
		"20240901.txt 20241001.txt 20241010.txt",
		"2024年9月1日.txt 2024年10月1日.txt 2024年10月12日.txt",
		"1.txt 02.txt 三.txt ④.txt 伍.txt 第六讲.txt",
		"02.txt 2.txt",
		"1.txt 前言.txt",
		"一切为了群众.txt 三农问题.txt 依靠群众.txt",
		"甲.md 甲乙.txt",
		"第一部分 第二部分 第十部分",
		"上篇.txt 中篇.txt 下篇.txt",
		"ⅰ.txt ⅱ.txt ⅳ.txt",
		"a.txt b.txt i.txt v.txt",
		"１.txt ２.txt １０.txt",
	} {
		names := strings.Fields(want)
		for range 20 {
			got := slices.Clone(names)
			rand.Shuffle(len(got), func(i, j int) { got[i], got[j] = got[j], got[i] })
			slices.SortFunc(got, Compare)
			if s := strings.Join(got, " "); s != want {
				t.Errorf("%s, want %s", s, want)
				break
			}
		}
	}
}

// FuzzCompare: the order is one, so that no shuffle of a folder changes a book.
func FuzzCompare(f *testing.F) {
	f.Add("第二讲", "第十讲", "2")
	f.Add("1-2.txt", "1.txt", "①")
	f.Add("一切", "（一）", "")
	f.Fuzz(func(t *testing.T, a, b, c string) {
		if Compare(a, a) != 0 || Compare(a, b) != -Compare(b, a) {
			t.Errorf("%q %q: %d %d", a, b, Compare(a, b), Compare(b, a))
		}
		if (Compare(a, b) == 0) != (a == b) {
			t.Errorf("%q and %q are the same", a, b)
		}
		if Compare(a, b) < 0 && Compare(b, c) < 0 && Compare(a, c) >= 0 {
			t.Errorf("%q < %q < %q", a, b, c)
		}
	})
}
