package finish

import (
	"strings"
	"testing"
)

// rawSample is a file as gopdf writes it, cut down.
const rawSample = `%PDF-1.7
%âãÏÓ

1 0 obj
<<
  /Type /Catalog
  /Pages 2 0 R
>>
endobj

2 0 obj
<<
  /Type /Pages
  /MediaBox [ 0 0 419.53 595.28 ]
  /Count 1
  /Kids [  5 0 R  ]
>>
endobj

3 0 obj
endobj

4 0 obj
<<
	/ProcSet [/PDF /Text /ImageB /ImageC /ImageI]
	/Font <<
		/F1 7 0 R
	>>
	/ColorSpace <<
	>>
>>
endobj

5 0 obj
<<
  /Type /Page
  /Parent 2 0 R
  /Resources 4 0 R
  /Contents  6 0 R 
>>
endobj

6 0 obj
<<
/Length 7
>>
stream
0.00 g
endstream
endobj

7 0 obj
<<
/BaseFont /ABCDEF+Face
/DescendantFonts [8 0 R]
/Subtype /Type0
>>
endobj

8 0 obj
<<
/FontDescriptor 9 0 R
/W [1[1000]2[500]]
>>
endobj

9 0 obj
<<
/Ascent 880
/FontBBox [-10 -120 1000 880]
>>
endobj

xref
0 10
trailer
<<
/Size 10
/Root 1 0 R
>>
startxref
999
%%EOF
`

func TestReadPart(t *testing.T) {
	part, err := ReadPart([]byte(rawSample), []Aside{{}})
	if err != nil {
		t.Fatal(err)
	}
	if len(part.pages) != 1 || string(part.pages[0].marked) != "0 g\n" {
		t.Errorf("%d pages", len(part.pages))
	}
	font := part.fonts["F1"]
	if font.descriptor.Get("Ascent") != Int(880) || font.cidFont.Get("W") == nil {
		t.Errorf("the font is %+v", font)
	}
}

func TestReadPartRefuses(t *testing.T) {
	for _, test := range []struct{ old, new, want string }{
		{"%PDF-1.7", "%PS", "no PDF header"},
		{"5 0 obj", "5 1 obj", "object 5 does not begin"},
		{"/Length 7", "/Length 700000", "unknown length"},
		{"/Length 7", "/Length 5", "endstream"},
		{"/Length 7", "/Filter /FlateDecode /Length 7", "no readable content"},
		{"/Contents  6 0 R", "/Contents  60 0 R", "no readable content"},
		{"/Kids [  5 0 R  ]", "/Kids [ 77 0 R ]", "page 1"},
		{"/Kids [  5 0 R  ]", "/Kids []", "0 pages, not 1"},
		{"/Pages 2 0 R", "", "page tree"},
		{"/Resources 4 0 R", "", "resources"},
		{"[8 0 R]", "[]", "0 descendant fonts"},
		{"/FontDescriptor 9 0 R", "", "descriptor"},
		{"0.00 g", "0.50 g", "second ink"},
		{"\nxref\n0 10", "\nxxef\n0 10", "not a count"},
		{"endobj\n\n2 0", "\n2 0", "endobj is missing"},
	} {
		src := strings.Replace(rawSample, test.old, test.new, 1)
		if _, err := ReadPart([]byte(src), []Aside{{}}); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%q for %q gave %v, want an error with %q", test.new, test.old, err, test.want)
		}
	}
}

func FuzzReadPart(f *testing.F) {
	f.Add([]byte(rawSample))
	f.Fuzz(func(t *testing.T, src []byte) {
		part, err := ReadPart(src, []Aside{{Marks: []Mark{{Kind: Tagged}}}})
		if err == nil && len(part.pages) != 1 {
			t.Errorf("%d pages", len(part.pages))
		}
	})
}
