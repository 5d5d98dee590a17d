package zipxml

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"unicode/utf8"
)

// ours tells what the scanner reads, one token a line.
func ours(data []byte) (string, error) {
	var w strings.Builder
	s := NewScanner("x", data, nil)
	text := ""
	flush := func() {
		if text != "" {
			fmt.Fprintf(&w, "%q\n", text)
			text = ""
		}
	}
	for {
		switch s.Next() {
		case StartTag:
			flush()
			fmt.Fprintf(&w, "<%s", s.Local)
			for rest := s.attrs; ; {
				name, value, more, ok := cutAttr(rest)
				if !ok {
					break
				}
				rest = more
				fmt.Fprintf(&w, " %s=%q", name, s.unescape(value))
			}
			w.WriteString("\n")
		case EndTag:
			flush()
			w.WriteString(">\n")
		case CharData:
			text += string(s.Text)
		case NoToken:
			flush()
			return w.String(), s.Err
		}
	}
}

// theirs tells what encoding/xml reads. It joins what comments part.
func theirs(data []byte) (string, error) {
	var w strings.Builder
	d := xml.NewDecoder(strings.NewReader(string(data)))
	text := ""
	var open []xml.Name
	flush := func() {
		if text != "" {
			fmt.Fprintf(&w, "%q\n", text)
			text = ""
		}
	}
	for {
		t, err := d.RawToken()
		if err != nil {
			flush()
			if err == io.EOF {
				err = nil
				if len(open) > 0 {
					err = errors.New("open")
				}
			}
			return w.String(), err
		}
		switch t := t.(type) {
		case xml.StartElement:
			flush()
			open = append(open, t.Name)
			fmt.Fprintf(&w, "<%s", t.Name.Local)
			for _, a := range t.Attr {
				name := a.Name.Local
				if a.Name.Space != "" {
					name = a.Name.Space + ":" + name
				}
				fmt.Fprintf(&w, " %s=%q", name, a.Value)
			}
			w.WriteString("\n")
		case xml.EndElement:
			flush()
			if len(open) == 0 || open[len(open)-1] != t.Name {
				return "", errors.New("closed by another")
			}
			open = open[:len(open)-1]
			w.WriteString(">\n")
		case xml.CharData:
			if len(open) == 0 && len(bytes.TrimSpace(t)) > 0 {
				return "", errors.New("text outside")
			}
			if len(open) > 0 {
				text += string(t)
			}
		case xml.Directive:
			return "", ErrDoctype
		}
	}
}

var xmlSeeds = []string{
	`<?xml version="1.0" encoding="UTF-8"?>` + "\n" + `<w:p xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" w:rsid='00"A'><w:r/><w:t xml:space="preserve"> 甲&amp;&lt;&#x4E00;&#19968; </w:t><!-- 注 --><![CDATA[<乙>]]></w:p>`,
	`<a b = "1>2" c='x'><b></b ></a>`, `<a><b></a></b>`, `<a>`, `</a>`, `<a b="<"/>`, `<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>`, `<a>&#0;&nosuch;</a>`, `<a`, `<a b="`, `text`, "<a>\r\n</a>",
	`<a/><b/>`, `<a><?pi x?></a>`, `<a></a x>`, `<:a/>`, `<a:/>`,
}

// FuzzXML holds that whatever encoding/xml reads as well-formed, the Scanner
// reads alike, and that nothing makes it fail otherwise than by an error. It is
// the more lenient: what Word's own reader would refuse for a sign it does not
// allow still is text.
func FuzzXML(f *testing.F) {
	for _, s := range xmlSeeds {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		got, err := ours(data)
		if !utf8.Valid(data) || strings.Contains(string(data), "\r") || strings.Contains(string(data), "encoding") {
			return // encoding/xml turns line ends, and refuses the others
		}
		want, refused := theirs(data)
		if refused != nil {
			return
		}
		if errors.Is(err, ErrDepth) {
			return
		}
		if err != nil || got != want {
			t.Errorf("%q gives\n%s\n%v\nwant\n%s", data, got, err, want)
		}
	})
}

// TestScannerRefuses holds what is no well-formed XML.
func TestScannerRefuses(t *testing.T) {
	for text, want := range map[string]error{
		`<a><b></a></b>`: ErrSyntax, `<a>`: ErrSyntax, `</a>`: ErrSyntax, `<a`: ErrSyntax, `<a b="`: ErrSyntax, `x`: ErrSyntax,
		`<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>`: ErrDoctype, `<a>&x;</a>`: ErrSyntax, `<a>&#x;</a>`: ErrSyntax, `<a>& b</a>`: ErrSyntax,
		`<a><!-- </a>`: ErrSyntax, `<a><![CDATA[</a>`: ErrSyntax,
		strings.Repeat("<a>", MaxDepth+1): ErrDepth,
	} {
		if _, err := ours([]byte(text)); !errors.Is(err, want) {
			t.Errorf("%.40s gives %v", text, err)
		}
	}
	if got, err := ours([]byte("<a>&#11;x&#xFFFE;</a>")); err != nil || got != "<a\n\"x\"\n>\n" {
		t.Errorf("signs that XML forbids: %q, %v", got, err)
	}
}
