package pack

import (
	"kanben/book/diag"
	"kanben/book/roster"
	"kanben/build/media"
)

// ruleTooLarge finds files that a channel does not take.
var ruleTooLarge = diag.Rule{
	Code: "G020", Severity: diag.Warning, Source: "docs/groups.md",
	Message: diag.Text{
		Zh: "%[1]s：%[2]s 有 %[3]s，超过渠道的 %[4]s，发不出去",
		En: "%[1]s: %[2]s has %[3]s, and the channel takes %[4]s",
	},
	Hint: diag.Text{Zh: "改用别的渠道，或者只发电子书", En: "use another channel, or send only the e-book"},
}

// Rules lists the findings.
func Rules() []*diag.Rule { return []*diag.Rule{&ruleTooLarge} }

func tooLarge(g *roster.Group, name string, size, limit int64) diag.Diagnostic {
	return ruleTooLarge.At(g.Span, g.Name, name, media.Size(size), media.Size(limit))
}
