package outline

import (
	"strings"
	"testing"
)

// looked finds the outline of lines that begin with marks of their look: ^ in
// the middle, > on the right, * bold, + larger by two half points each.
func looked(text string) string {
	lines := strings.Split(text, "\n")
	looks := make([]Look, len(lines))
	for i, s := range lines {
		for s != "" && strings.IndexByte("^>*+", s[0]) >= 0 {
			switch s[0] {
			case '^':
				looks[i].Aligned = AlignCentre
			case '>':
				looks[i].Aligned = AlignRight
			case '*':
				looks[i].Bold = true
			case '+':
				looks[i].Larger += 2
			}
			s = s[1:]
		}
		lines[i] = s
	}
	o := Find(lines, Options{Looks: looks})
	var w strings.Builder
	for i, l := range o.Lines {
		switch l.Kind {
		case Speech:
			w.WriteString("speech " + lines[i] + "\n")
		case Heading:
			w.WriteString("heading " + string(rune('0'+l.Level)) + " " + lines[i] + "\n")
		case Title:
			w.WriteString("title " + lines[i] + "\n")
		case Speaker:
			w.WriteString("speaker " + lines[i] + "\n")
		case DatePlace:
			w.WriteString("date " + lines[i] + "\n")
		}
	}
	return w.String()
}

const (
	longLine  = "这是正文里的一段话，长到谁都会说它是正文，而不是什么标题，因为它还有句号，还没有说完，还要再说几句。"
	otherLine = "后面还有一段正文，说的是同一件事情，只是换了一个说法，让听的人更容易明白，也更容易记住。"
)

// TestFormatted holds which lines are heads and headings by the look that a
// format gives them.
func TestFormatted(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"centred heads": {
			"^++学习文集\n^+做一颗螺丝钉\n" + longLine + "\n^+把根扎在泥土里\n" + longLine,
			"title 学习文集\nspeech 做一颗螺丝钉\nspeech 把根扎在泥土里\n",
		},
		"heads with names and dates": {
			"^*做一颗螺丝钉\n^张三\n^（2024年10月1日）\n同志们：\n" + longLine + "\n>张三\n^*把根扎在泥土里\n^李四\n同志们：\n" + longLine,
			"speech 做一颗螺丝钉\nspeaker 张三\ndate （2024年10月1日）\nspeech 把根扎在泥土里\nspeaker 李四\n",
		},
		"larger heads, bold headings": {
			"++做一颗螺丝钉\n" + longLine + "\n*要拧得紧\n" + longLine + "\n*绝不生锈\n" + longLine + "\n++把根扎在泥土里\n" + otherLine,
			"speech 做一颗螺丝钉\nheading 1 要拧得紧\nheading 1 绝不生锈\nspeech 把根扎在泥土里\n",
		},
		"labels outrank looks": {
			"^+学习文集\n篇1 做一颗螺丝钉\n" + longLine + "\n^+中间的大字\n" + longLine + "\n篇2 把根扎在泥土里\n" + otherLine,
			"title 学习文集\nspeech 篇1 做一颗螺丝钉\nheading 1 中间的大字\nspeech 篇2 把根扎在泥土里\n",
		},
		"bold heading between short paragraphs": {
			"^+一篇讲话\n同志们：\n" + longLine + "\n先说一句短的。\n*为什么要学\n再说一句短的。\n" + longLine,
			"title 一篇讲话\nheading 1 为什么要学\n",
		},
		"a bold sentence is none": {
			"^+一篇讲话\n同志们：\n" + longLine + "\n*一定要记住这句话。\n" + longLine,
			"title 一篇讲话\n",
		},
		"bold lines below each other are none": {
			"^+一篇讲话\n同志们：\n" + longLine + "\n*第一行诗\n*第二行诗\n*第三行诗\n*第四行诗",
			"title 一篇讲话\n",
		},
		"one centred line in the text is no speech": {
			"^++一篇讲话\n" + longLine + "\n^东风夜放花千树\n" + longLine,
			"title 一篇讲话\nheading 1 东风夜放花千树\n",
		},
		"right is no head": {
			longLine + "\n>某某单位\n" + longLine + "\n>某某单位\n" + longLine,
			"",
		},
		"applause is none": {
			"^+一篇讲话\n" + longLine + "\n^（掌声）\n" + longLine + "\n^（掌声）\n" + longLine,
			"title 一篇讲话\n",
		},
	} {
		if got := looked(c.text); got != c.want {
			t.Errorf("%s gives\n%swant\n%s", name, got, c.want)
		}
	}
}
