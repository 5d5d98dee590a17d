package proof

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"kanben/book/golden"
)

// TestRules runs each rule's archive: in is mended to want, with all findings;
// silent are near misses that no rule changes and this rule says nothing of.
func TestRules(t *testing.T) {
	for _, r := range Rules() {
		t.Run(r.Code, func(t *testing.T) {
			path := filepath.Join("testdata", r.Code+".txtar")
			a, err := readArchive(path)
			if err != nil {
				t.Fatal(err)
			}
			in, silent := a.section("in"), a.section("silent")
			o := Options{Thorough: true}
			if own := strings.TrimSpace(a.section("boilerplate")); own != "" {
				o.Boilerplate = []*regexp.Regexp{regexp.MustCompile(own)}
			}
			mended, list := Mend(readText(in), o)
			got, findings := writeLines(mended), show(list)
			if golden.Updating() {
				a.setSection("want", got)
				a.setSection("findings", findings)
				if err := os.WriteFile(path, a.format(), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			if want := a.section("want"); got != want {
				t.Errorf("mended:\n%swant:\n%s", got, want)
			}
			if want := a.section("findings"); findings != want {
				t.Errorf("findings:\n%swant:\n%s", findings, want)
			}
			if !strings.Contains(findings, "["+r.Code+"]") {
				t.Errorf("nothing in the archive is found by %s", r.Code)
			}
			if silent == "" {
				t.Errorf("no near misses in the archive")
			}
			mended, list = Mend(readText(silent), o)
			if got := writeLines(mended); got != silent {
				t.Errorf("near misses were changed:\n%swant:\n%s%s", got, silent, show(list))
			}
			for i := range list {
				if list[i].Code == r.Code {
					t.Errorf("a near miss was found: %s", show(list[i:i+1]))
				}
			}
		})
	}
}
