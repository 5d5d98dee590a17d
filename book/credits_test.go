package book

import (
	"slices"
	"testing"
)

func TestCredits(t *testing.T) {
	m := Meta{Organisation: "某某社区", People: []Person{
		{Name: "王明", Role: "主编"}, {Name: "赵一"}, {Name: "李红", Role: "主编"}, {Name: "钱二", Role: "校对"},
	}}
	want := []string{"王明　李红　主编", "赵一", "钱二　校对", "某某社区　编"}
	if got := m.Credits(); !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	if got := (&Meta{}).Credits(); got != nil {
		t.Errorf("of nobody: %q", got)
	}
}
