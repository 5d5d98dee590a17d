package errata_test

import (
	"strings"
	"testing"

	"kanben/build/errata"
)

// marked writes parts with [-what went-] and {+what came+}.
func marked(parts []errata.Part) string {
	var b strings.Builder
	for _, p := range parts {
		if p.Old != "" {
			b.WriteString("[-" + p.Old + "-]")
		}
		if p.New != "" {
			b.WriteString("{+" + p.New + "+}")
		}
		b.WriteString(p.Kept)
	}
	return b.String()
}

func TestParts(t *testing.T) {
	for _, c := range []struct{ old, new, want string }{
		{"", "", ""},
		{"一样。", "一样。", "一样。"},
		{"", "新的句子。", "{+新的句子。+}"},
		{"旧的句子。", "", "[-旧的句子。-]"},
		{"坚持党的民众路线，依靠群众。", "坚持党的群众路线，依靠群众。", "坚持党的[-民众-]{+群众+}路线，依靠群众。"},
		{"会议在2023年召开。", "会议于2024年召开。", "会议[-在2023-]{+于2024+}年召开。"},
		{"我们要调查研究。", "我们要深入调查、认真研究。", "我们要{+深入+}调查{+、认真+}研究。"},
		{"要相信群众、依靠群众，把事情办好。", "要相信群众，把事情办好。", "要相信群众[-、依靠群众-]，把事情办好。"},
		{"渡口的船早上开。", "图书室下午关门。", "[-渡口的船早上开。-]{+图书室下午关门。+}"},
	} {
		parts := errata.Parts(c.old, c.new)
		if got := marked(parts); got != c.want {
			t.Errorf("%s, want %s", got, c.want)
		}
	}
}

// Whatever two sentences are, both can be read off the parts.
func FuzzParts(f *testing.F) {
	f.Add("坚持党的民众路线", "坚持党的群众路线")
	f.Add("a\xff群", "群b")
	f.Fuzz(func(t *testing.T, old, new string) {
		var a, b strings.Builder
		for _, p := range errata.Parts(old, new) {
			a.WriteString(p.Old + p.Kept)
			b.WriteString(p.New + p.Kept)
		}
		if a.String() != old || b.String() != new {
			t.Errorf("%q and %q", a.String(), b.String())
		}
	})
}
