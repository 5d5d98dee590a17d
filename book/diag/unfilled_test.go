package diag

import "testing"

func TestUnfilled(t *testing.T) {
	for pattern, want := range map[string]string{
		"":                                "",
		"就这样":                             "就这样",
		"“%[1]s”缺 %[2]d 个字":               "“…”缺 … 个字",
		"%s wants %d of %q":               "… wants … of …",
		"%[2]d%% of %[1]s":                "…% of …",
		"it ends with %[12]s":             "it ends with …",
		"%+.2f mm":                        "… mm",
		"a pattern that breaks off at %[": "a pattern that breaks off at …",
	} {
		if got := (Text{Zh: pattern}).Unfilled(Chinese); got != want {
			t.Errorf("%q gives %q, want %q", pattern, got, want)
		}
	}
}
