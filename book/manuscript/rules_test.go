package manuscript

import (
	"strings"
	"testing"
)

// Findings have codes of their own, texts in both languages and a source.
func TestRules(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range Rules() {
		if !strings.HasPrefix(r.Code, "B") || seen[r.Code] || r.Message.Zh == "" || r.Message.En == "" || r.Source == "" ||
			(r.Hint.Zh == "") != (r.Hint.En == "") {
			t.Errorf("%+v", r)
		}
		seen[r.Code] = true
	}
}
