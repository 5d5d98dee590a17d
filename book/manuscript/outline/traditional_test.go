package outline

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// The two lists go together: sorted, of one length, each character three bytes.
func TestTraditionalForms(t *testing.T) {
	if !slices.IsSorted(traditionalForms) || len(traditionalForms) != len(simplifiedForms) {
		t.Fatalf("%d traditional forms, sorted %v; %d simplified", len(traditionalForms), slices.IsSorted(traditionalForms), len(simplifiedForms))
	}
	for i, r := range traditionalForms {
		if s := simplifiedForms[i]; s == r || utf8.RuneLen(r) != 3 || utf8.RuneLen(s) != 3 {
			t.Errorf("%c becomes %c", r, s)
		}
	}
}

func TestFold(t *testing.T) {
	long := strings.Repeat("講", maxFolded)
	for in, want := range map[string]string{
		"第一講 開幕致詞":    "第一讲 开幕致词",
		"謝謝大家":        "谢谢大家",
		"a\xFF講":      "a\xFF讲",
		"第一讲":         "第一讲",
		"Hello":       "Hello",
		"":            "",
		long:          long,
		"\U00020000講": "\U00020000讲",
	} {
		if got := fold(in); got != want {
			t.Errorf("fold(%q) = %q, want %q", in, got, want)
		}
	}
}

// What --explain and findings say is what the author typed.
func TestTraditionalReasons(t *testing.T) {
	lines, o := find("第一講 甲|各位來賓：|¶|第三講 乙|¶|謝謝大家！", Options{})
	for i, want := range map[int]string{0: "第一講", 1: "來賓", 3: "第三講", 5: "謝謝"} {
		if why := o.Why(i, lines[i]); !strings.Contains(why.Zh, want) {
			t.Errorf("%s: reason %q, want …%s…", lines[i], why.Zh, want)
		}
	}
	if len(o.Remarks) != 1 || o.Remarks[0].Label != "第三講" || o.Remarks[0].Before != "第一講" {
		t.Errorf("remarks %+v", o.Remarks)
	}
}
