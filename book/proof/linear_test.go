package proof

import (
	"strings"
	"testing"

	"kanben/book/growthtest"
)

// TestLinear mends lines of 100 kB that make a careless rule look at every
// character from every other one.
func TestLinear(t *testing.T) {
	for _, p := range []string{
		"(", ")一", "((一", "(《", "\"", "“", "\"一", "'a' ", ".", ".一", "。", " ", "　一", "-", "一—", "`", "<a", "&a", "a@", "://",
		"\x00", "\u200b", "\u200d😀", "⼈", "《《一》", "0", "二0", "_ ", "x", "【此处", "…", "·一", "１", "ＸＸ", "a b,", "党,(1)", "，，",
		"&amp;", "amp;", "&#8230;", "一是", "一是党，", "三点：一是党，", "第一，", "（1）", "①", "5%百分之五", "10～15%", "三、四", "》、《", "”、“", "<<党", "**", "＊同志",
		"2月30日", "年月日", "二十世纪", "1O1", "AА", "国", "國", "的的", "我们", "人民群众", "认真的学习", "既使", "党的建设党的工作", "（，", "。）", "—，", "…等", "某某",
		"王小明同志王晓明同志", "《关于加强建设》", "“四个意识”", "党。", "党员们都要学习。", "讲三点",
	} {
		growthtest.Linear(t, p, 100_000, func(n int) {
			in := readText(strings.Repeat(p, n/len(p)))
			Mend(in, Options{Thorough: true, Dictionary: []string{"党党党", "一一一二"}})
		})
	}
}
