package proof

import (
	"testing"

	"kanben/book/diag"
)

// TestSwitches holds that a rule can be switched off, and that its proposals are
// carried out on request, each with its edits; a second run finds nothing.
func TestSwitches(t *testing.T) {
	for _, c := range []struct {
		name     string
		o        Options
		in, want string
		findings string
	}{
		{"a repair off", Options{Rules: map[string]Switch{"P001": Off}}, "今天,我讲;好\n", "今天,我讲；好\n", "1:6: fixed[P002] ; → ；\n"},
		{"a repair of many cells off", Options{Rules: map[string]Switch{"P021": Off, "P022": Off, "P061": Off}}, "好...党--群 众\n", "好...党--群 众\n", ""},
		{"a finding off", Options{Rules: map[string]Switch{"P081": Off}}, "我是___的\n", "我是___的\n", ""},
		{"what no book can hold stays off", Options{Rules: map[string]Switch{"P073": Off}}, "好\x00人\n", "好人\n", "1:2: fixed[P073] <U+0000> → \n"},
		{"a proposal", Options{Rules: map[string]Switch{"P051": Fix}}, "（一）、党\n", "（一）党\n", "1:4: fixed[P051] 、 → \n"},
		{"a proposal that grows", Options{Rules: map[string]Switch{"P023": Fix}}, "这是事实—我们看\n", "这是事实——我们看\n", "1:5: fixed[P023] — → ——\n"},
		{"two halves", Options{Rules: map[string]Switch{"P032": Fix}}, "看《读《论语》》\n", "看《读〈论语〉》\n", "1:4: fixed[P032] 《论语》 → 〈论语〉\n"},
		{"marks at full", Options{Level: Full}, "（一）、党二0一三年\n", "（一）党二0一三年\n", "1:4: fixed[P051] 、 → \n1:6: advice[P041] 0 → 〇\n"},
		{"words on request", Options{Rules: map[string]Switch{"P041": Fix}}, "党二0一三年\n", "党二〇一三年\n", "1:3: fixed[P041] 0 → 〇\n"},
		{"none", Options{Level: None}, "今天,我讲\n", "今天,我讲\n", ""},
		{"the dictionary", Options{Dictionary: []string{"甲,乙", "A 股", "二0一"}}, "甲,乙,丙二0一三年A 股 涨\n", "甲,乙，丙二0一三年A 股涨\n", "1:4: fixed[P001] , → ，\n1:14: fixed[P061]   → \n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			mended, list := Mend(readText(c.in), c.o)
			if got := writeLines(mended); got != c.want {
				t.Errorf("mended: %q, want %q", got, c.want)
			}
			if got := show(list); got != c.findings {
				t.Errorf("findings:\n%swant:\n%s", got, c.findings)
			}
			again, more := Mend(readText(c.want), c.o)
			if n := more.Count(diag.Fixed); n > 0 {
				t.Errorf("a second run makes %q:\n%s", writeLines(again), show(more))
			}
		})
	}
}

// TestOptionsAreNamed holds that levels, switches and rules are found by the
// names that flags and book.yaml use.
func TestOptionsAreNamed(t *testing.T) {
	for _, name := range LevelNames() {
		if l, err := ParseLevel(name); err != nil || l.String() != name {
			t.Errorf("level %q: %v, %v", name, l, err)
		}
	}
	for _, name := range SwitchNames() {
		if s, err := ParseSwitch(name); err != nil || s.String() != name {
			t.Errorf("switch %q: %v, %v", name, s, err)
		}
	}
	if _, err := ParseLevel("most"); err == nil {
		t.Error("there is no level most")
	}
	if _, err := ParseSwitch("maybe"); err == nil {
		t.Error("there is no switch maybe")
	}
	if RuleOf("p001") != halfComma || RuleOf("P000") != nil {
		t.Error("rules are not found by their codes")
	}
}
