package main

import (
	"encoding/json"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"kanben/build"
)

// The figures of stats are those of what build makes, whatever it is asked for: the
// pages of the PDF, the sheets of the booklet; and they add up.
func TestStatsAgreeWithBuild(t *testing.T) {
	dir := t.TempDir()
	output := func(args ...string) []map[string]any {
		t.Helper()
		out, err := kanben(t, dir, append(args, "--sample", "--json")...).Output()
		if err != nil {
			t.Fatalf("%v: %v", args, err)
		}
		var all []map[string]any
		for line := range strings.Lines(string(out)) {
			m := map[string]any{}
			if err := json.Unmarshal([]byte(line), &m); err != nil {
				t.Fatal(line, err)
			}
			all = append(all, m)
		}
		return all
	}
	number := func(v any) int { return int(v.(float64)) }
	outline := output("outline")[0]["speeches"].([]any)
	for _, flags := range []string{"", "--style large", "--style phone", "--writing vertical", "--cover-design frame", "--cover-apart --cover-design frame", "--folds 2", "--up 4", "--sheet a3", "--method signatures", "--style large --sheet a3"} {
		args := strings.Fields(flags)
		stats := output(append([]string{"stats"}, args...)...)[0]
		pages, sides := 0, 0
		for _, m := range output(append([]string{"build", "--force", "--only", "pdf,booklet", "-o", filepath.Join(dir, "成品")}, args...)...) {
			switch m["target"] {
			case build.PDF.String():
				pages += number(m["pages"])
			case build.Booklet.String():
				sides += number(m["pages"])
			}
		}
		if number(stats["pages"]) != pages || 2*number(stats["sheets"]) != sides {
			t.Errorf("%s: stats tells %v pages, %v sheets; built are %d pages, %d sides", flags, stats["pages"], stats["sheets"], pages, sides)
		}
		sum := number(stats["front"])
		for i, s := range stats["speeches"].([]any) {
			s, o := s.(map[string]any), outline[i].(map[string]any)
			sum += number(s["pages"])
			for _, key := range []string{"title", "chars", "minutes"} {
				if s[key] != o[key] {
					t.Errorf("%s: %s of speech %d is %v, in the outline %v", flags, key, i+1, s[key], o[key])
				}
			}
			if number(s["han"]) > number(s["chars"]) || number(s["sheets"]) < 1 || number(s["sheets"]) > number(s["pages"]) {
				t.Errorf("%s: speech %d: %v", flags, i+1, s)
			}
		}
		if covered := slices.Contains(args, "--cover-design"); !covered && sum != pages { // a back cover is no page of a speech
			t.Errorf("%s: the parts have %d pages, the book %d", flags, sum, pages)
		}
	}
}
