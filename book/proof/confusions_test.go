package proof

import (
	"strings"
	"testing"
)

// TestSlipTable holds that the table of slips is well formed: no word twice, none
// meant for itself, every exception a longer word that holds it; and that it is as
// large as is promised.
func TestSlipTable(t *testing.T) {
	seen := map[string]bool{}
	for line := range strings.Lines(confusionTable) {
		words := strings.Fields(line)
		if len(words) == 0 || words[0] == "#" {
			continue
		}
		if len(words) < 2 || words[0] == words[1] || seen[words[0]] || len([]rune(words[0])) < 2 {
			t.Errorf("malformed: %s", line)
			continue
		}
		seen[words[0]] = true
		for _, w := range words[2:] {
			if !strings.HasPrefix(w, "~") && (!strings.Contains(w, words[0]) || w == words[0]) {
				t.Errorf("%s is no longer word with %s", w, words[0])
			}
		}
	}
	if len(seen) < 150 {
		t.Errorf("only %d words", len(seen))
	}
}

// TestSlipsFindThemselves holds that every wrong word is found where it stands
// alone, that what is proposed makes the right one, and that the right one and
// every exception are left alone.
func TestSlipsFindThemselves(t *testing.T) {
	found := func(text string) (string, bool) {
		mended, list := Mend(readText(text+"\n"), Options{Rules: map[string]Switch{"P151": Fix}})
		for _, d := range list {
			if d.Rule == confusion {
				return strings.TrimSpace(writeLines(mended)), true
			}
		}
		return "", false
	}
	for _, list := range slips().lists {
		for _, s := range list {
			word := string(s.word)
			if got, ok := found("，" + word + "，"); !ok || got != "，"+s.want+"，" {
				t.Errorf("%s becomes %q, want %s", word, got, s.want)
			}
			if got, ok := found("，" + s.want + "，"); ok {
				t.Errorf("the right word %s becomes %s", s.want, got)
			}
			for _, right := range s.right {
				if got, ok := found("，" + right + "，"); ok {
					t.Errorf("%s is right and becomes %s", right, got)
				}
			}
			for _, later := range s.later {
				if got, ok := found("，" + word + "群众，" + later + "党员，"); ok {
					t.Errorf("%s … %s is right and becomes %s", word, later, got)
				}
			}
		}
	}
}

// TestRightText holds sentences in which words meet that are slips elsewhere.
func TestRightText(t *testing.T) {
	for _, text := range []string{
		"经协商确定，政策既便于群众办事，又便于基层落实。",
		"讲座落幕后，大家抗震奋战了三天，着重示范推广范例。",
		"他得了感冒然后住院，企业迹象向好，修复没有完成。",
		"合同签于2024年，可以顺延申请，自己经历过的事情不会忘。",
		"这既使群众得到了实实在在的好处和看得见摸得着的变化，又使干部受到了教育。",
		"他经常参观注意事项展板，不幸苦读三年。",
		"这是为了了解情况，总的的确如此。",
		"他的的确确是好人，一了百了，了了心愿。",
		"第一、第二产业，第三、第四季度，三、四年级，初一、初二。",
		"全长3千米，重5千克，提高了3个百分点，进入前10强，10百分点。",
		"会议于2024年2月29日（星期四）召开，乘坐2月1日开通的12号线。",
		"科学院、工程院等单位，长度、等级、等待时间。",
		"一是学习，二是实践。一是想，二是干，三是成。",
		"他说：“我们要学习。”大家说：“好！”",
		"请看第3页，上一篇讲话里说过，点击下载的人很多，更多的人在关注。",
	} {
		_, list := Mend(readText(text+"\n"), Options{Thorough: true})
		for i := range list {
			t.Errorf("%s\n%s", text, show(list[i:i+1]))
		}
	}
}
