package proof

import (
	"flag"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"testing"

	"kanben/book/diag"
)

var randomTexts = flag.Int("texts", 3000, "how many random texts TestRandom mends")

// particles are what rules ask for, so that random texts made of them meet far
// more rules than random bytes do.
var particles = append(strings.Fields(
	"好 群众 一 二 十 零 年 〇 ○ 卡尔 马克 国 GDP A x XX Hello 5 10 0 O ％ % ， 。 、 ； ： ！ ？ , . ; : ! ? ( ) "+
		"（ ） 《 》 【 】 “ ” ‘ ’ \" ' ＂ … …… ⋯ ... 。。。 — —— -- --- - ― ─ · • ・ ． ～ _ ___ × □ Ａ １ ＸＸ ① ㈠ "+
		"http:// www. .cn / \\ @ < <b> &nbsp; & ; ~ ^ ^_^ :) 😀 ⼈ ⺠ 填写 此处 # 篇1 第一节 (一) 1. 一、 二是 第三， 三、四十人 世纪 年代 年 月 日 2月30日 星期三 某某市 ＊＊ ** 的的 认真 学习了 发杨 己经 國 學 峯 АB O l KM &amp; &#8230; &ldquo; <<  >> 、等 》、《 ”、“ -5个 10～15% 3千 几 - 1 第 3 页 上一篇： 下一篇 点击下载 《题》 ｡ ､ ｢ ｣ ❤ 🏴 ー あ α ` "),
	" ", " ", "  ", "\u3000", "\u00a0", "\t", "\n", "\n", "# ", "## ", "\u200b", "\u200d", "\ufe0f", "\ufe00", "\U000e0100", "\ufeff",
	"\x00", "\xff", "\ufffe", "\ue000", "\u2028", "\v", "\f", "\r", "\u202e", "\U000e0061", "\u0378", "\ufffd")

// TestRandom holds what FuzzMend holds, of texts made of particles.
func TestRandom(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for n := range *randomTexts {
		var w strings.Builder
		// Some texts are made of few particles, so that these meet often.
		from := particles
		if n%2 == 0 {
			from = make([]string, 0, 6)
			for range cap(from) {
				from = append(from, particles[r.IntN(len(particles))])
			}
		}
		for range r.IntN(24) {
			w.WriteString(from[r.IntN(len(from))])
		}
		text := w.String()
		checkMend(t, text)
		if t.Failed() {
			t.Fatalf("of the text %q", text)
		}
	}
}

// TestRandomCarriedOut holds that a text in which every proposal was carried out
// has none left: of texts made of particles, and of the rules' own.
func TestRandomCarriedOut(t *testing.T) {
	all := Options{Rules: map[string]Switch{}}
	for _, r := range Rules() {
		all.Rules[r.Code] = Fix
	}
	check := func(text string, o Options) {
		t.Helper()
		mended, _ := Mend(readText(text), o)
		again, more := Mend(reread(mended), o)
		if n := more.Count(diag.Fixed); n > 0 {
			t.Fatalf("of %q: a second mending of %q makes %q:\n%s", text, writeLines(mended), writeLines(again), show(more))
		}
	}
	paths, err := filepath.Glob(filepath.Join("testdata", "P*.txtar"))
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range paths {
		a, err := readArchive(path)
		if err != nil {
			t.Fatal(err)
		}
		check(a.section("in"), all)
		check(a.section("in"), Options{Level: Full})
	}
	r := rand.New(rand.NewPCG(3, 4))
	for range *randomTexts {
		var w strings.Builder
		for range r.IntN(16) {
			w.WriteString(particles[r.IntN(len(particles))])
		}
		check(w.String(), all)
		check(w.String(), Options{Level: Full})
	}
}
