package html

import (
	"strings"
	"testing"
)

// TestBroken holds that the text of broken pages is read, paragraph by paragraph.
func TestBroken(t *testing.T) {
	for page, want := range map[string]string{
		"<head><title>x</title><p>没有结束的头<p>又一段":                                         "没有结束的头\n又一段\n",
		"<head><meta charset=utf-8>头里的字</head>正文":                                       "头里的字正文\n",
		"<html><body><p>一</body></html><p>后面还有":                                         "一\n后面还有\n",
		"<p>一<p>二</div>三</span>四":                                                       "一\n二三四\n",
		"<table><tr><td>一<td>二<tr><td>三</table>四":                                       "一\n二\n三\n四\n",
		"<table><tr><td><b>一</table>二</b>三":                                             "一\n二三\n",
		"<ul><li>一<li>二<ul><li>三</ul><li>四</ul>五":                                       "一\n二\n三\n四\n五\n",
		"<select><option>不收<option>也不收</select>收":                                       "收\n",
		"<!-- <p>注释</p> --><p>一<!-- 没有结束":                                               "一\n",
		"<p>一<script>var a='<p>二</p>'</script>三<style>p{}</style>四":                     "一三四\n",
		"<p>一<br>二<br><br>":                                                             "一\v二\n",
		"</p>一</br>二":                                                                   "一\v二\n",
		"<p>a < b &amp;&amp; c > d &unknown; &#x4e00;&#99999999;":                       "a < b && c > d &unknown; 一\uFFFD\n",
		"<p>一<p/>二<o:p/>三<v:shape/>四":                                                   "一\n二三四\n",
		"<P CLASS=MsoNormal>大写</P><H1>题</H1>":                                           "大写\n题\n",
		"<p>零宽\u200b和\u00ad软":                                                           "零宽\u200b和\u00ad软\n",
		"<div style='display:none'>藏</div><div style='display:block'>露</div>":           "露\n",
		"<style>.x{display:none} .y{display:block}</style><p class=x>藏<p class='y z'>露": "露\n",
		"<style>@media print{.x{display:none}}</style><p class=x>露":                     "露\n",
	} {
		f, err := Open("稿.html", []byte(page), "")
		if err != nil {
			t.Errorf("%s: %v", page, err)
			continue
		}
		if f.Text != want {
			t.Errorf("%s gives %q, want %q", page, f.Text, want)
		}
	}
}

// TestNotesOutside holds that notes count as read wherever they stand.
func TestNotesOutside(t *testing.T) {
	const page = `<article><h1>题目在这里</h1><p>正文是一句相当长的话，说了一件事<a id=r href="#n">[1]</a>。</p></article><div><hr><p id=n><a href="#r">[1]</a>注释。</p><p>广告</p></div>`
	if got := drawn(t, "稿.html", []byte(page)); !strings.Contains(got, "note 1 注释。") || !strings.Contains(got, "B090] 网页里正文以外的 1 处（2 字）") {
		t.Error(got)
	}
}

// TestCharset holds which encoding a page is read in.
func TestCharset(t *testing.T) {
	const gbk = "\xc8\xba\xd6\xda\xc2\xb7\xcf\xdf\xca\xc7\xc9\xfa\xc3\xfc\xcf\xdf\xa1\xa3" // 群众路线是生命线。
	for page, want := range map[string]string{
		"<meta charset=gb2312><p>" + gbk:                                           "HTML GBK",
		"<meta http-equiv=Content-Type content='text/html; charset=GBK'><p>" + gbk: "HTML GBK",
		"<meta charset=utf-8><p>" + gbk:                                            "HTML GBK", // it lies
		"<meta charset=gbk><p>群众路线是生命线。":                                           "HTML UTF-8",
		"<p>群众路线是生命线。":                                                             "HTML UTF-8",
		"\xEF\xBB\xBF<meta charset=big5><p>群众路线是生命线。":                              "HTML UTF-8 (BOM)",
	} {
		f, err := Open("稿.html", []byte(page), "")
		if err != nil {
			t.Errorf("%q: %v", page, err)
			continue
		}
		if f.Encoding != want || f.Text != "群众路线是生命线。\n" {
			t.Errorf("%q is %s: %q", page, f.Encoding, f.Text)
		}
	}
}

// TestIsPage holds what is read as a page.
func TestIsPage(t *testing.T) {
	for _, c := range []struct {
		name, data string
		want       bool
	}{
		{"a.html", "文字", true}, {"a.HTM", "文字", true}, {"a.xhtml", "", true}, {"a.html", "PK\x03\x04", false}, {"a.html", "%PDF-1", false},
		{"a.doc", "<html><body>", true}, {"a", "\uFEFF<!DOCTYPE html>", true}, {"-", "<!-- saved from url=(1)x -->\n<!doctype HTML>", true},
		{"a.txt", "<!DOCTYPE html>", false}, {"a.md", "<html>", false}, {"a", "文字<html>", false}, {"a.doc", "<?xml version='1.0'?><html xmlns='x'>", true},
		{"a.doc", "<?xml version='1.0'?><?mso-application progid=\"Word.Document\"?><w:wordDocument>", false},
		{"a.doc", "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n", true}, {"a.mht", "From: <Saved by Blink>\nContent-Type: multipart/related\n", true},
		{"a.mht", "文字", false},
	} {
		if got := IsPage(c.name, []byte(c.data)); got != c.want {
			t.Errorf("%s %q: %v", c.name, c.data, got)
		}
	}
}
