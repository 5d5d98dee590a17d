package html

import (
	"errors"
	"strings"
	"testing"

	"kanben/book/growthtest"
	"kanben/book/manuscript/draft/drafttest"
	"kanben/book/manuscript/richtext"
	"kanben/book/source"
)

// hostile are pages that were made to cost time or memory, by a size.
var hostile = map[string]func(n int) string{
	"nested blocks": func(n int) string {
		return strings.Repeat("<div>", n) + "正文。" + strings.Repeat("</div>", n) + "后面。"
	},
	"never closed":     func(n int) string { return strings.Repeat("<b><p>文", n) },
	"wrong ends":       func(n int) string { return strings.Repeat("<b><i><u>文</b></p></table>", n) },
	"formats":          func(n int) string { return strings.Repeat(`<font a=1><font a=2><font a=3>文`, n) },
	"lists in lists":   func(n int) string { return strings.Repeat("<ul><li>文", n) },
	"tables in tables": func(n int) string { return strings.Repeat("<table><tr><td>文", n) },
	"cells": func(n int) string {
		return "<table>" + strings.Repeat("<tr><td rowspan=9999 colspan=9999>文", n) + "</table>"
	},
	"anchors": func(n int) string {
		return strings.Repeat(`<p>文<a href="#x" id=y>1</a>`, n) + `<p id=x><a href="#y">1</a>注`
	},
	"notes": func(n int) string {
		return strings.Repeat(`<p>文<a role=doc-noteref href="#x">1</a>`, n) + strings.Repeat(`<hr><p id=x>注。`, n)
	},
	"spaces":     func(n int) string { return "文" + strings.Repeat(" \n", 9*n) + "文" },
	"styles":     func(n int) string { return "<style>" + strings.Repeat("p,b{color:red} ", n) + "</style><p>文" },
	"braces":     func(n int) string { return "<style>" + strings.Repeat("{", 9*n) + "</style><p>文" },
	"attributes": func(n int) string { return "<p " + strings.Repeat("a=b ", n) + ">文" },
	"classes":    func(n int) string { return strings.Repeat(`<p class="`+strings.Repeat("a ", 100)+`">文`, n/100) },
	"comments":   func(n int) string { return strings.Repeat("<!--", n) + "--><p>文" },
	"entities":   func(n int) string { return strings.Repeat("&#19968;", n) },
	"ruby":       func(n int) string { return strings.Repeat("<ruby>文<rt>a", n) },
	"brackets":   func(n int) string { return strings.Repeat("<", 9*n) + "文" },
	"breaks":     func(n int) string { return "文" + strings.Repeat("<br> ", n) + "文" + strings.Repeat("<br>", n) },
}

// TestHostile holds that the cost of pages that were made to be costly grows as
// they do, and that nothing of them is lost.
func TestHostile(t *testing.T) {
	for name, page := range hostile {
		t.Run(name, func(t *testing.T) {
			growthtest.Linear(t, name, 16_000, func(n int) {
				f, err := Open("稿.html", []byte(page(n)), "")
				if err != nil {
					if _, ok := errors.AsType[*source.InputError](err); !ok {
						t.Error(err)
					}
					return
				}
				m, list := richtext.Read(f, richtext.Options{})
				drafttest.KeepsAll(t, m, list)
			})
		})
	}
}

// TestRefusals holds what is refused, how, and that a hint goes with it.
func TestRefusals(t *testing.T) {
	for name, c := range map[string]struct {
		file string
		data []byte
		err  error
		says string
	}{
		"100 MB":        {"稿.html", make([]byte, 100<<20), source.ErrTooLarge, "64 MB"},
		"tags":          {"稿.html", []byte(strings.Repeat("<b>", maxTags+1)), source.ErrTooLarge, "一百万"},
		"empty":         {"稿.html", nil, source.ErrEmpty, "没有文字"},
		"no text":       {"稿.html", []byte("<p></p><script>var a</script>"), source.ErrEmpty, "没有文字"},
		"only pictures": {"稿.html", []byte("<img src=a.png>"), source.ErrEmpty, "只有图片"},
		"long":          {"稿.html", []byte("<p>" + strings.Repeat("长", source.MaxLine/3+1)), source.ErrLongLine, "太长"},
		"cut off":       {"稿.mht", []byte("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Type: image/png\n\nx"), source.ErrDamaged, "损坏"},
		"no page":       {"稿.mht", []byte("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x--\n"), source.ErrDamaged, "损坏"},
	} {
		f, err := Open(c.file, c.data, "")
		input, ok := errors.AsType[*source.InputError](err)
		if !ok || f != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if !errors.Is(err, c.err) || !strings.Contains(input.Zh, c.says) || input.HintZh == "" || input.HintEn == "" {
			t.Errorf("%s: %s", name, input.Zh)
		}
	}
}

// TestDeep holds that what lies deeper than any page needs is read all the same.
func TestDeep(t *testing.T) {
	page := strings.Repeat("<div>", 100_000) + "里面。" + strings.Repeat("</div>", 100_000) + "<p>外面。"
	f, err := Open("稿.html", []byte(page), "")
	if err != nil {
		t.Fatal(err)
	}
	if f.Text != "里面。\n外面。\n" {
		t.Errorf("%q", f.Text)
	}
}
