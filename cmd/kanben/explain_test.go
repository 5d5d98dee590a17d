package main

import (
	"bufio"
	"os"
	"strings"
	"testing"

	"kanben/book/diag"
)

// TestEveryRuleIsExplained holds that a page can be printed of every rule of every
// room, in both languages, with its code, its source and nothing that fmt could
// not fill in.
func TestEveryRuleIsExplained(t *testing.T) {
	for _, l := range []diag.Lang{diag.English, diag.Chinese} {
		for _, r := range allRules() {
			var b strings.Builder
			c := &console{out: bufio.NewWriter(&b), outFile: os.Stdout, lang: l, colour: "never", getenv: func(string) string { return "" }}
			c.rulePage(r)
			if err := c.out.Flush(); err != nil {
				t.Fatal(err)
			}
			page := b.String()
			if !strings.HasPrefix(page, r.Code+"  ") || strings.Contains(page, "%!") || strings.Contains(page, "%[") {
				t.Errorf("%s:\n%s", r.Code, page)
			}
			if strings.HasPrefix(r.Code, "P") && !strings.Contains(page, c.say(keyExplainWhy)) {
				t.Errorf("%s does not say why:\n%s", r.Code, page)
			}
		}
	}
}
