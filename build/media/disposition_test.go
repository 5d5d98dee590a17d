package media

import "testing"

func TestDisposition(t *testing.T) {
	for name, want := range map[string]string{
		"第一组/书.epub": "attachment; filename*=UTF-8''%E4%B9%A6.epub",
		"书.PDF":      "inline; filename*=UTF-8''%E4%B9%A6.PDF",
		"a.zip":      "attachment; filename*=UTF-8''a.zip",
		"index.html": "",
		"f.svg":      "",
		"SHA256SUMS": "inline; filename*=UTF-8''SHA256SUMS",
	} {
		if got := Disposition(name); got != want {
			t.Errorf("%s: %s", name, got)
		}
	}
}
