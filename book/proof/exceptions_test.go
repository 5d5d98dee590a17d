package proof

import (
	"testing"

	"kanben/book/diag"
)

// TestExceptions holds T61 and T45: what looks like a fault of T60 and is none.
func TestExceptions(t *testing.T) {
	for _, text := range []string{
		// Numbers, times, ratios, dates, versions.
		"圆周率约为3.14，共12,345.67元。",
		"会议9:30开始，10:30结束。",
		"地图比例是1:50,000。",
		"日期是2024-10-01，版本是1.0.2。",
		"全天24/7，赛况3-2。",
		// Addresses, mail, paths.
		"网址是https://example.cn/a,b;c?d=e:f!g。",
		"网址是http://example.cn/s?关键词=1&b=2。",
		"邮箱是a.b-c@example.cn。",
		"文件在C:\\文件\\发言稿.txt里。",
		"文件在/home/user/a.txt里。",
		// Western runs and sentences.
		"他说“Hello, world”。",
		"“Hello, world!”是英文的问候。",
		"J.R.R. Tolkien, The Hobbit",
		"\"Hello, world.\"",
		// List numbers, code, faces, markup.
		"1.群众观点",
		"a.群众观点",
		"运行`f(a,b); g()`就行。",
		"函数f(x)和sin(x)都在。",
		"好的(^_^)",
		"好的:)",
		"好的;-)",
		"群众&unknown;路线",
		// Apostrophes, feet and inches.
		"it's，’90s，students’，5'10\"。",
		// The forms that are right.
		"“他说‘好’。”——《论语》……",
		"《读〈论语〉》（甲〔乙〕）",
		"（一）群众",
		"北京—上海，1949—1976年，5～10个。",
		"卡尔·马克思",
		"真的？！！！",
		"㈠①⑴Ⅳ℃％￥",
		"豈更車", // compatibility ideographs are names' own
		"",
	} {
		mended, list := Mend(readText(text), Options{})
		if n := list.Count(diag.Fixed); n > 0 {
			t.Errorf("%s\nbecame %s%s", text, writeLines(mended), show(list))
		}
	}
}
