package finish

import (
	"strings"
	"testing"

	"kanben/build/layout"
	"kanben/build/pdf/token"
)

// contentMarks are the marks of the contents below.
var contentMarks = []Mark{
	{Kind: Tagged, Role: 5, Type: layout.RoleH1},
	{Kind: Replaced, Text: "一"},
	{Kind: Footer},
	{Kind: Operators, Text: "0 0 m S\n"},
	{Kind: Layout},
}

// contentAside is what gopdf does not say of them: it had a font before the
// second that the document lacks.
var contentAside = &Aside{Marks: contentMarks, Fonts: map[Name]Name{"F1": "F1", "F3": "F2"}}

func TestRewrite(t *testing.T) {
	tests := []struct{ name, raw, marked, plain string }{
		{
			name: "runs of one mark share a text object, and what repeats is left out",
			raw: `[] 1.00 d
BT
57.00 520.04 TD
/F1 10.5 Tf 0 Tc
[<00410042>] TJ
ET
BT
57.00 502.04 TD
/F1 10.5 Tf 0 Tc
[<0041>-12<0042>3<0043>] TJ
ET
BT
67.50 502.04 TD
/F3 7.875 Tf 0 Tc
[<0041>] TJ
ET
[] 0.00 d
`,
			marked: "/H1<</MCID 0>>BDC\nBT\n/F1 10.5 Tf\n57 520.04 Td\n(\x00A\x00B)Tj\n" +
				"0 -18 Td\n[(\x00A)-12(\x00B)3(\x00C)]TJ\n/F2 7.875 Tf\n10.5 0 Td\n(\x00A)Tj\nET\nEMC\n",
			plain: "BT\n/F1 10.5 Tf\n57 520.04 Td\n(\x00A\x00B)Tj\n" +
				"0 -18 Td\n[(\x00A)-12(\x00B)3(\x00C)]TJ\n/F2 7.875 Tf\n10.5 0 Td\n(\x00A)Tj\nET\n",
		},
		{
			name:   "bytes that mean something in a string are escaped",
			raw:    "[] 1.00 d\nBT\n0.00 0.00 TD\n/F1 9 Tf 0 Tc\n[<2829005C0D0A>] TJ\nET\n[] 0.00 d\n",
			marked: "/H1<</MCID 0>>BDC\nBT\n/F1 9 Tf\n0 0 Td\n(\\(\\)\x00\\\\\\r\n)Tj\nET\nEMC\n",
			plain:  "BT\n/F1 9 Tf\n0 0 Td\n(\\(\\)\x00\\\\\\r\n)Tj\nET\n",
		},
		{
			name: "replaced content keeps its text where there is no structure",
			raw: "[] 1.00 d\nBT\n1.00 2.00 TD\n/F1 9 Tf 0 Tc\n[<0001>] TJ\nET\n[] 2.00 d\n" +
				"BT\n3.00 2.00 TD\n/F1 9 Tf 0 Tc\n[<0002>] TJ\nET\n[] 0.00 d\n[] 0.00 d\n",
			marked: "/H1<</MCID 0>>BDC\nBT\n/F1 9 Tf\n1 2 Td\n(\x00\x01)Tj\n/Span<</ActualText<FEFF4E00>>>BDC\n" +
				"2 0 Td\n(\x00\x02)Tj\nEMC\nET\nEMC\n",
			plain: "BT\n/F1 9 Tf\n1 2 Td\n(\x00\x01)Tj\n/Span<</ActualText<FEFF4E00>>>BDC\n" +
				"2 0 Td\n(\x00\x02)Tj\nEMC\nET\n",
		},
		{
			name:   "a text object opened in replaced content is closed in it",
			raw:    "[] 1.00 d\n[] 2.00 d\nBT\n3.00 2.00 TD\n/F1 9 Tf 0 Tc\n[<0002>] TJ\nET\n[] 0.00 d\n[] 0.00 d\n",
			marked: "/H1<</MCID 0>>BDC\n/Span<</ActualText<FEFF4E00>>>BDC\nBT\n/F1 9 Tf\n3 2 Td\n(\x00\x02)Tj\nET\nEMC\nEMC\n",
			plain:  "/Span<</ActualText<FEFF4E00>>>BDC\nBT\n/F1 9 Tf\n3 2 Td\n(\x00\x02)Tj\nET\nEMC\n",
		},
		{
			name: "graphics stand outside text objects, in marks of artifacts",
			raw: "0.00 g\n[] 3.00 d\nBT\n1.00 2.00 TD\n/F1 9 Tf 0 Tc\n[<0001>] TJ\nET\n" +
				"q\n57.00 549.69 294.00 0.35 re f\nQ\n[] 0.00 d\n[] 5.00 d\n[] 4.00 d\n[] 0.00 d\n",
			marked: "0 g\n/Artifact<</Type/Pagination/Subtype/Footer>>BDC\nBT\n/F1 9 Tf\n1 2 Td\n(\x00\x01)Tj\nET\n" +
				"57 549.69 294 .35 re f\nEMC\n/Artifact<</Type/Layout>>BDC\n0 0 m S\nEMC\n",
			plain: "0 g\nBT\n/F1 9 Tf\n1 2 Td\n(\x00\x01)Tj\nET\n57 549.69 294 .35 re f\n0 0 m S\n",
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			c, err := rewrite([]byte(test.raw), contentAside)
			if err != nil {
				t.Fatal(err)
			}
			if string(c.marked) != test.marked {
				t.Errorf("marked:\n%q\nwant\n%q", c.marked, test.marked)
			}
			if string(c.plain()) != test.plain {
				t.Errorf("plain:\n%q\nwant\n%q", c.plain(), test.plain)
			}
		})
	}
}

func TestRewriteRefuses(t *testing.T) {
	const text = "BT\n1.00 2.00 TD\n/F1 9 Tf 0 Tc\n[<0001>] TJ\nET\n"
	for _, test := range []struct{ raw, want string }{
		{text, "outside all marks"},
		{"1 2 3 4 re f", "outside all marks"},
		{"[] 1.00 d [<0001>] TJ", "without a font"},
		{"[] 1.00 d\n" + text, "in the middle"},
		{"[] 0.00 d", "an end without a mark"},
		{"[] 6.00 d", "no mark"},
		{"[] -1.00 d", "no mark"},
		{"[] 1.50 d", "no mark"},
		{"[] 1.00 d [] 5.00 d", "a mark within a mark"},
		{"[] 2.00 d", "replaced content outside"},
		{"[] 5.00 d [] 2.00 d", "replaced content outside"},
		{"[] 4.00 d", "operators outside"},
		{"[] 1.00 d [] 2.00 d [] 2.00 d", "replaced content outside"},
		{"[] 1.00 d /F1 9 Tf [<00G1>] TJ", "not a glyph number"},
		{"[] 1.00 d /F1 9 Tf [<0001] TJ", "without an end"},
		{"[] 1.00 d /F1 9 Tf [<0001>x<0002>] TJ", "not an adjustment"},
		{"[] 1.00 d /F1 9 Tf [<0001> TJ", "without an end"},
		{"[] 1.00 d /F1 9 Tf [<001>] TJ", "not a glyph number"},
		{"1 Tc", "character spacing"},
		{"1 0 0 rg", "operator"},
		{"1 2 3 4 5 cm", "too many operands"},
		{"1 TD", "with 1 numbers"},
		{"0", "in the middle"},
		{"0.5 g", "second ink"},
		{"<00>", "operator"},
		{"/F2 9 Tf", "none of the document's fonts"},
	} {
		if c, err := rewrite([]byte(test.raw), contentAside); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%q gave %v, %v, want an error with %q", test.raw, c, err, test.want)
		}
	}
}

// Whatever comes in: no panic, and marked content and text objects in what goes
// out are nested.
func FuzzRewrite(f *testing.F) {
	f.Add([]byte("0.00 g\n[] 1.00 d\nBT\n57.00 520.04 TD\n/F1 10.5 Tf 0 Tc\n[<00410042>-12<0043>] TJ\nET\n[] 0.00 d\n"))
	f.Add([]byte("[] 1.00 d\n[] 2.00 d\nBT\n3.00 2.00 TD\n/F1 9 Tf 0 Tc\n[<0002>] TJ\nET\n[] 0.00 d\n[] 0.00 d\n"))
	f.Add([]byte("[] 5.00 d\nq\n57.00 549.69 294.00 0.35 re f\nQ\n[] 4.00 d\n[] 0.00 d\n"))
	f.Fuzz(func(t *testing.T, src []byte) {
		c, err := rewrite(src, contentAside)
		if err != nil {
			return
		}
		checkNesting(t, c.marked)
		checkNesting(t, c.plain())
	})
}

// checkNesting holds BT … ET and BDC … EMC to their nesting.
func checkNesting(t *testing.T, content []byte) {
	t.Helper()
	var open []string
	l := &lexer{src: content}
	for l.skipSpace(); l.at < len(l.src); l.skipSpace() {
		switch c := l.src[l.at]; {
		case token.IsDelimiter(c):
			if _, err := l.object(0); err != nil {
				t.Fatalf("%q: %v", content, err)
			}
			continue
		}
		switch word := string(l.word()); word {
		case "BT", "BDC":
			open = append(open, word)
		case "ET", "EMC":
			want := map[string]string{"ET": "BT", "EMC": "BDC"}[word]
			if len(open) == 0 || open[len(open)-1] != want {
				t.Fatalf("%q: %s closes %v", content, word, open)
			}
			open = open[:len(open)-1]
		}
	}
	if len(open) > 0 {
		t.Fatalf("%q: %v stays open", content, open)
	}
}

func BenchmarkRewrite(b *testing.B) {
	line := "BT\n57.00 520.04 TD\n/F1 10.5 Tf 0 Tc\n[<" + strings.Repeat("01A4>-12<", 27) + "0042>] TJ\nET\n"
	src := []byte("[] 1.00 d\n" + strings.Repeat(line, 26) + "[] 0.00 d\n")
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := rewrite(src, contentAside); err != nil {
			b.Fatal(err)
		}
	}
}
