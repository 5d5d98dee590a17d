package outline

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"kanben/book/diag"
)

// wanting makes wishes of patterns: 1:RE heads speeches, 2:RE and so on are
// headings inside, !RE is denied.
func wanting(patterns ...string) Wishes {
	var w Wishes
	for _, s := range patterns {
		if re, ok := strings.CutPrefix(s, "!"); ok {
			w.Deny = append(w.Deny, Pattern{Like: regexp.MustCompile(re), Name: fmt.Sprintf("deny[%d]", len(w.Deny)+1)})
			continue
		}
		level, re, _ := strings.Cut(s, ":")
		w.Heads = append(w.Heads, Pattern{Like: regexp.MustCompile(re), Level: int(level[0] - '0'), Name: fmt.Sprintf("rules[%d]", len(w.Heads)+1)})
	}
	return w
}

func (w Wishes) longest(n int) Wishes { w.MaxTitle = n; return w }
func (w Wishes) deepest(n int) Wishes { w.Levels = n; return w }

// TestWishes: what the user says goes before what is found.
func TestWishes(t *testing.T) {
	long := strings.Repeat("群众路线", 17)
	for _, tt := range []struct {
		name, in string
		wishes   Wishes
		want     string
	}{
		// Headings inside.
		{"no wish", "篇1 甲|¶|●子|¶|篇2 乙|¶", Wishes{}, "S <篇1>甲 / S <篇2>乙"},
		{"second level", "篇1 甲|¶|●子|¶|篇2 乙|¶", wanting("2:^●"), "S <篇1>甲 / h1 ●子 / S <篇2>乙"},
		{"all levels", "讲1|¶|●子|¶|○寅|¶|讲2|¶", wanting("3:^○", "2:^●", "1:^讲"), "S 讲<1> / h1 ●子 / h2 ○寅 / S 讲<2>"},
		{"the outer level has a line that two match", "●甲|¶|●●子|¶|●乙|¶", wanting("2:^●●", "1:^●[^●]"), "S ●甲 / h1 ●●子 / S ●乙"},
		{"the group is the label", "篇1 甲|¶|问题1：子|¶|篇2 乙|¶", wanting(`2:^(问题\d：)`), "S <篇1>甲 / h1 <问题1：>子 / S <篇2>乙"},
		{"the table parts the line", "同志们：|¶|一、子|¶", wanting(`2:^一、`), "salutation / h1 <一、>子"},
		{"a level of one's own for a label", "同志们：|¶|（一）子|¶|（二）丑|¶", wanting(`2:^（.）`), "salutation / h1 <（一）>子 / h1 <（二）>丑"},
		{"a label behind the words is one of them", "篇1 甲|¶|依靠群众（一）|¶|心系群众 乙|¶|篇2 乙|¶", wanting(`2:（一）$`, `2:群众 (乙)$`), "S <篇1>甲 / h1 依靠群众（一） / h1 心系群众 乙 / S <篇2>乙"},
		{"beside those that are found", "同志们：|¶|一、子|¶|●寅|¶|二、丑|¶", wanting("3:^●"), "salutation / h1 <一、>子 / h2 ●寅 / h1 <二、>丑"},
		{"what would head speeches", "同志们：|¶|第一讲 子|¶|第二讲 丑|¶", wanting("2:^第.讲"), "salutation / h1 <第一讲>子 / h1 <第二讲>丑"},
		{"a sentence", "篇1 甲|¶|要点：依靠群众。|¶|篇2 乙|¶", wanting("2:^要点："), "S <篇1>甲 / h1 要点：依靠群众。 / S <篇2>乙"},

		// Denied.
		{"a head of a speech", "篇1 甲|¶|篇2 附录|¶|篇2 乙|¶", wanting("!附录"), "S <篇1>甲 / S <篇2>乙"},
		{"a numbered heading", "同志们：|¶|一、子|¶|二、丑|¶|三、寅|¶", wanting("!丑"), "salutation / h1 <一、>子 / h1 <三、>寅"},
		{"all of a form", "同志们：|¶|一、子|¶|（一）寅|¶|（二）卯|¶|二、丑|¶", wanting("!^（"), "salutation / h1 <一、>子 / h1 <二、>丑"},
		{"a short line", "篇1 甲|¶|依靠人民群众|¶", wanting("!^依靠"), "S <篇1>甲"},
		{"the same line if nobody minds", "篇1 甲|¶|依靠人民群众|¶", Wishes{}, "S <篇1>甲 / h1? 依靠人民群众"},
		{"a title", "编者的话语|群众路线讲稿|篇1 甲|¶", wanting("!^编者"), "T 群众路线讲稿 / S <篇1>甲"},
		{"a title in marks", "《编者的话语》|《群众路线讲稿》|篇1 甲|¶", wanting("!编者"), "T 群众路线讲稿 / S <篇1>甲"},
		{"heads without numbers", "在党员大会上的发言|¶||在青年大会上的发言|¶||在民兵大会上的发言|¶", wanting("!青年"), "S 在党员大会上的发言 / S 在民兵大会上的发言"},
		{"no beats yes", "讲1|¶|讲附|¶|讲2|¶", wanting("1:^讲", "!附"), "S 讲<1> / S 讲<2>"},
		{"salutations stay", "篇1 甲|同志们：|¶", wanting("!同志们"), "S <篇1>甲 / salutation"},

		// Longest.
		{"a found heading", "同志们：|¶|一、依靠人民群众求胜利|¶|二、依靠群众|¶|三、心系群众|¶", wanting().longest(5), "salutation"},
		{"its label apart", "同志们：|¶|一、依靠群众|¶|二、心系群众|¶", wanting().longest(4), "salutation / h1 <一、>依靠群众 / h1 <二、>心系群众"},
		{"an asked heading", "篇1 甲|¶|●依靠|¶|●依靠人民群众|¶", wanting("2:^●").longest(4), "S <篇1>甲 / h1 ●依靠"},
		{"an asked head", "讲1|¶|讲依靠人民群众|¶|讲2|¶", wanting("1:^讲").longest(4), "S 讲<1> / S 讲<2>"},
		{"a short line", "篇1 甲|¶|依靠人民群众|¶", wanting().longest(5), "S <篇1>甲"},
		{"longer than usual", "同志们：|¶|一、" + long + "|¶|二、" + long + "|¶", wanting().longest(70), "salutation / h1 <一、>" + long + " / h1 <二、>" + long},
		{"the same if nobody minds", "同志们：|¶|一、" + long + "|¶|二、" + long + "|¶", Wishes{}, "salutation"},
		{"a longer head than usual", "篇1 " + long + "|¶|篇2 " + long + "|¶", wanting().longest(70), "S <篇1>" + long + " / S <篇2>" + long},
		{"titles may be longer", "群众路线学习发言汇编|篇1 甲|¶|篇2 乙|¶", wanting().longest(4), "T 群众路线学习发言汇编 / S <篇1>甲 / S <篇2>乙"},

		// Levels.
		{"speeches alone", "篇1 甲|¶|一、子|¶|二、丑|¶|依靠人民群众|¶|篇2 乙|¶", wanting().deepest(1), "S <篇1>甲 / S <篇2>乙"},
		{"two levels", "篇1 甲|¶|一、子|¶|（一）寅|¶|（二）卯|¶|二、丑|¶", wanting().deepest(2), "S <篇1>甲 / h1 <一、>子 / h1 <二、>丑"},
		{"three levels", "篇1 甲|¶|一、子|¶|（一）寅|¶|1.午|¶|2.未|¶|（二）卯|¶|二、丑|¶", wanting().deepest(3),
			"S <篇1>甲 / h1 <一、>子 / h2 <（一）>寅 / h2 <（二）>卯 / h1 <二、>丑"},
		{"asked ones too", "篇1 甲|¶|●子|¶|○寅|¶", wanting("2:^●", "3:^○").deepest(2), "S <篇1>甲 / h1 ●子"},
	} {
		lines, o := find(tt.in, Options{Wishes: tt.wishes, Titled: !strings.Contains(tt.want, "T ")})
		if got := sketch(lines, o); got != tt.want {
			t.Errorf("%s: %s\ngot  %s\nwant %s", tt.name, tt.in, got, tt.want)
		}
	}
}

// TestWishesOnStyles: what the user says goes before what the format marks.
func TestWishesOnStyles(t *testing.T) {
	lines := strings.Split("甲|"+body+"|要点|"+body+"|●子|"+body+"|乙|"+body+"|附录|"+body, "|")
	styles := []Style{1, 0, 1, 0, 0, 0, 1, 0, 1, 0}
	w := wanting("2:^要点", "2:^●", "!^附录")
	o := Find(lines, Options{Wishes: w, Styles: styles})
	if got, want := sketch(lines, o), "S 甲 / h1 要点 / h1 ●子 / S 乙"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if styles[2] != 1 || styles[8] != 1 {
		t.Error("the caller's styles are changed")
	}
	o = Find(lines, Options{Wishes: wanting().longest(1), Styles: styles})
	if got, want := sketch(lines, o), "S 甲 / S 乙"; got != want {
		t.Errorf("longest: got %s, want %s", got, want)
	}
	o = Find(lines, Options{Styles: styles, One: true, Wishes: wanting("1:^甲", "2:^●")})
	if got, want := sketch(lines, o), "h1 甲 / h1 要点 / h1 ●子 / h1 乙 / h1 附录"; got != want {
		t.Errorf("one: got %s, want %s", got, want)
	}
}

// TestWishesExplained: each wish is named where it decided, and those that match
// nothing are known.
func TestWishesExplained(t *testing.T) {
	w := wanting("1:^讲", "2:^●", "3:^没有", "!附", "!无此").longest(10).deepest(2)
	lines, o := find("讲1|¶|●子|¶|讲附|¶|●依靠人民群众，走群众路线|¶|（一）子|¶|（二）丑|¶", Options{Wishes: w, Titled: true})
	for i, want := range map[int]string{
		0:  "rules[1]: matches rules[1]",
		1:  ": a paragraph of 69 characters",
		2:  "rules[2]: matches rules[2]",
		4:  "deny[1]: matches deny[1]: no heading",
		6:  "structure.max_title: too long: 13 characters, by structure.max_title a heading has at most 10",
		8:  "structure.levels: like a heading of level 3, by structure.levels there are only 2",
		10: "structure.levels: like a heading of level 3, by structure.levels there are only 2",
	} {
		got := ": "
		if r := o.Lines[i].Rule; r != nil {
			got = r.Name + got
		}
		why := o.Why(i, lines[i])
		if got += why.In(diag.English); got != want {
			t.Errorf("%s: %q, want %q", lines[i], got, want)
		}
		if why.Zh == "" || strings.Contains(why.Zh, "%") {
			t.Errorf("%s: %q", lines[i], why.Zh)
		}
	}
	if got, want := fmt.Sprint(o.UsedHeads, o.UsedDeny), "[true true false] [true false]"; got != want {
		t.Errorf("used %s, want %s", got, want)
	}
}
