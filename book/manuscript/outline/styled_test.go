package outline

import (
	"fmt"
	"strings"
	"testing"
)

// TestStyles holds what is made of the headings that a format marks itself. A
// line begins with its style: # for each depth of a heading, = for a block of
// another kind.
func TestStyles(t *testing.T) {
	for _, tt := range []struct {
		name, lines string
		o           Options
		want        string
	}{
		{"title, speeches, parts", "#书|##甲|###丙|正文。|##乙|正文。", Options{}, "T:书 S:甲 1:丙 S:乙"},
		{"subtitle", "#书|——副题|##甲|正文。|##乙|正文。", Options{}, "T:书 T:——副题 S:甲 S:乙"},
		{"title known", "#甲|##乙|正文。", Options{Titled: true}, "S:甲 1:乙"},
		{"title in marks", "#《书》|##甲|正文。|##乙|正文。", Options{}, "T:书 S:甲 S:乙"},
		{"one speech, numbered parts", "#讲话|##一、甲|正文。|##二、乙|正文。", Options{}, "T:讲话 1:一、|甲 1:二、|乙"},
		{"a block between title and parts is text", "#讲话|=列表|##甲|正文。|##乙|正文。", Options{}, "T:讲话 1:甲 1:乙"},
		{"a block is no heading", "#甲|=一、甲|正文。|=二、乙|#乙|正文。", Options{}, "S:甲 S:乙"},
		{"labels of speeches", "#第一讲 甲|正文。|#第二讲|正文。", Options{}, "S:第一讲|甲 S:第二讲|"},
		{"the reader's own pattern wins", "#甲|正文。|##●丙|正文。|##乙|正文。|●丁|正文。", asking("^●"), "1:甲 S:●丙 2:乙 S:●丁"},
		{"a long sentence may be a heading", "#甲|##这是一句很长很长的话，它有句号，也有六十多个字，平常的一行是做不了标题的，可是作者说它是标题，那么它就是标题，没有什么可说的。|正文。|#乙|正文。", Options{}, "S:甲 1:这是一句很长很长的话，它有句号，也有六十多个字，平常的一行是做不了标题的，可是作者说它是标题，那么它就是标题，没有什么可说的。 S:乙"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var lines []string
			for _, s := range strings.Split(tt.lines, "|") {
				words := strings.TrimLeft(s, "#=")
				style := Style(len(s) - len(words))
				if strings.HasPrefix(s, "=") {
					style = Block
				}
				lines = append(lines, words)
				tt.o.Styles = append(tt.o.Styles, style)
			}
			out := Find(lines, tt.o)
			var got []string
			for i := range out.Lines {
				l := &out.Lines[i]
				words := l.Words.Of(lines[i])
				if !l.Label.Empty() {
					words = l.Label.Of(lines[i]) + "|" + words
				}
				switch l.Kind {
				case Title:
					got = append(got, "T:"+words)
				case Speech:
					got = append(got, "S:"+words)
				case Heading:
					got = append(got, fmt.Sprintf("%d:%s", l.Level, words))
				}
				if why := out.Why(i, lines[i]); why.Zh == "" || strings.Contains(why.En, "%!") {
					t.Errorf("line %d: %+v", i, why)
				}
			}
			if got := strings.Join(got, " "); got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
}
