package diag_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"kanben/book/diag"
	"kanben/book/growthtest"
	"kanben/book/source"
)

func TestJSONHasTheContractsShape(t *testing.T) {
	f := source.NewFile("稿.txt", "UTF-8", "一\n二\n在主持学习时强调,<b>&")
	fixed := at(f, comma, ",", 0, ",", "，")
	fixed.Edits = []diag.Edit{{Span: fixed.Span, New: "，"}}
	list := diag.List{fixed, at(f, blank, "<b>", 0), blank.At(source.Span{})}
	var b bytes.Buffer
	if err := list.WriteJSON(&b, diag.Chinese); err != nil {
		t.Fatal(err)
	}
	if err := list.WriteSummary(&b); err != nil {
		t.Fatal(err)
	}
	const want = `{"type":"finding","code":"P001","severity":"fixed","file":"稿.txt","line":3,"column":9,"message":"半角“,”改为“，”","hint":"应为“，”","before":",","after":"，"}
{"type":"finding","code":"B009","severity":"warning","file":"稿.txt","line":3,"column":10,"message":"要填写的地方","hint":""}
{"type":"finding","code":"B009","severity":"warning","file":"","line":0,"column":0,"message":"要填写的地方","hint":""}
{"type":"summary","version":1,"fixed":1,"advice":0,"warning":2,"error":0}
`
	if got := b.String(); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

func TestChangeCoversAllEditsOfAFinding(t *testing.T) {
	f := source.NewFile("稿.txt", "UTF-8", "问题:(甲,乙)。")
	d := at(f, comma, "(", 0)
	open, shut := d.Span, at(f, comma, ")", 0).Span
	d.Edits = []diag.Edit{{Span: open, New: "（"}, {Span: shut, New: "）"}}
	before, after, ok := d.Change()
	if before != "(甲,乙)" || after != "（甲,乙）" || !ok {
		t.Errorf("Change() = %q, %q, %v", before, after, ok)
	}
	d.Edits = []diag.Edit{{Span: open}}
	if before, after, ok := d.Change(); before != "(" || after != "" || !ok {
		t.Errorf("of a deletion: Change() = %q, %q, %v", before, after, ok)
	}
	d.Edits = nil
	if _, _, ok := d.Change(); ok {
		t.Error("a finding without edits changes something")
	}
}

// TestFindingsOfOneLongLineCostLinearTime guards against counting a line's
// columns from its start for each finding.
func TestFindingsOfOneLongLineCostLinearTime(t *testing.T) {
	growthtest.Linear(t, "findings of one line", 100_000, func(n int) { writeFindings(t, n) })
}

// writeFindings writes n findings of one line, and checks the place of the last.
func writeFindings(t *testing.T, n int) {
	t.Helper()
	f := source.NewFile("稿.txt", "UTF-8", strings.Repeat("群众路线,", n))
	list := make(diag.List, 0, n)
	for i := range n {
		start := int32(i*13 + 12)
		list.Add(comma.At(source.Span{File: f, Start: start, End: start + 1}, ",", "，"))
	}
	var b bytes.Buffer
	if err := list.WriteJSON(&b, diag.English); err != nil {
		t.Fatal(err)
	}
	if last := fmt.Sprintf(`"column":%d,`, 5*n); !strings.Contains(b.String(), last) {
		t.Errorf("the last finding is not at %s", last)
	}
}
