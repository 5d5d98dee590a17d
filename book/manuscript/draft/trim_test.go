package draft

import (
	"testing"

	"kanben/book/source"
)

func TestTrim(t *testing.T) {
	for in, want := range map[string]string{
		"  正文\t ":        "正文",
		"\u3000\u3000正文": "正文",
		"\uFEFF正文\u200B": "正文",
		"\u00A0正 文\v":    "正 文",
		"\x01正文":         "\x01正文", // the proof's
		" \u3000\t":      "",
		"":               "",
	} {
		f := source.NewFile("稿.txt", "UTF-8", in)
		s := source.Span{File: f, End: int32(len(in))}
		if got := Trim(s).Text(); got != want {
			t.Errorf("Trim(%q) = %q, want %q", in, got, want)
		}
	}
}
