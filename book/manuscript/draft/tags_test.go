package draft

import (
	"strings"
	"testing"

	"kanben/book"
	"kanben/book/growthtest"
	"kanben/book/source"
)

// draw shows inlines.
func draw(in []book.Inline) string {
	var w strings.Builder
	for _, x := range in {
		switch x := x.(type) {
		case *book.Text:
			w.WriteString(x.S)
		case *book.Emphasis:
			w.WriteString([...]string{"点", "粗", "码", "名", "书"}[x.Kind] + "{" + draw(x.Text) + "}")
		case *book.Script:
			w.WriteString(map[bool]string{true: "^", false: "_"}[x.Up] + "{" + x.S + "}")
		case *book.LineBreak:
			w.WriteString("⏎")
		}
	}
	return w.String()
}

func row(text string) []book.Inline {
	f := source.NewFile("稿.txt", "UTF-8", text)
	span := source.Span{File: f, End: int32(len(text))}
	return []book.Inline{&book.Text{Span: span, S: text}}
}

// TestTags holds which tags become what they say, and which stay text.
func TestTags(t *testing.T) {
	for text, want := range map[string]string{
		"一<b>二</b>三":                   "一粗{二}三",
		"<STRONG>二</STRONG>":           "粗{二}",
		"<i>甲</i><em>乙</em><u>丙</u>":   "点{甲}点{乙}名{丙}",
		"m<sup>3</sup>、H<sub>2</sub>O": "m^{3}、H_{2}O",
		"<b>粗<i>点</i></b>平":            "粗{粗点{点}}平",
		`<b style="color:red">红</b>`:   "粗{红}",
		"一<br>二<br/>三<BR />四":          "一⏎二⏎三⏎四",
		"一<br><br/>二<br>":              "一⏎二",
		"<b>甲<br>乙</b>":                "粗{甲⏎乙}",
		// What is not known, or has no other half, is text.
		"a<b，c>d":          "a<b，c>d",
		"若a<b>c":           "若a<b>c",
		"一</b>二":           "一</b>二",
		"<b></b>空":         "<b></b>空",
		"<b> </b>空":        "<b> </b>空",
		"<b><i>错</b>位</i>": "粗{<i>错}位</i>",
		"<span>一</span><论语><b论>二</b论>":               "<span>一</span><论语><b论>二</b论>",
		"<sup>" + strings.Repeat("长", 40) + "</sup>": "<sup>" + strings.Repeat("长", 40) + "</sup>",
		`\<b>一</b>`:  `\<b>一</b>`,
		"<b 二>一</b>": "<b 二>一</b>",
		"没有":         "没有",
	} {
		var tags Tags
		if got := draw(tags.Inlines(row(text))); got != want {
			t.Errorf("%s gives %s, want %s", text, got, want)
		}
		if changed := want != text; changed != (tags.Count > 0) || changed != (len(tags.Aside) > 0) {
			t.Errorf("%s: %d tags, %d places", text, tags.Count, len(tags.Aside))
		}
	}
}

// TestTagsGrow holds that tags cost as much as there are of them.
func TestTagsGrow(t *testing.T) {
	for _, piece := range []string{"<b>", "</b>", "<b>一</b>", "<b><i>", "<", "<b <b <b ", "<br>"} {
		growthtest.Linear(t, piece, 64_000, func(n int) {
			text := strings.Repeat(piece, n)
			var tags Tags
			tags.Inlines(row(text))
			HasTags(text)
		})
	}
}

// FuzzTags holds that no letter is lost but those of the tags that were turned.
func FuzzTags(f *testing.F) {
	f.Add("一<b>二</b>三<br>四<sup>5</sup>")
	f.Add("<b><i></b></i>")
	f.Fuzz(func(t *testing.T, text string) {
		var tags Tags
		out := tags.Inlines(row(text))
		left := []byte(text)
		for _, s := range tags.Aside {
			for k := s.Start; k < s.End; k++ {
				left[k] = 0
			}
		}
		if want := strings.ReplaceAll(string(left), "\x00", ""); Flat(out) != want && !strings.Contains(text, "\x00") {
			t.Errorf("%q leaves %q, want %q", text, Flat(out), want)
		}
	})
}
