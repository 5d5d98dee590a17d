package assets_test

import (
	"regexp"
	"strings"
	"testing"

	"kanben/assets"
)

// T140: readers choose size and colour. Only relative sizes may stand in the
// style sheet, and none at all on what the whole text inherits from.
func TestEPUBStyleLeavesSizeAndColourToTheReader(t *testing.T) {
	css := regexp.MustCompile(`(?s)/\*.*?\*/`).ReplaceAllString(assets.EPUBStyle+assets.EPUBMarked, "")
	for _, bad := range []string{`\d(px|pt|mm|cm|in)\b`, `color:\s*[^i\s]`, `background`, `!important`, `@import`, `url\(`} {
		if m := regexp.MustCompile(bad).FindString(css); m != "" {
			t.Errorf("the style sheet says %q", m)
		}
	}
	for _, m := range regexp.MustCompile(`(?m)^(body|p) \{([^}]*)\}`).FindAllStringSubmatch(css, -1) {
		if strings.Contains(m[2], "font-size") {
			t.Errorf("%s has a size", m[1])
		}
	}
}

// Readers' own sheets set the alignment of p, h1, h2: what must stay centred
// needs a class that says so (seen in three readers).
func TestEPUBStyleCentresByClassAlone(t *testing.T) {
	for _, rule := range regexp.MustCompile(`(?m)^([^{}\n]+) \{([^}]*)\}`).FindAllStringSubmatch(assets.EPUBStyle+assets.EPUBMarked, -1) {
		if strings.Contains(rule[2], "text-align: center") && !strings.HasPrefix(strings.TrimSpace(rule[1]), ".") {
			t.Errorf("%s is centred", rule[1])
		}
	}
}

// MuPDF, and SumatraPDF with it, leaves the whole sheet if a range of characters
// begins with a letter (seen in 1.21).
func TestEPUBStyleIsReadByMuPDF(t *testing.T) {
	if m := regexp.MustCompile(`U\+[A-Fa-f]\S*`).FindString(assets.EPUBStyle + assets.EPUBMarked); m != "" {
		t.Errorf("the range %s begins with a letter", m)
	}
}

func TestSampleIsAsItWasBrought(t *testing.T) {
	if !strings.HasPrefix(assets.Sample, "《依靠群众求胜利专题讨论发言稿【汇编5篇】》\n") {
		t.Errorf("begins with %.60q", assets.Sample)
	}
	if n := strings.Count(assets.Sample, ","); n < 400 {
		t.Errorf("%d half-width commas: it was mended", n)
	}
}
