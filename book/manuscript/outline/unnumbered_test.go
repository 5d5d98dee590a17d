package outline

import (
	"strings"
	"testing"
)

// Heads without numbers name the occasion of a speech.
func TestUnnumbered(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{"occasions", "在支部党员大会上的发言|张三|¶||在全区动员会上的讲话|李四|¶", "S 在支部党员大会上的发言 / speaker / S 在全区动员会上的讲话 / speaker"},
		{"blank lines everywhere", "在甲会上的发言||¶||¶||在乙会上的讲话||¶", "S 在甲会上的发言 / S 在乙会上的讲话"},
		{"title above", "廉政教育大会汇编||开幕词|¶||闭幕词|¶", "T 廉政教育大会汇编 / S 开幕词 / S 闭幕词"},
		{"title with the same ending, no text", "党员大会发言稿||在甲会上的发言|¶||在乙会上的讲话|¶", "T 党员大会发言稿 / S 在甲会上的发言 / S 在乙会上的讲话"},
		{"title with the same ending, and a preface", "党员大会发言稿|收入两篇发言，供大家参考。||在甲会上的发言|¶||在乙会上的讲话|¶", "T 党员大会发言稿 / S 在甲会上的发言 / S 在乙会上的讲话"},
		{"title in 《》", "《动员会发言稿》|张三的发言|同志们：|¶||李四的发言|同志们：|¶", "T 动员会发言稿 / S 张三的发言 / salutation / S 李四的发言 / salutation"},
		{"title in 《》 at once above", "《书》|在甲会上的发言|¶||在乙会上的讲话|¶", "T 书 / S 在甲会上的发言 / S 在乙会上的讲话"},
		{"behind thanks", "在甲会上的发言|同志们：|¶|谢谢大家！|在乙会上的讲话|¶", "S 在甲会上的发言 / salutation / closing / S 在乙会上的讲话"},
		{"before a salutation", "在甲会上的发言|¶|在乙会上的讲话|李四|同志们：|¶", "S 在甲会上的发言 / S 在乙会上的讲话 / speaker / salutation"},
		{"remark in brackets", "在甲会上的讲话（摘要）|¶||在乙会上的讲话(2024年3月)|¶", "S 在甲会上的讲话（摘要） / S 在乙会上的讲话(2024年3月)"},
		{"main title with a comma", "不忘初心，牢记使命——在甲会上的讲话|¶||在乙会上的讲话|¶", "S 不忘初心，牢记使命——在甲会上的讲话 / S 在乙会上的讲话"},
		{"several of one occasion", "在甲会上的发言|张三|¶||在甲会上的发言|李四|¶", "S 在甲会上的发言 / speaker / S 在甲会上的发言 / speaker"},
		{"traditional", "在會員大會上的講話|¶||閉幕詞|¶", "S 在會員大會上的講話 / S 閉幕詞"},
		{"titles with speakers below", "坚持人民至上|发言人：张三|¶||心里装着群众|发言人：李四|¶", "S 坚持人民至上 / speaker / S 心里装着群众 / speaker"},
		{"titles with salutations below", "一部电梯的故事|同志们：|¶|谢谢大家！|在讲台上走群众路线|王秀英|各位老师：|¶", "S 一部电梯的故事 / salutation / closing / S 在讲台上走群众路线 / speaker / salutation"},
		{"titles above occasions", "开好居民会|——在甲会上的发言|张三|同志们：|¶||信访室在菜市场|——在甲会上的发言|¶", "S 开好居民会 / subtitle / speaker / salutation / S 信访室在菜市场 / subtitle"},
		{"one of each kind", "坚持人民至上|发言人：张三|¶||在乙会上的讲话|李四|¶", "S 坚持人民至上 / speaker / S 在乙会上的讲话 / speaker"},
		{"headings inside", "在甲会上的发言|¶|一、子|¶|二、丑|¶||在乙会上的讲话|¶", "S 在甲会上的发言 / h1 <一、>子 / h1 <二、>丑 / S 在乙会上的讲话"},
	} {
		lines, o := find(tt.in, Options{})
		if got := sketch(lines, o); got != tt.want || !o.Unnumbered {
			t.Errorf("%s: %s\ngot  %s (%v)\nwant %s", tt.name, tt.in, got, o.Unnumbered, tt.want)
		}
	}
}

// Each of these looks like a collection without numbers and is none.
func TestUnnumberedTraps(t *testing.T) {
	for _, in := range []string{
		"在甲会上的发言|同志们：|¶|¶",                         // one speech
		"在甲会上的发言||张三||在甲会上的发言|¶",                   // its title twice
		"在甲会上的发言|¶||在甲会上的发言|¶|",                    // the top of each page
		"¶||学习领导同志在甲会上的讲话|¶||传达市长在乙会上的讲话|¶",        // headings about speeches
		"会议纪要|¶||我想起他在甲会上的发言|¶||请看附件里李四的发言|¶",      // sentences
		"会议纪要|¶||张三作了发言，李四同志的发言|¶||王五介绍情况，赵六的讲话|¶", // with commas
		"会议纪要|¶||张三的发言。|¶||李四的发言。|¶",               // end marks
		"会议纪要|¶|张三的发言|¶|李四的发言|¶",                   // not apart
		"会议议程||张三的发言||李四的发言||王五的讲话|¶",              // an agenda
		"在甲会上的讲话|同志们：|¶||张三的发言",                    // no text below
		"同志们：|¶||张三的发言|¶||李四的发言|¶",                 // inside a speech
		"会议纪要|¶||“张三的发言”|¶||“李四的发言”|¶",             // quotations
		"篇1 在甲会上的发言|¶||在乙会上的发言|¶||在丙会上的发言|¶",       // numbers are there
		"发言|¶||讲话|¶", // the words alone
		"讲话稿|同志们：|¶||几点希望|同志们！|¶||最后说一句话|朋友们！|¶",               // addressed in the middle
		"坚持人民至上|发言人：张三|¶||心里装着群众|¶",                            // one speaker
		"同志们：|¶||坚持人民至上|发言人：张三|¶||心里装着群众|发言人：李四|¶",             // inside a speech
		"¶||" + strings.Repeat("关于群众工作的", 8) + "发言|¶||张三的发言|¶", // too long
	} {
		lines, o := find(in, Options{})
		if o.Unnumbered || len(o.Speeches) > 1 {
			t.Errorf("%s: %s", in, sketch(lines, o))
		}
	}
}

// 第三篇 is 篇三 written in another way.
func TestKin(t *testing.T) {
	for _, tt := range []struct{ name, in, want, strays string }{
		{"at the end", "【篇一】|¶|【篇二】|¶|【第三篇】|¶", "S <【篇一】> / S <【篇二】> / S <【第三篇】>", ""},
		{"two", "篇1 甲|¶|篇2 乙|¶|第三篇 丙|¶|第四篇 丁|¶", "S <篇1>甲 / S <篇2>乙 / S <第三篇>丙 / S <第四篇>丁", ""},
		{"in the middle", "第一篇 甲|¶|【篇二】|¶|第三篇 丙|¶", "S <第一篇>甲 / S <【篇二】> / S <第三篇>丙", ""},
		{"first", "第一篇 甲|¶|篇二 乙|¶|篇三 丙|¶", "S <第一篇>甲 / S <篇二>乙 / S <篇三>丙", ""},
		{"does not run on", "【篇一】|¶|【篇二】|¶|【第五篇】|¶", "S <【篇一】> / S <【篇二】>", "【第五篇】"},
		{"number used", "【篇一】|¶|【篇二】|¶|【第二篇】|¶|【篇三】|¶", "S <【篇一】> / S <【篇二】> / S <【篇三】>", "【第二篇】"},
		{"parts of a speech", "篇1|¶|第一篇 甲|¶|第二篇 乙|¶|篇2|¶", "S <篇1> / h1 <第一篇>甲 / h1 <第二篇>乙 / S <篇2>", ""},
		{"parts of the last speech", "篇1|¶|篇2|¶|第一篇 甲|¶|第二篇 乙|¶|第三篇 丙|¶", "S <篇1> / S <篇2> / h1 <第一篇>甲 / h1 <第二篇>乙 / h1 <第三篇>丙", ""},
		{"a sentence", "篇1|¶|篇2|¶|第三篇文章写了什么|¶", "S <篇1> / S <篇2>", ""},
		{"touching words", "篇1|¶|篇2|¶|第三篇群众路线|¶", "S <篇1> / S <篇2>", ""},
	} {
		lines, o := find(tt.in, Options{})
		var strays []string
		for _, i := range o.Strays {
			strays = append(strays, lines[i])
		}
		if got := sketch(lines, o); got != tt.want || strings.Join(strays, "/") != tt.strays {
			t.Errorf("%s: %s\ngot  %s, strays %v\nwant %s, %s", tt.name, tt.in, got, strays, tt.want, tt.strays)
		}
	}
}
