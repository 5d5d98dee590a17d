package errata_test

import (
	"fmt"
	"strings"
	"testing"

	"kanben/book/compare"
	"kanben/build/errata"
	"kanben/fonts"
)

func record(n int) *errata.Record {
	r := &errata.Record{Title: "稿<b>", Old: "第1版", New: "第2版", Reprint: "都要。", Place: func(string) errata.Place { return errata.Place{Folio: "7", Paragraph: 2} }}
	s := compare.Speech{Title: "第一讲", State: compare.Altered, Moved: true}
	for i := range n {
		s.Changes = append(s.Changes, compare.Change{Old: fmt.Sprintf("原来的*第%d*句。", i), New: "改了的<话>。"})
	}
	r.Speeches = []compare.Speech{s, {Title: "第二讲", State: compare.Added}}
	return r
}

// What an author wrote is never taken for marks.
func TestRecord(t *testing.T) {
	data, err := record(1).HTML()
	if err != nil {
		t.Fatal(err)
	}
	page, text := string(data), string(record(1).Markdown())
	for _, want := range []string{"<del>原来的*第0*句。</del>", "<ins>改了的&lt;话&gt;。</ins>", "稿&lt;b&gt;", "有改动，位置移动", "都要。"} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %s", want)
		}
	}
	for _, want := range []string{`- 原：原来的\*第0\*句。`, "- 新：改了的&lt;话>。", "## 第二讲\n\n新增"} {
		if !strings.Contains(text, want) {
			t.Errorf("the text lacks %s", want)
		}
	}
}

// Editions that are called the same are told apart by what the user calls them, and
// where that does not help either, nothing is said.
func TestRecordNamesWhatItCompares(t *testing.T) {
	for _, tt := range []struct{ old, new, oldName, newName, want string }{
		{"第1版", "第2版", "旧.txt", "新.txt", "第1版 → 第2版"},
		{"第1版", "第1版", "旧_稿.txt", "新.txt", "旧_稿.txt → 新.txt"},
		{"第1版", "第1版", "稿.txt", "稿.txt", ""},
		{"第1版", "第1版", "旧.txt", "", ""},
	} {
		r := record(1)
		r.Old, r.New, r.OldName, r.NewName = tt.old, tt.new, tt.oldName, tt.newName
		data, err := r.HTML()
		if err != nil {
			t.Fatal(err)
		}
		page, text := string(data), string(r.Markdown())
		if tt.want == "" {
			if strings.Contains(page, "→") || strings.Contains(text, "→") {
				t.Errorf("%+v: an arrow:\n%s", tt, text)
			}
			continue
		}
		if !strings.Contains(page, ">"+tt.want+"<") || !strings.Contains(text, "\n"+strings.ReplaceAll(tt.want, "_", `\_`)+"\n") {
			t.Errorf("%+v: %s", tt, text)
		}
	}
}

// A full stop has its own white: no blank stands behind one.
func TestRecordHasNoBlankBehindMarks(t *testing.T) {
	data, err := record(3).HTML()
	if err != nil {
		t.Fatal(err)
	}
	if i := strings.Index(string(data), "。 "); i >= 0 {
		t.Error(string(data[i-30 : i+30]))
	}
}

// Four slips stand on a page; a long list goes on, and no row is lost.
func TestSlip(t *testing.T) {
	doc := record(40).Slip(fonts.Embedded())
	if len(doc.Pages) < 2 {
		t.Fatalf("%d pages", len(doc.Pages))
	}
	seen := map[string]int{}
	for _, p := range doc.Pages {
		for _, l := range p.Lines {
			for _, r := range l.Runs {
				seen[r.Text]++
			}
		}
	}
	if seen["勘误表"] != 4*len(doc.Pages) {
		t.Errorf("%d heads on %d pages", seen["勘误表"], len(doc.Pages))
	}
	rows := 0
	for text, n := range seen {
		if strings.HasPrefix(text, "原来的") {
			rows += n
		}
	}
	if rows != 4*40 {
		t.Errorf("%d rows on four times 40", rows)
	}
}
