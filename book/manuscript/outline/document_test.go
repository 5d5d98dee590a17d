package outline

import (
	"os"
	"strings"
	"testing"
)

// docs/reading.md names every rule that --explain may name.
func TestRulesAreDocumented(t *testing.T) {
	doc, err := os.ReadFile("../../../docs/reading.md")
	if err != nil {
		t.Fatal(err)
	}
	_, names, ok := strings.Cut(string(doc), "`--explain` 里的规则名：")
	if !ok {
		t.Fatal("the rules have no list")
	}
	names, _, _ = strings.Cut(names, "。\n")
	for _, r := range Rules() {
		if !strings.Contains(" "+names+" ", " "+r.Name+" ") {
			t.Errorf("no %s in docs/reading.md", r.Name)
		}
	}
}
