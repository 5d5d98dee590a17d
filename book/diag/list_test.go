package diag_test

import (
	"slices"
	"testing"

	"kanben/book/diag"
	"kanben/book/source"
)

func TestSortOrdersByFilePlaceSeverityCode(t *testing.T) {
	a, b := source.NewFile("b-first.txt", "UTF-8", "0123456789"), source.NewFile("a-second.txt", "UTF-8", "0123456789")
	find := func(code string, s diag.Severity, f *source.File, at int32) diag.Diagnostic {
		r := &diag.Rule{Code: code, Severity: s}
		return r.At(source.Span{File: f, Start: at, End: at + 1})
	}
	list := diag.List{
		find("L001", diag.Warning, nil, 0),
		find("P005", diag.Fixed, b, 0),
		find("P004", diag.Warning, a, 5),
		find("P003", diag.Fixed, a, 5),
		find("P002", diag.Fixed, a, 5),
		find("P001", diag.Fixed, a, 7),
		find("P000", diag.Error, a, 2),
	}
	want := []string{"P000", "P002", "P003", "P004", "P001", "P005", "L001"}
	for range len(list) { // from every rotation
		list = append(list[1:], list[0])
		got := slices.Clone(list)
		got.Sort([]*source.File{a, b})
		var codes []string
		for _, d := range got {
			codes = append(codes, d.Code)
		}
		if !slices.Equal(codes, want) {
			t.Fatalf("got %v, want %v", codes, want)
		}
	}
}

func TestUniqueSaysEverythingOnce(t *testing.T) {
	f := source.NewFile("稿.txt", "UTF-8", "0123456789")
	here, there := source.Span{File: f, End: 1}, source.Span{File: f, Start: 2, End: 3}
	glyph, line := &diag.Rule{Code: "F001"}, &diag.Rule{Code: "L001"}
	list := diag.List{
		glyph.At(source.Span{}, "😀"), // the running head, which has no place
		glyph.At(here, "😀"),
		glyph.At(here, "😀"),
		glyph.At(there, "😀"),
		glyph.At(there, "👍"),
		line.At(here),
		line.At(source.Span{}, "x"),
		line.At(source.Span{}, "x"),
	}
	want := diag.List{list[1], list[3], list[4], list[5], list[6]}
	got := list.Unique()
	if !slices.EqualFunc(got, want, func(a, b diag.Diagnostic) bool {
		return a.Rule == b.Rule && a.Span == b.Span && slices.Equal(a.Args, b.Args)
	}) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestForbidsCountsWarningsOnlyWhenStrict(t *testing.T) {
	for s, want := range map[diag.Severity][2]bool{
		diag.Fixed:   {false, false},
		diag.Advice:  {false, false},
		diag.Warning: {false, true},
		diag.Error:   {true, true},
	} {
		list := diag.List{{Rule: &diag.Rule{}, Severity: s}}
		if got := [2]bool{list.Forbids(false), list.Forbids(true)}; got != want {
			t.Errorf("%v: forbids %v, want %v", s, got, want)
		}
	}
}

func TestByRuleCountsInTheOrderOfCodes(t *testing.T) {
	dash := &diag.Rule{Code: "P000", Severity: diag.Fixed, Message: diag.Text{Zh: "破折号“%s”", En: "dash %s"}}
	list := diag.List{
		comma.At(source.Span{}, ",", "，"),
		dash.At(source.Span{}, "--"),
		comma.At(source.Span{}, ";", "；"),
		blank.At(source.Span{}),
	}
	got := list.ByRule(diag.Fixed)
	if len(got) != 2 || got[0].Rule != dash || got[0].N != 1 || got[1].Rule != comma || got[1].N != 2 {
		t.Fatalf("got %+v", got)
	}
	if l := got[1].Label(diag.Chinese); l != "半角标点" {
		t.Errorf("a named rule is called %q", l)
	}
	if l := got[0].Label(diag.English); l != "dash --" {
		t.Errorf("a rule without a name is called %q", l)
	}
}
