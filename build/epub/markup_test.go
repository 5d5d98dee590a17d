package epub

import (
	"encoding/xml"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestEscape(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"", ""},
		{"依靠群众，求胜利。", "依靠群众，求胜利。"},
		{"a < b && c > d", "a &lt; b &amp;&amp; c &gt; d"},
		{`"引"`, "&quot;引&quot;"},
		{"一\t二\n三\r", "一&#9;二&#10;三&#13;"},
		{"\x00\x01一\x1f", "一"},
		{"前\uFFFE后\uFFFF\uFFFD", "前后\uFFFD"},
		{"坏\xff\xfe的\xe4\xb8", "坏\uFFFD的\uFFFD"},
		{"\xed\xa0\x80", "\uFFFD"},
		{"𠮷😀", "𠮷😀"},
	} {
		if got := string(escape(nil, c.in)); got != c.want {
			t.Errorf("%q: %q, want %q", c.in, got, c.want)
		}
	}
}

func TestMarkupLeavesEmptyAttributesOut(t *testing.T) {
	m := newMarkup(0)
	m.start("a", "href", "", "title", `"&`)
	m.empty("br", "class", "")
	got := string(m.document())
	if want := `<a title="&quot;&amp;"><br/></a>`; !strings.Contains(got, want) {
		t.Errorf("%s, want %s", got, want)
	}
}

// What escape writes is read back as the text without what XML cannot hold.
func FuzzEscape(f *testing.F) {
	for _, s := range []string{"<&>\"", "\x00\xff", "\uFFFE\uFFFD", "一\r\n二"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		m := newMarkup(len(s))
		m.leaf("p", s, "title", s)
		doc := m.document()
		if !utf8.Valid(doc) {
			t.Fatalf("%q is not UTF-8", doc)
		}
		var got struct {
			Title string `xml:"title,attr"`
			Text  string `xml:",chardata"`
		}
		if err := xml.Unmarshal(doc, &got); err != nil {
			t.Fatal(err)
		}
		want := strings.Map(func(r rune) rune {
			if r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == 0xFFFE || r == 0xFFFF {
				return -1
			}
			return r
		}, strings.ToValidUTF8(s, "\uFFFD"))
		if got.Text != want || got.Title != want {
			t.Errorf("%q came back as %q and %q", want, got.Text, got.Title)
		}
	})
}
