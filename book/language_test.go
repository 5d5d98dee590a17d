package book

import "testing"

func TestTraditional(t *testing.T) {
	for l, want := range map[string]bool{"": false, "zh-CN": false, "zh": false, "zh-Hans": false, "en": false, "zh-TW": true, "zh-hk": true, "zh-MO": true, "zh-Hant": true, "zh-Hant-TW": true, "zh-Hanty": false} {
		if Traditional(l) != want {
			t.Errorf("%q: %v", l, !want)
		}
	}
}
