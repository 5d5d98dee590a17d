package finish

import (
	"reflect"
	"strings"
	"testing"

	"kanben/build/geom"
)

func TestObjectsAreWrittenShort(t *testing.T) {
	tests := []struct {
		object Object
		want   string
	}{
		{Null{}, "null"},
		{Bool(true), "true"},
		{Int(-7), "-7"},
		{Milli(0), "0"},
		{Milli(500), ".5"},
		{Milli(-84), "-.084"},
		{Milli(12300), "12.3"},
		{Milli(595276), "595.276"},
		{Points(geom.A5.Width), "419.528"},
		{Ref(12), "12 0 R"},
		{Name("A B#(名)"), "/A#20B#23#28#E5#90#8D#29"},
		{ASCII("a(b)\\\r\n"), "(a\\(b\\)\\\\\\r\n)"},
		{Hex("\x00\xFF"), "<00FF>"},
		{Text("不𝌆"), "<FEFF4E0DD834DF06>"},
		{Text(""), "<FEFF>"},
		{Array{Int(1), Int(2), Name("R"), Name("S"), ASCII("x"), Ref(3), Bool(false)}, "[1 2/R/S(x)3 0 R false]"},
		{Dict{{"A", Int(1)}, {"B", Dict{{"C", Array{}}}}}, "<</A 1/B<</C[]>>>>"},
	}
	for _, test := range tests {
		if got := string(test.object.Append(nil)); got != test.want {
			t.Errorf("%#v is written %s, want %s", test.object, got, test.want)
		}
	}
}

func TestObjectsComeBack(t *testing.T) {
	for _, want := range []Object{
		Null{}, Bool(true), Bool(false), Int(0), Int(-12), Milli(1500), Ref(5),
		Name("Font"), Name("A B#"), ASCII("(a) \\ \r \n"), Hex("\x00\x10"), Array{},
		Array{Int(1), Int(0), Ref(1), Name("R")},
		Dict{{"K", Array{Dict{{"MCID", Int(0)}}}}, {"N", Milli(-500)}},
	} {
		l := &lexer{src: want.Append(nil)}
		got, err := l.object(0)
		if err != nil || !reflect.DeepEqual(got, want) || l.at != len(l.src) {
			t.Errorf("%s came back as %#v, %v", l.src, got, err)
		}
	}
}

func TestLexerRefuses(t *testing.T) {
	for src, want := range map[string]string{
		"":                       "missing",
		"[1 2":                   "missing",
		"<< /A 1":                "key",
		"<< 1 2 >>":              "key",
		"(a":                     "without an end",
		`(a\`:                    "without an end",
		"<00":                    "without an end",
		"<0>":                    "odd",
		"<0G>":                   "not a digit",
		"/A#1":                   "bad escape",
		"1.2345":                 "not a number",
		"--1":                    "not a number",
		"1e5":                    "not a number",
		"nonsense":               "not a number",
		"9999999999999":          "not a number",
		strings.Repeat("[", 100): "too deep",
	} {
		if o, err := (&lexer{src: []byte(src)}).object(0); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q gave %v, %v, want an error with %q", src, o, err, want)
		}
	}
}

func TestDictKeepsOrder(t *testing.T) {
	d := Dict{{"B", Int(1)}, {"A", Int(2)}}
	d.Set("B", Int(3))
	d.Set("C", Int(4))
	if got := string(d.Append(nil)); got != "<</B 3/A 2/C 4>>" {
		t.Errorf("got %s", got)
	}
	if d.Get("Z") != nil || d.Get("C") != Int(4) {
		t.Error("Get gives the wrong values")
	}
	if longer := d.with("D", Int(5)); len(d) != 3 || len(longer) != 4 {
		t.Error("with changed the dictionary")
	}
}

// What can be read is written in one way, which reads as the same.
func FuzzObject(f *testing.F) {
	f.Add([]byte("<</Type/Page/MediaBox[0 0 419.53 595.28]/Kids[3 0 R 4 0 R]/T(a\\)b)/H<00ff>>>"))
	f.Add([]byte("[true false null -.5 12.340 /A#20B (()) 1 0 RG]"))
	f.Fuzz(func(t *testing.T, src []byte) {
		o, err := (&lexer{src: src}).object(0)
		if err != nil {
			return
		}
		once := o.Append(nil)
		again, err := (&lexer{src: once}).object(0)
		if err != nil {
			t.Fatalf("%q was written as %q: %v", src, once, err)
		}
		if twice := again.Append(nil); string(twice) != string(once) {
			t.Errorf("%q was written as %q and then as %q", src, once, twice)
		}
	})
}
