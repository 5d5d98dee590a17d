package outline

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
)

// body stands for ¶ in the tests: a paragraph of running text.
const body = "群众路线是我们党的生命线和根本工作路线，必须始终坚持一切为了群众、一切依靠群众，从群众中来、到群众中去，把党的正确主张变为群众的自觉行动。"

// sketch writes what was found in a few words: speeches, headings, titles,
// salutations, closings and breaks, one after the other.
func sketch(lines []string, o *Outline) string {
	var parts []string
	for i, l := range o.Lines {
		s := lines[i]
		label, words := l.Label.Of(s), l.Words.Of(s)
		both := words
		switch {
		case label != "" && l.Trailing:
			both = words + "<" + label + ">"
		case label != "":
			both = "<" + label + ">" + words
		}
		switch l.Kind {
		case Paragraph, Blank:
			continue
		case Title:
			parts = append(parts, "T "+words)
		case Speech:
			parts = append(parts, "S "+both)
		case Heading:
			mark := fmt.Sprintf("h%d", l.Level)
			if l.Likely {
				mark += "?"
			}
			parts = append(parts, mark+" "+both)
		default:
			parts = append(parts, l.Kind.String())
		}
	}
	return strings.Join(parts, " / ")
}

// find is Find over lines parted by |, with ¶ for a paragraph of text.
func find(in string, o Options) ([]string, *Outline) {
	lines := strings.Split(in, "|")
	for i, s := range lines {
		if s == "¶" {
			lines[i] = body
		}
	}
	return lines, Find(lines, o)
}

func TestSpeechHeads(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"trailing", "发言稿 篇1|¶|发言稿 篇2|¶", "S 发言稿<篇1> / S 发言稿<篇2>"},
		{"trailing, no space", "发言稿篇一|¶|发言稿篇二|¶", "S 发言稿<篇一> / S 发言稿<篇二>"},
		{"trailing in brackets", "发言稿【篇一】|¶|发言稿（篇二）|¶", "S 发言稿<【篇一】> / S 发言稿<（篇二）>"},
		{"full-width digits", "发言稿　篇１|¶|发言稿　篇２|¶", "S 发言稿<篇１> / S 发言稿<篇２>"},
		{"leading", "篇1 依靠群众|¶|篇2 心系群众|¶", "S <篇1>依靠群众 / S <篇2>心系群众"},
		{"colon", "篇一：依靠群众|¶|篇二：心系群众|¶", "S <篇一：>依靠群众 / S <篇二：>心系群众"},
		{"black brackets", "【篇一】依靠群众|¶|【篇二】|¶", "S <【篇一】>依靠群众 / S <【篇二】>"},
		{"space in label", "篇 1|¶|篇 2|¶", "S <篇 1> / S <篇 2>"},
		{"第N篇", "第一篇 依靠群众|¶|第二篇 心系群众|¶", "S <第一篇>依靠群众 / S <第二篇>心系群众"},
		{"第N篇 trailing", "发言稿 第一篇|¶|发言稿 第二篇|¶", "S 发言稿<第一篇> / S 发言稿<第二篇>"},
		{"第N讲", "第一讲 依靠群众|¶|第二讲 心系群众|¶", "S <第一讲>依靠群众 / S <第二讲>心系群众"},
		{"第N讲 touching", "第一讲群众观点|¶|第二讲群众路线|¶", "S <第一讲>群众观点 / S <第二讲>群众路线"},
		{"第 N 讲", "第 1 讲　依靠群众|¶|第 2 讲　心系群众|¶", "S <第 1 讲>依靠群众 / S <第 2 讲>心系群众"},
		{"第N课 with 两", "第一课 甲|¶|第两课 乙|¶", "S <第一课>甲 / S <第两课>乙"},
		{"第N章", "第一章 总则|¶|第二章 分则|¶", "S <第一章>总则 / S <第二章>分则"},
		{"第N部分", "第一部分 理论|¶|第二部分 实践|¶", "S <第一部分>理论 / S <第二部分>实践"},
		{"formal numerals", "第壹讲 甲|¶|第贰讲 乙|¶", "S <第壹讲>甲 / S <第贰讲>乙"},
		{"up to 廿一", "第二十讲 甲|¶|第廿一讲 乙|¶", "S <第二十讲>甲 / S <第廿一讲>乙"},
		{"发言N", "发言一|¶|发言二：张三|¶", "S <发言一> / S <发言二：>张三"},
		{"范文N", "范文1 依靠群众|¶|范文2 心系群众|¶", "S <范文1>依靠群众 / S <范文2>心系群众"},
		{"alike titles", "群众路线发言稿1|¶|群众路线发言稿2|¶", "S 群众路线发言稿<1> / S 群众路线发言稿<2>"},
		{"alike titles in brackets", "群众路线发言稿（一）|¶|群众路线发言稿（二）|¶", "S 群众路线发言稿<（一）> / S 群众路线发言稿<（二）>"},
		{"traditional", "第一講 開幕致詞|¶|第二講 主題演講|¶", "S <第一講>開幕致詞 / S <第二講>主題演講"},
		{"traditional statements", "發言一：張三|¶|發言二：李四|¶", "S <發言一：>張三 / S <發言二：>李四"},
		{"traditional parts", "第一單元 甲|¶|第二單元 乙|¶", "S <第一單元>甲 / S <第二單元>乙"},
		{"items of a list are not alike titles", "提纲|同志们：|¶|● 要点一|● 要点二|- 要点三|¶", "T 提纲 / salutation"},
		{"alike titles need text below", "提纲|¶|要点一|要点二|要点三|¶", "T 提纲"},
		{"question as title", "篇1 怎样依靠群众？|¶|篇2 为了谁？|¶", "S <篇1>怎样依靠群众？ / S <篇2>为了谁？"},
		{"question in book marks", "篇1 《怎么办？》读后感|¶|篇2 “为了谁？”|¶", "S <篇1>《怎么办？》读后感 / S <篇2>“为了谁？”"},
		{"alike title alone is a title", "群众路线心得体会（二）|¶|¶", "T 群众路线心得体会（二）"},
		{"title before a lone number", "群众路线讲稿|第三讲 群众观点|¶", "T 群众路线讲稿 / S <第三讲>群众观点"},
		{"intro before numbered statements", "¶|发言一|¶|发言二|¶", "S <发言一> / S <发言二>"},
		{"one alone", "第一讲 群众观点|¶|¶", "S <第一讲>群众观点"},
		{"one alone, later number, first line", "第三讲 群众观点|¶|¶", "S <第三讲>群众观点"},
		{"gap in numbers", "篇1|¶|篇2|¶|篇4|¶", "S <篇1> / S <篇2> / S <篇4>"},
		{"outermost wins", "篇1 甲|¶|第一部分 子|¶|第二部分 丑|¶|篇2 乙|¶|第一部分 寅|¶|第二部分 卯|¶",
			"S <篇1>甲 / h1 <第一部分>子 / h1 <第二部分>丑 / S <篇2>乙 / h1 <第一部分>寅 / h1 <第二部分>卯"},
		{"list in the preface", "第一部分 子|第二部分 丑|¶|篇1 甲|¶|篇2 乙|¶", "S <篇1>甲 / S <篇2>乙"},
		{"parts of one speech", "同志们：|¶|第一部分 子|¶|第二部分 丑|¶", "salutation / h1 <第一部分>子 / h1 <第二部分>丑"},
		{"typed contents", "第一讲 甲|第二讲 乙|第一讲 甲|¶|第二讲 乙|¶", "S <第一讲>甲 / S <第二讲>乙"},
		{"contents with pages", "第一讲 甲……1|第二讲 乙……12|第一讲 甲|¶|第二讲 乙|¶", "S <第一讲>甲 / S <第二讲>乙"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			lines, o := find(tt.in, Options{})
			if got := sketch(lines, o); got != tt.want {
				t.Errorf("%s\ngot  %s\nwant %s", tt.in, got, tt.want)
			}
		})
	}
}

func TestInnerHeadings(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"three levels", "一、甲|¶|（一）子|¶|1.寅|¶|2.卯|¶|（二）丑|¶|二、乙|¶",
			"h1 <一、>甲 / h2 <（一）>子 / h3 <1.>寅 / h3 <2.>卯 / h2 <（二）>丑 / h1 <二、>乙"},
		{"marks behind brackets", "(一)、甲|¶|(二),乙|¶|（三)丙|¶", "h2 <(一)、>甲 / h2 <(二),>乙 / h2 <（三)>丙"},
		{"sign in brackets", "㈠甲|¶|㈡乙|¶", "h2 <㈠>甲 / h2 <㈡>乙"},
		{"sentences as headings", "一、要相信群众，依靠群众。|¶|二、要深入群众，服务群众。|¶", "h1 <一、>要相信群众，依靠群众。 / h1 <二、>要深入群众，服务群众。"},
		{"child at once", "一、甲|（一）子|¶|（二）丑|¶|二、乙|¶", "h1 <一、>甲 / h2 <（一）>子 / h2 <（二）>丑 / h1 <二、>乙"},
		{"restart in each part", "一、甲|¶|（一）子|¶|（二）丑|¶|二、乙|¶|（一）寅|¶|（二）卯|¶",
			"h1 <一、>甲 / h2 <（一）>子 / h2 <（二）>丑 / h1 <二、>乙 / h2 <（一）>寅 / h2 <（二）>卯"},
		{"numbers across parts", "一、甲|¶|（一）子|¶|二、乙|¶|（二）丑|¶", "h1 <一、>甲 / h2 <（一）>子 / h1 <二、>乙 / h2 <（二）>丑"},
		{"up to twelve", strings.Join([]string{"一、a甲", "二、a", "三、a", "四、a", "五、a", "六、a", "七、a", "八、a", "九、a", "十、a", "十一、a", "十二、a"}, "|¶|") + "|¶",
			"h1 <一、>a甲 / h1 <二、>a / h1 <三、>a / h1 <四、>a / h1 <五、>a / h1 <六、>a / h1 <七、>a / h1 <八、>a / h1 <九、>a / h1 <十、>a / h1 <十一、>a / h1 <十二、>a"},
		{"a number left out", "一、甲|¶|二、乙|¶|四、丁|¶", "h1 <一、>甲 / h1 <二、>乙 / h1 <四、>丁"},
		{"bare numbers", "¶|一|¶|二|¶", "h1 <一> / h1 <二>"},
		{"sections", "第一节 甲|¶|第二节 乙|¶", "h1 <第一节>甲 / h1 <第二节>乙"},
		{"roman", "¶|Ⅰ、甲|¶|Ⅱ、乙|¶", "h1 <Ⅰ、>甲 / h1 <Ⅱ、>乙"},
		{"full-width digits", "¶|１．甲|¶|２．乙|¶", "h3 <１．>甲 / h3 <２．>乙"},
		{"三个代表 is no enumeration", "一、一个中心|¶|二、三个代表|¶", "h1 <一、>一个中心 / h1 <二、>三个代表"},
		{"lone 一、 looks likely", "¶|一、群众观点的精神不过时|¶", "h1? <一、>群众观点的精神不过时"},
		{"unnumbered", "¶|群众路线的价值期待|¶", "h1? 群众路线的价值期待"},
		{"unnumbered question", "¶|为了谁、依靠谁？|¶", "h1? 为了谁、依靠谁？"},
		{"unnumbered comma", "¶|抓党建，促发展|¶", "h1? 抓党建，促发展"},
		{"words that end in a numeral", "一、思想要统一|¶|（一）要学深|¶|（二）要知行合一|¶|二、防万一|¶",
			"h1 <一、>思想要统一 / h2 <（一）>要学深 / h2 <（二）>要知行合一 / h1 <二、>防万一"},
		{"in brackets", "¶|【分享人一：张三】|¶|【主持人结束语】|¶", "h1? 【分享人一：张三】 / h1? 【主持人结束语】"},
		{"closing word", "一、甲|¶|二、乙|¶|结束语|¶", "h1 <一、>甲 / h1 <二、>乙 / h1? 结束语"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			lines, o := find("篇1 题|"+tt.in, Options{})
			if got, want := sketch(lines, o), "S <篇1>题 / "+tt.want; got != want {
				t.Errorf("%s\ngot  %s\nwant %s", tt.in, got, want)
			}
		})
	}
}

// Each of these lines looks like a heading to a simple program and is none.
func TestTraps(t *testing.T) {
	tests := []struct {
		in     string // the whole speech below its head
		reason string // part of what --explain says about the line with →
	}{
		// Numbers that count things.
		{"¶|→第一封信说了什么|¶", "“第一封”里的“封”是量词"},
		{"¶|→第四本书|¶", "量词"},
		{"¶|→第一次见面|¶", "量词"},
		{"¶|→第二天早上|¶", "量词"},
		{"¶|→第一名是谁|¶", "量词"},
		{"¶|→第三届代表大会|¶", "量词"},
		{"¶|→第一位老师|¶", "量词"},
		{"¶|→第五纵队|¶", "量词"},
		{"¶|→第二种意见|¶", "量词"},
		{"¶|→第一批队员名单|¶", "量词"},
		{"¶|→第一书记|¶", "量词"},
		{"¶|→第一课堂和第二课堂|¶", "连成词句"},
		{"¶|→第一讲是群众观点|¶", ""},
		{"¶|→第二部分人先富起来|¶", ""},
		{"¶|→第三节课上的事|¶", ""},
		{"¶|→第一篇文章写了什么|¶", ""},
		{"¶|→第一回到家乡|¶", ""},
		{"¶|→第二期工程|¶", ""},
		{"¶|→第一集体农庄|¶", ""},
		// Sentences.
		{"¶|→第一，要提高认识|¶", "句中的列举"},
		{"¶|→第一、提高认识|¶", "句中的列举"},
		{"¶|→第一讲的内容非常丰富，大家听了以后都很受启发，纷纷表示回去以后要好好学习、认真贯彻。|¶", ""},
		{"¶|→第一，我们要始终把人民放在心中最高的位置，全心全意为人民服务，为人民利益和幸福而努力工作，这是我们的宗旨。|¶", "句中的列举"},
		{"¶|→一是加强学习|¶", "句中的列举"},
		{"¶|→二要深入群众|¶", "句中的列举"},
		{"¶|→首先提高认识|¶", "句中的列举"},
		{"¶|→其次是作风|¶", "句中的列举"},
		{"¶|→篇1写得很好。|¶", ""},
		// Enumerations, decimals, dates, times.
		{"¶|→一、二、三等奖|¶", "“一、二”是顿号并列的数字"},
		{"¶|→一、二班的同学|¶", "只有这一个"},
		{"¶|→1、2、3号楼|¶", "顿号并列"},
		{"¶|→1.5万群众|¶", "“1.5”是小数"},
		{"¶|→3.14是圆周率|¶", "“3.14”是小数"},
		{"¶|→1.1总体要求|¶", "小数"},
		{"¶|→2024.10.1国庆节|¶", "小数"},
		{"¶|→10:30开会|¶", ""},
		{"¶|→二〇二四年十月一日|¶", "日期"},
		{"¶|→2024年10月1日|¶", "日期"},
		{"¶|→（2024年10月1日）|¶", "日期"},
		// Numbers that do not run on.
		{"¶|→3.提高认识|¶", "前面没有第一条"},
		{"¶|→三、提高认识|¶", "前面没有第一条"},
		{"¶|→（五）提高认识|¶", "前面没有第一条"},
		{"¶|→1.提高认识|¶", "只有这一个"},
		{"¶|→①提高认识|¶", "只有这一个"},
		{"¶|→一、加强学习|二、加强组织|¶", "各条之间没有正文"},
		{"→一、甲|¶|二、乙|¶|七、庚|¶", "标"}, // 七 does not run on; 一 does
		// Numbers with a space or a colon behind.
		{"¶|→20 人参加了活动。|¶", ""},
		{"¶|→05 年的冬天。|¶", ""},
		{"¶|→三：二获胜|¶", "是比例或比分"},
		{"¶|→一：一配比|¶", "是比例或比分"},
		{"¶|→二：一险胜|¶", "是比例或比分"},
		{"¶|→两、三年下来，群众就信了。|¶", ""},
		{"¶|→二、三十个人|¶", ""},
		{"¶|→一）加强学习；|二）加强组织。|¶", ""},
		{"¶|→1949 年 10 月 1 日|¶", "日期"},
		{"¶|→10、1国庆|¶", "前面没有第一条"},
		{"¶|→第一个问题是学习|¶", "量词"},
		{"¶|→第一个问题：学习|¶", "量词"},
		{"¶|→第一点，要学习。|¶", "量词"},
		{"¶|→第一项，请全体起立。|¶", "量词"},
		{"¶|→No.1的位置。|¶", ""},
		{"¶|→Part of the story|¶", ""},
		{"¶|→★ 要点一。|¶", ""},
		// 之一, 其一 inside sentences.
		{"¶|→其一，要提高认识。|¶", "句中的列举"},
		{"¶|→其一是认识问题|¶", "句中的列举"},
		{"¶|→之一就是群众路线。|¶", ""},
		// Measure words again.
		{"¶|→第一时间赶到现场|¶", "量词"},
		{"¶|→第二故乡的记忆|¶", "量词"},
		{"¶|→第一线的同志们|¶", "量词"},
		{"¶|→第三世界|¶", "量词"},
		{"¶|→第一代创业者|¶", "量词"},
		{"¶|→第二批名单|¶", "量词"},
		{"¶|→第一辆拖拉机|¶", "量词"},
		{"¶|→第五颗纽扣|¶", "量词"},
		{"¶|→第一集团军|¶", "连成词句"},
		{"¶|→第二卷宗|¶", "连成词句"},
		// Lists.
		{"¶|→一、加强学习|二、加强组织|三、加强领导|¶", "各条之间没有正文"},
		{"¶|→一、加强学习；|二、加强组织；|三、加强领导。|¶", ""},
		{"¶|→1.加强学习|2.加强组织|3.加强领导|¶", "不都像标题"},
		{"¶|→1.加强学习，提高认识。|¶|2.加强组织，形成合力。|¶", "不都像标题"},
		{"¶|→①加强学习|②加强组织|¶", "不都像标题"},
		{"¶|→一、加强学习。各级党组织要认真组织学习，提高认识。要结合实际，学以致用。|二、加强组织。各级党组织要认真组织。要结合实际。|¶", "序号后面直接是正文"},
		{"¶|→（1）加强学习；|（2）加强组织。|¶", ""},
		// Short lines by themselves.
		{"¶|→日照香炉生紫烟|遥看瀑布挂前川|¶", "前后不都是长段落"},
		{"¶|→长风破浪会有时，直挂云帆济沧海|¶", "对称的两半"},
		{"¶|→（热烈鼓掌）|¶", "整行在括号里"},
		{"¶|→【此处填写】|¶", "整行在括号里"},
		{"¶|→【播放视频短片】|¶", "整行在括号里"},
		{"¶|→【请在此填写姓名】|¶", "整行在括号里"},
		{"¶|→___社区党委|¶", "待填"},
		{"¶|→中共××市委|¶", "待填"},
		{"¶|→“一切为了群众”|¶", "引文"},
		{"¶|→更多文章请关注我们|¶", "网页"},
		{"¶|→www.example.com|¶", "网页"},
		{"¶|→GDP与PM2.5|¶", "汉字太少"},
		{"¶|→王明|¶", "太短"},
		{"¶|→群众是真正的英雄。|¶", "句末有“。”"},
		{"¶|→主持人：|¶", "句末有“：”"},
		{"一、甲|¶|→群众路线的由来|¶|二、乙|¶", "本篇的标题都有序号"},
		{"¶|→群众路线的由来、内涵、历史地位和时代价值以及在新时期的新要求新任务|¶", "太长"},
	}
	for _, tt := range tests {
		t.Run(tt.in, func(t *testing.T) {
			lines := strings.Split(tt.in, "|")
			at := 0
			for i, s := range lines {
				if rest, ok := strings.CutPrefix(s, "→"); ok {
					lines[i], at = rest, i+1
				}
			}
			in := "篇1 题|" + strings.Join(lines, "|")
			all, o := find(in, Options{})
			why := o.Why(at, all[at])
			if tt.reason == "标" {
				if got := sketch(all, o); got != "S <篇1>题 / h1 <一、>甲 / h1 <二、>乙" {
					t.Fatalf("got %s", got)
				}
				return
			}
			if o.Lines[at].Kind != Paragraph {
				t.Fatalf("%s taken for a %v: %s", all[at], o.Lines[at].Kind, sketch(all, o))
			}
			if len(o.Speeches) != 1 {
				t.Errorf("%d speeches: %s", len(o.Speeches), sketch(all, o))
			}
			if !strings.Contains(why.Zh, tt.reason) || why.En == "" {
				t.Errorf("reason %q, %q; want …%s…", why.Zh, why.En, tt.reason)
			}
		})
	}
}

// The same traps where they would head speeches: as the first line of a
// manuscript without any.
func TestTrapsAsSpeeches(t *testing.T) {
	for _, s := range []string{
		"第一封信说，群众是真正的英雄", "第四本书", "第一次见面", "第一，要提高认识", "一、二、三等奖",
		"第一讲的是群众观点", "第一课堂", "发言10分钟", "第一篇文章写了什么", "第二部分人先富起来",
		"请大家看第三篇", "材料一应俱全", "范文一览", "发言一直很积极", "第一回合", "第三卷烟厂", "第二单元楼", "第一编辑部", "第一章程",
		"第二场馆", "第三辑录的文章", "讲话三点体会", "其一是认识", "之一", "一　切为了群众", "01 班的同学", "演讲10分钟", "心得一得", "体会一二",
		"篇1写得很好，大家都应该读一读。", "3.14", "2024年10月1日",
	} {
		lines, o := find(s+"|¶|¶", Options{})
		if len(o.Speeches) > 0 {
			t.Errorf("%s: %s", s, sketch(lines, o))
		}
	}
}

func TestTitles(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"《发言稿【汇编2篇】》|篇1|¶|篇2|¶", "T 发言稿【汇编2篇】 / S <篇1> / S <篇2>"},
		{"发言稿汇编|《真正的书名》|篇1|¶", "T 真正的书名 / S <篇1>"},
		{"《读〈论语〉》|篇1|¶", "T 读〈论语〉 / S <篇1>"},
		{"《甲》和《乙》|篇1|¶", "T 《甲》和《乙》 / S <篇1>"},
		{"群众路线发言稿|¶|篇1|¶", "T 群众路线发言稿 / S <篇1>"},
		{"2024年10月1日|群众路线发言稿|篇1|¶", "T 群众路线发言稿 / S <篇1>"},
		{"目录|篇1|¶|篇2|¶", "S <篇1> / S <篇2>"},
		{"在大会上的讲话|同志们：|¶", "T 在大会上的讲话 / salutation"},
		{"同志们：|¶", "salutation"},
		{"¶|在大会上的讲话|¶", "h1? 在大会上的讲话"},
		{"*****|发言稿|*****|篇1|¶", "break / T 发言稿 / break / S <篇1>"},
		{"《" + strings.Repeat("群众路线", 30) + "》|篇1|¶", "T " + strings.Repeat("群众路线", 30) + " / S <篇1>"},
		{"《" + strings.Repeat("群众路线", 30) + "》|¶|¶", "T " + strings.Repeat("群众路线", 30)},
		{"首页 > 范文大全 > 发言稿|群众路线发言稿|篇1|¶", "T 群众路线发言稿 / S <篇1>"},
		{"当前位置：首页>>发言稿|群众路线发言稿|篇1|¶", "T 群众路线发言稿 / S <篇1>"},
		{"Remarks at the Annual Meeting|Ladies and gentlemen,|It is a great honour to speak to you at this annual meeting.", "T Remarks at the Annual Meeting"},
		{"八八范文网|社区服务演讲稿(精选3篇)|篇1|¶", "T 社区服务演讲稿(精选3篇) / S <篇1>"},
		{"群众路线发言稿|第3篇讲话很好|篇1|¶", "T 群众路线发言稿 / S <篇1>"},
		{"www.example.com|群众路线发言稿|篇1|¶", "T 群众路线发言稿 / S <篇1>"},
		{"同志们，我就说一句话：把工作做好！", ""},
		{"把工作做好", ""},
		{"", ""},
		{"||", ""},
	} {
		lines, o := find(tt.in, Options{})
		if got := sketch(lines, o); got != tt.want {
			t.Errorf("%s\ngot  %s\nwant %s", tt.in, got, tt.want)
		}
	}
}

func TestAddress(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"同志们：|¶", "salutation"},
		{"同志们!|¶", "salutation"},
		{"各支部、各小组：|¶", "salutation"},
		{"各单位：|¶", "salutation"},
		{"各单位要抓好落实：|¶", ""},
		{"各项工作：|¶", ""},
		{"各地的情况如下：|¶", ""},
		{"同志们，朋友们：|¶", "salutation"},
		{"尊敬的各位领导、各位代表:|¶", "salutation"},
		{"尊敬的老干部、老同志们大家好:|¶", "salutation"},
		{"尊敬的爷爷奶奶年轻的爸爸妈妈们:|下午好!|¶", "salutation / salutation"},
		{"各位领导，各位来宾，女士们、先生们！|大家上午好！|¶", "salutation / salutation"},
		{"同志们！朋友们！|¶", "salutation"},
		{"各位代表|¶", "salutation"},
		{"¶|同志们！|¶", "salutation"},
		{"同志们，我们要团结起来。|¶", ""},
		{"各位代表要认真履职，会议要求：|¶", ""},
		{"尊敬的领导给了我很多帮助。|¶", ""},
		{"¶|各位代表|¶", ""},
		{"¶|下午好！|¶", ""},
		{"各位來賓、各位朋友，大家好！|¶", "salutation"},
		{"同學們：|¶", "salutation"},
		{"¶|謝謝大家！", "closing"},
		{"¶|謝謝各位領導。", "closing"},
		{"¶|谢谢大家!", "closing"},
		{"¶|谢谢！", "closing"},
		{"¶|我的发言完了，谢谢大家！", "closing"},
		{"¶|再次感谢各位领导的关心，谢谢！", "closing"},
		{"¶|发言完毕，请批评指正。", "closing"},
		{"¶|今天就讲到这里，谢谢大家。|中共向阳社区党委|2024年10月1日", "closing / signoff / signoff"},
		{"¶|谢谢大家！|¶", ""},
		{"¶|谢谢大家的支持，正是因为有了你们，我们的工作才能取得今天这样好的成绩，才能走到今天，走向更好的明天。", ""},
	} {
		lines, o := find("篇1 题|"+tt.in, Options{})
		want := strings.TrimSuffix("S <篇1>题 / "+tt.want, " / ")
		if got := sketch(lines, o); got != want {
			t.Errorf("%s\ngot  %s\nwant %s", tt.in, got, want)
		}
	}
}

func TestBreaks(t *testing.T) {
	for _, s := range []string{"***", "---", "※※※", "＊＊＊", "* * *", "———", "=====", "◆", "※", "~~~~", "★ ★ ★", "······"} {
		if !isBreak(s) {
			t.Errorf("%q is no break", s)
		}
	}
	for _, s := range []string{"——", "--", "___", "……", "...", "*注", "1*2", "·", "#", "□"} {
		if isBreak(s) {
			t.Errorf("%q is a break", s)
		}
	}
}

func TestAskedSpeeches(t *testing.T) {
	for _, tt := range []struct{ re, in, want string }{
		{`^第.讲`, "第一讲 甲|¶|第三讲 乙|¶", "S <第一讲>甲 / S <第三讲>乙"},
		{`^★`, "★甲|¶|★乙|¶", "S ★甲 / S ★乙"},
		{`^(讲话\d+)[ ：]`, "讲话1 甲|¶|讲话2：乙|¶", "S <讲话1>甲 / S <讲话2>：乙"},
		{`(?P<label>\d+号)$`, "甲　1号|¶|乙　2号|¶", "S 甲<1号> / S 乙<2号>"},
		{`^(?:前)?(?P<n>[甲乙])：(.+)$`, "甲：子|¶|乙：丑|¶", "S <甲>：子 / S <乙>：丑"},
		{`^在.+上的(讲话)`, "在大会上的讲话（摘要）|¶", "S 在大会上的讲话（摘要）"},
		{`没有`, "篇1|¶|篇2|¶", "h1 <篇1> / h1 <篇2>"},
	} {
		lines, o := find(tt.in, asking(tt.re))
		if got := sketch(lines, o); got != tt.want {
			t.Errorf("%s in %s\ngot  %s\nwant %s", tt.re, tt.in, got, tt.want)
		}
	}
}

func TestRemarks(t *testing.T) {
	for _, tt := range []struct {
		in, want string
		wishes   Wishes
	}{
		{"篇1|¶|篇2|¶|篇3|¶", "", Wishes{}},
		{"篇1|¶|篇2|¶|篇4|¶", "speech missing 篇4 after 篇2", Wishes{}},
		{"篇1|¶|篇2|¶|篇2|¶", "speech repeated 篇2 after 篇2", Wishes{}},
		{"篇1|¶|篇3|¶|篇2|¶", "speech missing 篇3 after 篇1, speech backward 篇2 after 篇3", Wishes{}},
		{"篇1|一、甲|¶|二、乙|¶|四、丁|¶", "heading missing 四、 after 二、", Wishes{}},
		{"篇1|一、甲|¶|二、乙|¶|二、丙|¶", "heading repeated 二、 after 二、", Wishes{}},
		{"篇1|一、甲|¶|二、乙|¶|篇2|一、丙|¶|二、丁|¶", "", Wishes{}},
		// What the user says is none is not missing.
		{"篇1|一、甲|¶|二、乙|¶|三、丙|¶|四、丁|¶", "", wanting("!乙|丙")},
		{"篇1|一、甲|¶|二、乙|¶|三、丙|¶|五、戊|¶", "heading missing 五、 after 三、", wanting("!乙")},
		{"篇1|¶|篇2 附|¶|篇3|¶|篇4|¶", "", wanting("!附")},
		{"篇1|一、甲|¶|二、群众路线群众路线|¶|三、丁|¶", "", Wishes{MaxTitle: 6}},
		// A heading that no number runs on with is text; between long paragraphs it is one all the same.
		{"篇1|讲几点。|一、提高认识|要统一思想。", "heading alone 一、 after ", Wishes{}},
		{"篇1|讲几点。|（一）提高认识，统一思想|要统一思想。", "heading alone （一） after ", Wishes{}},
		{"篇1|¶|一、提高认识|¶", "", Wishes{}},
		{"篇1|¶|提高认识|要学习。|二、落实责任|¶|三、加强督查|¶", "heading alone 二、 after ", Wishes{}},
		{"篇1|一、甲乙|¶|二、丙丁|¶|五、戊己|¶", "heading alone 五、 after ", Wishes{}},
		{"篇1|一、甲乙|¶|（一）子丑|要学习。|二、丙丁|¶|（一）寅卯|¶|（二）辰巳|¶", "heading alone （一） after ", Wishes{}},
		{"篇1|一、甲乙|¶|（一）子丑|要学习。|二、丙丁|¶", "", Wishes{Levels: 2}},
		// None of these looks like a heading.
		{"篇1|讲几点。|一、提高认识，统一思想。|要统一思想。", "", Wishes{}},
		{"篇1|奖励如下：|一、二等奖|要统一思想。", "", Wishes{}},
		{"篇1|奖励如下：|一、提高认识|二、落实责任|要统一思想。", "", Wishes{}},
		{"篇1|讲几点。|一、提高认识：|要统一思想。", "", Wishes{}},
		{"篇1|讲几点。|一、提高认识|要统一思想", "", Wishes{}},
		{"篇1|讲几点。|1.提高认识|要统一思想。", "", Wishes{}},
		{"篇1|讲几点。|一、提高认识|要统一思想。", "", wanting("!提高")},
	} {
		_, o := find(tt.in, Options{Wishes: tt.wishes})
		var parts []string
		for _, r := range o.Remarks {
			what := map[bool]string{true: "speech ", false: "heading "}[r.Speech] + [...]string{"missing", "repeated", "backward", "alone"}[r.What]
			parts = append(parts, what+" "+r.Label+" after "+r.Before)
		}
		if got := strings.Join(parts, ", "); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.in, got, tt.want)
		}
	}
}

// Every rule of the table has a name of its own and says what it is good for
// in both languages.
func TestRules(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range Rules() {
		if r.Name == "" || seen[r.Name] || r.About.Zh == "" || r.About.En == "" {
			t.Errorf("rule %q: name empty or used twice, or not described", r.Name)
		}
		seen[r.Name] = true
	}
}

// Every line has a reason in both languages, with all its verbs filled in.
func TestReasons(t *testing.T) {
	in := "《书》|序|篇1 题|同志们：|¶||一、甲|¶|二、乙|¶|***|第一封信|一是甲|短|谢谢大家！|篇2 题|¶"
	lines, o := find(in, Options{})
	for i, s := range lines {
		why := o.Why(i, s)
		for _, text := range []string{why.Zh, why.En} {
			if text == "" || strings.Contains(text, "%") {
				t.Errorf("line %d, %s: reason %q", i+1, s, text)
			}
		}
	}
}

// asking asks for heads of speeches as --speech does.
func asking(re string) Options {
	return Options{Wishes: Wishes{Heads: []Pattern{{Like: regexp.MustCompile(re), Level: 1, Name: "--speech"}}}}
}
